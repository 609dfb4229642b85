package io.kfctl.testbed;

/**
 * A host of the testbed.
 *
 * @param name node1, node2 ...
 * @param address its IPv4 address
 * @param login who may log in by key: root, or deploy, who has all of {@code sudo -n}
 */
public record TestHost(String name, String address, String login) {

  /** The same host reached by another user. Every host lets deploy in; node2 refuses root. */
  public TestHost as(String user) {
    return new TestHost(name, address, user);
  }

  boolean isRoot() {
    return login.equals("root");
  }
}
