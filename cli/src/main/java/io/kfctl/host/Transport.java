package io.kfctl.host;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/**
 * The way to one host: it runs a command there and nothing else. Uploads are commands with an
 * input, so they run with the same rights as everything else and need no SFTP on the host. Safe for
 * several threads; commands may run at the same time.
 *
 * <p>When kfctl ends, is killed or loses the connection, the commands still running on the host are
 * ended too.
 */
public interface Transport extends AutoCloseable {

  /** The host's name in the cluster file; every message names it. */
  String hostName();

  /**
   * Runs the command until it ends. Connects first where that has not happened.
   *
   * @param stdout where its standard output goes as it comes
   * @return its status and standard error, with an empty output; a status other than 0 is no
   *     exception
   * @throws HostException when the host cannot be reached, the right to run as root is missing, the
   *     connection is lost, or the time is up
   */
  CommandResult run(RemoteCommand command, OutputStream stdout);

  /** As {@link #run(RemoteCommand, OutputStream)}, with the standard output in the result. */
  default CommandResult run(RemoteCommand command) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    CommandResult result = run(command, output);
    return new CommandResult(result.status(), output.toByteArray(), result.errors());
  }

  /**
   * As {@link #run(RemoteCommand)}, for a command that must succeed.
   *
   * @throws HostException.CommandFailed when its status is not 0, with its last lines of stderr
   */
  default CommandResult runOrThrow(RemoteCommand command) {
    CommandResult result = run(command);
    if (!result.succeeded()) {
      throw new HostException.CommandFailed(hostName(), command, result);
    }
    return result;
  }

  @Override
  void close();
}
