package io.kfctl.deploy.plan;

import io.kfctl.cluster.Role;
import io.kfctl.host.RemoteCommand;
import java.util.List;
import java.util.Set;

/**
 * One change to one host: it is printed, or applied, and there is no second path.
 *
 * @param kind what it changes
 * @param title one line for people, for example {@code write /KFDATA/zookeeper/etc/zoo.cfg}
 * @param diff for a changed file, lines of a unified diff with secrets masked; else empty
 * @param affects the services that read what is changed: those that run must restart
 * @param bytes how much it sends to the host, for progress; 0 when little. Of steps that send much
 *     and follow each other none needs what another does: several may be taken at once
 */
public record Step(
    Kind kind, String title, List<String> diff, Set<Role> affects, long bytes, Change change) {

  public Step {
    diff = List.copyOf(diff);
    affects = Set.copyOf(affects);
  }

  /** A step that is one command, which no service notices. */
  public static Step of(Kind kind, String title, RemoteCommand command) {
    return of(kind, title, Change.command(command));
  }

  /** A step that no service notices. */
  public static Step of(Kind kind, String title, Change change) {
    return new Step(kind, title, List.of(), Set.of(), 0, change);
  }

  /** The same step, read by these services. */
  public Step affecting(Set<Role> roles) {
    return new Step(kind, title, diff, roles, bytes, change);
  }

  /** The same step, which sends this much. */
  public Step sending(long size) {
    return new Step(kind, title, diff, affects, size, change);
  }

  /** The same step, with the difference that it makes to a file. */
  public Step showing(List<String> difference) {
    return new Step(kind, title, difference, affects, bytes, change);
  }

  /** What a step changes; the names are part of the JSON shape of a plan. */
  public enum Kind {
    ACCOUNT,
    DIRECTORY,
    PROGRAM,
    LINK,
    FILE,
    PLUGIN,
    UNIT,
    ADOPTION,
    REMOVAL
  }
}
