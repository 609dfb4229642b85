package io.kfctl.deploy.facts;

import io.kfctl.host.ServiceManager;
import io.kfctl.host.ServiceState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a plan needs to know of one host, as it was at one moment.
 *
 * @param os what /etc/os-release says
 * @param architecture as {@code uname -m} prints it, for example {@code x86_64}
 * @param glibc the C library's version, for example {@code 2.36}; empty where it is not glibc
 * @param manager what shall start and watch the services, and what it needs
 * @param missingCommands programs that kfctl or the manager needs and that this host lacks
 * @param account the service account as found
 * @param paths every path that was asked for; what does not exist is there as absent
 * @param contents the contents of the files asked for that exist, by path
 * @param programs folders that kfctl unpacked, by path
 * @param leftovers folders that an unpacking which was killed left behind
 * @param foreignPlugins folders beside the plugins that kfctl did not put there
 * @param services the units' states, by unit name; none where the manager does not run
 * @param listeners TCP ports that something listens on; none where the host has no {@code ss}
 * @param disks free space, by the path asked for
 * @param memoryBytes the host's memory
 * @param javaVersion what {@code java -version} of the given java.home says: the line with the
 *     version, or its first line when there is none; empty when no Java was asked for or is there
 */
public record HostFacts(
    Os os,
    String architecture,
    Optional<String> glibc,
    ServiceManager.Needs manager,
    List<String> missingCommands,
    Account account,
    Map<String, PathFact> paths,
    Map<String, String> contents,
    Map<String, Program> programs,
    List<String> leftovers,
    List<String> foreignPlugins,
    Map<String, ServiceState> services,
    List<Listener> listeners,
    Map<String, Disk> disks,
    long memoryBytes,
    Optional<String> javaVersion) {

  public HostFacts {
    missingCommands = List.copyOf(missingCommands);
    paths = Map.copyOf(paths);
    contents = Map.copyOf(contents);
    programs = Map.copyOf(programs);
    leftovers = List.copyOf(leftovers);
    foreignPlugins = List.copyOf(foreignPlugins);
    services = Map.copyOf(services);
    listeners = List.copyOf(listeners);
    disks = Map.copyOf(disks);
  }

  /** What is known of a path that was asked for; absent for one that was not. */
  public PathFact path(String path) {
    return paths.getOrDefault(path, PathFact.ABSENT);
  }

  /** Without the contents of files, which may hold secrets. */
  @Override
  public String toString() {
    return "facts of %s, %s, %d files".formatted(os.prettyName(), architecture, contents.size());
  }

  /** Name and version of the distribution, for people and for glibc messages. */
  public record Os(String id, String version, String prettyName) {}

  /**
   * @param userExists whether the service user is there
   * @param groupExists whether the service group is there
   */
  public record Account(boolean userExists, boolean groupExists) {}

  /**
   * What lies at a path.
   *
   * @param owner of a link to a directory, that directory's, as group and mode are; of another
   *     link, nothing
   * @param target what a link says, else nothing
   */
  public record PathFact(Type type, String owner, String group, String mode, String target) {
    public static final PathFact ABSENT = new PathFact(Type.ABSENT, "", "", "", "");

    /** The kinds that matter to a plan. */
    public enum Type {
      ABSENT,
      FILE,
      DIRECTORY,
      LINK,
      /** A link that leads to a directory. */
      DIRECTORY_LINK,
      OTHER
    }

    public boolean exists() {
      return type != Type.ABSENT;
    }

    /** Whether it is a directory itself, and no link to one. */
    public boolean isDirectory() {
      return type == Type.DIRECTORY;
    }

    /** Whether it serves as a directory: it is one, or leads to one. */
    public boolean leadsToDirectory() {
      return type == Type.DIRECTORY || type == Type.DIRECTORY_LINK;
    }

    public boolean isLink() {
      return type == Type.LINK || type == Type.DIRECTORY_LINK;
    }

    /** Whether owner, group and mode are these; the mode in octal, for example 0750. */
    public boolean isOwned(String wantedOwner, String wantedGroup, String wantedMode) {
      return owner.equals(wantedOwner) && group.equals(wantedGroup) && mode.equals(wantedMode);
    }
  }

  /**
   * A folder that kfctl unpacked.
   *
   * @param sha256 the archive's checksum, from the folder's marker file
   * @param archive the archive's file name
   */
  public record Program(String folder, String sha256, String archive) {}

  /**
   * @param process name of the process, empty where it could not be seen
   */
  public record Listener(String address, int port, String process, Optional<Long> pid) {}

  /**
   * @param mount where the file system that holds the path is mounted
   */
  public record Disk(String mount, long availableBytes) {}
}
