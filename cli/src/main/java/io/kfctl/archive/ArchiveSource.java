package io.kfctl.archive;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;

/** Where archives come from. Reading it changes nothing in it. */
public interface ArchiveSource {

  /** What messages call it, for example the directory's path. */
  String location();

  /** The names of the files that it holds; none when it does not exist yet. */
  SortedSet<String> names();

  /**
   * What was recorded of the file when it was put there.
   *
   * @return 64 lower case hex digits, or empty where nothing was recorded
   */
  Optional<String> recordedSha256(String name);

  /**
   * The content as a local file, which is not to be changed. A source that is far away brings it
   * here first.
   *
   * @param name one of {@link #names}
   */
  Path file(String name);
}
