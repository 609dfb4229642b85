package io.kfctl.host.ssh;

import io.kfctl.cluster.Host;
import io.kfctl.cluster.SshSettings;
import io.kfctl.error.UserError;
import io.kfctl.host.Patience;
import io.kfctl.host.Prompt;
import io.kfctl.host.Transport;

/**
 * The operator's side of ssh for one run of kfctl: settings, {@code ~/.ssh/config}, keys and the
 * person who can be asked. Makes the transports to all hosts, so that a passphrase is asked once.
 */
public final class SshClient {
  private final Destinations destinations;
  private final KeyRing keyRing;
  private final Prompt prompt;
  private final Patience patience;

  private SshClient(Destinations destinations, Prompt prompt, Patience patience) {
    this.destinations = destinations;
    this.keyRing = new KeyRing(prompt);
    this.prompt = prompt;
    this.patience = patience;
  }

  /**
   * @param settings from the cluster file; they win over {@code ~/.ssh/config}
   * @throws UserError when {@code ~/.ssh/config} cannot be read
   */
  public static SshClient of(
      SshSettings settings, SshEnvironment environment, Prompt prompt, Patience patience) {
    SshConfig config = SshConfig.read(environment.home().resolve(".ssh").resolve("config"));
    return new SshClient(new Destinations(settings, config, environment), prompt, patience);
  }

  /**
   * The way to a host. Connects only when the first command runs.
   *
   * @throws UserError when something in {@code ~/.ssh/config} applies to this host that kfctl
   *     cannot follow
   */
  public Transport to(Host host) {
    return new SshTransport(destinations.of(host), keyRing, prompt, patience);
  }
}
