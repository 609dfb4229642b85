package io.kfctl.host.ssh;

import com.jcraft.jsch.JSchAlgoNegoFailException;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchSessionDisconnectException;
import io.kfctl.host.HostException;
import io.kfctl.host.Patience;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/** Turns what jsch throws while it connects into words that help. */
final class ConnectFailure {
  private final SshDestination destination;
  private final Patience patience;
  private final OfferedKeys keys;
  private final Login login;

  ConnectFailure(SshDestination destination, Patience patience, OfferedKeys keys, Login login) {
    this.destination = destination;
    this.patience = patience;
    this.keys = keys;
    this.login = login;
  }

  /**
   * @param connected whether the TCP connection stood
   */
  HostException explain(JSchException e, boolean connected) {
    if (!connected) {
      return notConnected(e);
    }
    String words = String.valueOf(e.getMessage());
    if (words.startsWith("Auth fail") || words.startsWith("Auth cancel")) {
      return refusedLogin(e);
    }
    return unreachable(
        destination.where() + " answers, but " + reason(e, words),
        "try: " + destination.sshCommand(),
        e);
  }

  private HostException notConnected(JSchException e) {
    Throwable cause = rootOf(e);
    if (cause instanceof UnknownHostException) {
      return unreachable(
          "the name " + destination.address() + " is not known here",
          "write an IP address, or try: getent hosts " + destination.address(),
          e);
    }
    String reason =
        cause instanceof SocketTimeoutException
            ? "no answer within " + patience.connect().toSeconds() + " s"
            : lowerFirst(String.valueOf(cause.getMessage()));
    return unreachable(
        "cannot connect to " + destination.where() + ": " + reason,
        "is the host up, its firewall open, and sshd on this port? try: "
            + destination.sshCommand(),
        e);
  }

  private String reason(JSchException e, String words) {
    if (e instanceof JSchAlgoNegoFailException) {
      return "its sshd and kfctl have no algorithm in common: " + words;
    }
    if (e instanceof JSchSessionDisconnectException ended) {
      return "its sshd ended the login: " + ended.getDescription();
    }
    Throwable cause = rootOf(e);
    if (cause instanceof SocketTimeoutException) {
      return "its sshd did not finish the login within " + patience.login().toSeconds() + " s";
    }
    if (words.contains("version string")) {
      return "not as an ssh server that kfctl can talk to";
    }
    if (words.contains("closed by foreign host") || words.contains("End of IO Stream")) {
      return "closed the connection before the login";
    }
    return "the login broke off: " + lowerFirst(String.valueOf(cause.getMessage()));
  }

  private HostException refusedLogin(JSchException e) {
    Optional<PrivateKey> locked = keys.locked();
    if (locked.isPresent()) {
      return lockedKey(locked.get(), e);
    }
    return unreachable(
        "the login of "
            + destination.user()
            + " was refused ("
            + keys.described()
            + (login.wasUnanswered() ? "; there is no terminal to ask for a password" : "")
            + ")",
        "try: ssh-copy-id"
            + keys.wanted().map(file -> " -i " + file).orElse("")
            + destination.sshCommand().substring("ssh".length())
            + "; or set ssh.user and ssh.privateKey in the cluster file",
        e);
  }

  private HostException lockedKey(PrivateKey key, JSchException e) {
    return new HostException.Locked(
        destination.host(),
        "the key " + key.file() + " was not unlocked with its passphrase",
        "run kfctl in a terminal, or: ssh-add " + key.file(),
        e);
  }

  private HostException unreachable(String message, String hint, Throwable cause) {
    return new HostException.Unreachable(destination.host(), message, hint, cause);
  }

  private static Throwable rootOf(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static String lowerFirst(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }
}
