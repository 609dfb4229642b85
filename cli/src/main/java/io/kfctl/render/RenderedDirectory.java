package io.kfctl.render;

import io.kfctl.cluster.Role;
import java.util.Optional;

/**
 * A directory that a host must have, before the services start.
 *
 * @param path absolute, on the host
 * @param owner user name
 * @param group group name
 * @param mode four octal digits, for example {@code 0750}
 * @param role the service it belongs to; empty where several share it
 */
public record RenderedDirectory(
    String path, String owner, String group, String mode, Optional<Role> role) {

  public RenderedDirectory {
    AbsolutePath.check(path);
    Mode.check(mode);
  }
}
