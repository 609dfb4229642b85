package io.kfctl.host.ssh;

import io.kfctl.cluster.Host;
import io.kfctl.cluster.SshSettings;
import io.kfctl.error.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Works out each host's {@link SshDestination}. */
final class Destinations {
  private static final List<String> DEFAULT_KEYS = List.of("id_ed25519", "id_ecdsa", "id_rsa");
  private static final Path GLOBAL_KNOWN_HOSTS = Path.of("/etc/ssh/ssh_known_hosts");

  private final SshSettings settings;
  private final SshConfig config;
  private final SshEnvironment environment;

  Destinations(SshSettings settings, SshConfig config, SshEnvironment environment) {
    this.settings = settings;
    this.config = config;
    this.environment = environment;
  }

  /**
   * @throws UserError when ~/.ssh/config holds something for this host that kfctl cannot follow
   */
  SshDestination of(Host host) {
    SshConfig.Options options = config.forHost(host.address());
    String address =
        options
            .value("HostName")
            .map(name -> name.replace("%%", "%").replace("%h", host.address()))
            .orElse(host.address());
    String user = settings.user().or(() -> options.value("User")).orElse(environment.user());
    int port = settings.port().or(() -> port(options)).orElse(SshDestination.DEFAULT_PORT);
    Tokens tokens = new Tokens(environment, host.address(), address, port, user);
    return new SshDestination(
        host.name(),
        address,
        port,
        user,
        keys(options, tokens),
        settings.privateKey().isPresent() || isYes(options.value("IdentitiesOnly")),
        agent(options, tokens),
        knownHosts(options, tokens),
        globalKnownHosts(options, tokens),
        options.value("HostKeyAlias"),
        settings.hostKeys());
  }

  private static Optional<Integer> port(SshConfig.Options options) {
    return options.value("Port").map(Destinations::port);
  }

  private static int port(String written) {
    try {
      int port = Integer.parseInt(written);
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw UserError.usage("~/.ssh/config: Port " + written + " is no port", "correct the line");
  }

  private static boolean isYes(Optional<String> value) {
    return value.filter(written -> written.equalsIgnoreCase("yes")).isPresent();
  }

  private List<Path> keys(SshConfig.Options options, Tokens tokens) {
    if (settings.privateKey().isPresent()) {
      return List.of(existing(settings.privateKey().get()));
    }
    List<String> written = options.identityFiles();
    if (!written.isEmpty()) {
      return written.stream()
          .filter(name -> !name.equalsIgnoreCase("none"))
          .map(tokens::path)
          .toList();
    }
    return DEFAULT_KEYS.stream().map(name -> inSshFolder(name)).toList();
  }

  private static Path existing(Path key) {
    if (!Files.exists(key)) {
      throw UserError.usage(
          "ssh.privateKey: there is no file " + key, "ssh-keygen -t ed25519 -f " + key);
    }
    return key;
  }

  private Optional<Path> agent(SshConfig.Options options, Tokens tokens) {
    String socket = environment.variables().getOrDefault("SSH_AUTH_SOCK", "");
    Optional<String> written = options.value("IdentityAgent");
    if (written.isPresent() && !written.get().equals("SSH_AUTH_SOCK")) {
      socket = written.get();
      if (socket.startsWith("$") && !socket.startsWith("${")) {
        socket = "${" + socket.substring(1) + "}";
      }
    }
    return socket.isEmpty() || socket.equalsIgnoreCase("none")
        ? Optional.empty()
        : Optional.of(tokens.path(socket));
  }

  private List<Path> knownHosts(SshConfig.Options options, Tokens tokens) {
    if (settings.knownHosts().isPresent()) {
      return List.of(settings.knownHosts().get());
    }
    return options
        .values("UserKnownHostsFile")
        .map(names -> files(names, tokens))
        .orElseGet(() -> List.of(inSshFolder("known_hosts")));
  }

  private List<Path> globalKnownHosts(SshConfig.Options options, Tokens tokens) {
    if (settings.knownHosts().isPresent()) {
      return List.of();
    }
    return options
        .values("GlobalKnownHostsFile")
        .map(names -> files(names, tokens))
        .orElseGet(() -> List.of(GLOBAL_KNOWN_HOSTS));
  }

  private static List<Path> files(List<String> names, Tokens tokens) {
    return names.stream().filter(name -> !name.equalsIgnoreCase("none")).map(tokens::path).toList();
  }

  private Path inSshFolder(String name) {
    return environment.home().resolve(".ssh").resolve(name);
  }
}
