package io.kfctl.deploy.plan;

import io.kfctl.archive.Archive;
import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.deploy.facts.HostFacts.Program;

/**
 * Where an archive lies on a host. The folder carries the program's version; when one of that name
 * holds something else (another archive of the same version, or a hand-made folder), the new one
 * gets a piece of the checksum as well, so that it can be unpacked whole beside the old and the
 * switch of the link stays atomic.
 *
 * @param folder the absolute path
 * @param present whether it is there already, from this very archive
 */
record ProgramPlacement(String folder, boolean present) {
  private static final int CHECKSUM_DIGITS = 8;

  static ProgramPlacement of(Archive archive, String parent, HostFacts facts) {
    String plain = parent + "/" + archive.folder();
    String marked = plain + "-" + archive.sha256().substring(0, CHECKSUM_DIGITS);
    if (holds(facts, plain, archive)) {
      return new ProgramPlacement(plain, true);
    }
    if (holds(facts, marked, archive)) {
      return new ProgramPlacement(marked, true);
    }
    return new ProgramPlacement(facts.path(plain).exists() ? marked : plain, false);
  }

  private static boolean holds(HostFacts facts, String folder, Archive archive) {
    Program program = facts.programs().get(folder);
    return program != null && program.sha256().equals(archive.sha256());
  }
}
