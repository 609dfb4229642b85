package io.kfctl.cluster;

/**
 * Whose the services on the hosts are.
 *
 * @param user who runs the programs and owns their data and logs; made if missing
 * @param group that user's group, which may read the settings; made if missing
 * @param owner who owns programs, settings and units: {@code root}, so that the services cannot
 *     change them; an installation without root belongs to whoever makes it
 */
public record ServiceAccount(String user, String group, String owner) {
  private static final String ROOT = "root";

  /** Whether services and programs are one user's: then no systemd and no root is at work. */
  public boolean isOwn() {
    return user.equals(owner);
  }

  /** The group of what the owner owns and no service needs: root's own, else the services'. */
  public String ownerGroup() {
    return owner.equals(ROOT) ? ROOT : group;
  }
}
