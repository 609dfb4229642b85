package io.kfctl.host.local;

import io.kfctl.host.CommandResult;
import io.kfctl.host.Patience;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.Transport;
import io.kfctl.host.exec.CommandRun;
import io.kfctl.host.exec.Supervisor;
import java.io.OutputStream;

/** This machine as a host, with the rights of whoever runs kfctl. */
public final class LocalTransport implements Transport {
  private final String hostName;
  private final String login;
  private final Patience patience;
  private final boolean rootless;

  /**
   * @param hostName what messages call this machine
   * @param login the user who runs kfctl, for messages
   */
  public LocalTransport(String hostName, String login, Patience patience) {
    this(hostName, login, patience, false);
  }

  private LocalTransport(String hostName, String login, Patience patience, boolean rootless) {
    this.hostName = hostName;
    this.login = login;
    this.patience = patience;
    this.rootless = rootless;
  }

  /**
   * As this one, with all commands run by whoever runs kfctl, also those that are meant for root.
   */
  public LocalTransport rootless() {
    return new LocalTransport(hostName, login, patience, true);
  }

  @Override
  public String hostName() {
    return hostName;
  }

  @Override
  public CommandResult run(RemoteCommand command, OutputStream stdout) {
    RemoteCommand permitted = rootless ? command.asLogin() : command;
    LocalExecution execution =
        new LocalExecution(Supervisor.words(permitted, patience.hostSilence()));
    return new CommandRun(hostName, login, permitted, execution, patience).into(stdout);
  }

  @Override
  public void close() {
    // Nothing is kept open between commands.
  }
}
