package io.kfctl.archive;

import java.util.List;
import java.util.Set;

/**
 * One way to satisfy a need: these files of the packages directory, together.
 *
 * @param files one archive, or the loose jars of a plugin
 * @param version as the file names have it
 * @param folder the versioned folder to install it as
 */
record Candidate(List<String> files, Origin origin, String version, String folder) {
  Candidate {
    files = List.copyOf(files);
  }

  static Candidate official(String file, String version, String folder) {
    return new Candidate(List.of(file), Origin.OFFICIAL, version, folder);
  }

  static Candidate assembled(String file, String version, String folder) {
    return new Candidate(List.of(file), Origin.ASSEMBLED, version, folder);
  }

  boolean isIn(Set<String> names) {
    return names.containsAll(files);
  }

  /** As messages and tables name it. */
  String fileNames() {
    return String.join(" + ", files);
  }
}
