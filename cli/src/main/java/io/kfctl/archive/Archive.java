package io.kfctl.archive;

import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * A whole and checked gzipped tar in a local file, ready to travel to hosts.
 *
 * @param name the program or plugin, for example {@code kafka} or {@code debezium-connector-mysql}
 * @param version the program's version; for a JDK the one that it states itself
 * @param folder the versioned folder to install it as, one path component, for example {@code
 *     kafka_2.13-3.4.1}
 * @param stripComponents how many leading path components to drop when unpacking into that folder,
 *     as tar's option of that name takes it
 * @param size in bytes
 * @param sha256 of the file, 64 lower case hex digits
 * @param roles a host with any of these roles needs it
 * @param platform where it runs; empty for anything but a JDK
 */
public record Archive(
    ArchiveKind kind,
    String name,
    String version,
    String folder,
    int stripComponents,
    Path file,
    long size,
    String sha256,
    Origin origin,
    Set<Role> roles,
    Optional<JdkPlatform> platform) {

  public Archive {
    roles = Set.copyOf(roles);
    PlainNames.requireFolder(folder);
  }

  /** The last component of {@link #file}. */
  public String fileName() {
    return file.getFileName().toString();
  }

  /**
   * Whether a host with these roles needs it. Of several JDKs, one for each architecture, the host
   * needs the one whose platform fits.
   */
  public boolean isNeededOn(Host host) {
    return host.roles().stream().anyMatch(roles::contains);
  }
}
