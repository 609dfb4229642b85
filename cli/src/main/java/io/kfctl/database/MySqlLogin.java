package io.kfctl.database;

/** Where a MySQL server listens, and as whom to log in. */
public record MySqlLogin(String host, int port, String user, String password) {

  /** Without the password. */
  @Override
  public String toString() {
    return user + " at " + host + ":" + port;
  }
}
