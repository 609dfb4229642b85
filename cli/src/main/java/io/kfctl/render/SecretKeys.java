package io.kfctl.render;

import java.util.regex.Pattern;

/** Which keys of properties files hold a secret, told by their names. */
public final class SecretKeys {
  private static final Pattern SECRET =
      Pattern.compile(
          "password|passwd|secret|token|credential|jaas[.]config|user[.]info|keystore[.]key",
          Pattern.CASE_INSENSITIVE);

  private SecretKeys() {}

  /** True for keys such as {@code ssl.keystore.password} and {@code metadata.encoder.secret}. */
  public static boolean isSecret(String key) {
    return SECRET.matcher(key).find();
  }
}
