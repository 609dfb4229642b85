package io.kfctl.http;

/** A login for HTTP basic authentication, sent with every request. */
public record BasicAuth(String user, String password) {

  /** Without the password. */
  @Override
  public String toString() {
    return user + ":******";
  }
}
