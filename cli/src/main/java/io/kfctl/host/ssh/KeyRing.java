package io.kfctl.host.ssh;

import com.jcraft.jsch.JSchException;
import io.kfctl.error.UserError;
import io.kfctl.host.Prompt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The private key files of one run of kfctl: each is read, and asked a passphrase for, once. */
final class KeyRing {
  private final Prompt prompt;
  private final Map<Path, Optional<PrivateKey>> keys = new HashMap<>();

  KeyRing(Prompt prompt) {
    this.prompt = prompt;
  }

  /**
   * The key in this file; empty when there is no such file.
   *
   * @throws UserError when there is a file, but no key in it
   */
  synchronized Optional<PrivateKey> key(Path file) {
    return keys.computeIfAbsent(file, this::load);
  }

  private Optional<PrivateKey> load(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    if (!Files.isReadable(file)) {
      throw UserError.usage(file + ": this private key cannot be read", "ls -l " + file);
    }
    try {
      return Optional.of(PrivateKey.load(file, prompt));
    } catch (JSchException e) {
      throw UserError.usage(
          file + ": not a private key that kfctl can read: " + e.getMessage(),
          "check it with: ssh-keygen -yf " + file);
    }
  }
}
