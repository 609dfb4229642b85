package io.kfctl.deploy;

import io.kfctl.cluster.Cluster;
import io.kfctl.deploy.Selection.Placement;
import io.kfctl.deploy.plan.HostLayout;
import io.kfctl.host.CommandResult;
import io.kfctl.host.HostException;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.Sudoers;
import io.kfctl.host.Transport;
import java.io.OutputStream;
import java.time.Duration;

/** What services say: the journal, or the log file that the service writes itself. */
final class ServiceLogs {
  private static final Duration FOLLOW = Duration.ofDays(365);
  private static final Duration READ = Duration.ofMinutes(2);

  private final Fleet fleet;
  private final HostLayout layout;

  ServiceLogs(Cluster cluster, Fleet fleet) {
    this.fleet = fleet;
    this.layout = new HostLayout(cluster);
  }

  void journal(Placement place, int lines, boolean follow, OutputStream out) {
    fleet.services(place.host()).logs(place.role().unit(), lines, follow, out);
  }

  /**
   * @throws HostException when there is no such file yet, or the login may not read it; then with
   *     the lines that sudoers needs
   */
  void file(Placement place, int lines, boolean follow, OutputStream out) {
    Transport transport = fleet.transport(place.host());
    String file = layout.log(place.role());
    RemoteCommand tail =
        RemoteCommand.of("tail", Sudoers.tailWords(file, lines, follow))
            .asRoot()
            .within(follow ? FOLLOW : READ);
    try {
      CommandResult result = transport.run(tail, out);
      if (!result.succeeded()) {
        throw new HostException.CommandFailed(place.host().name(), tail, result);
      }
    } catch (HostException.SudoRefused e) {
      throw e.withHint(
          "on %s, let visudo -f /etc/sudoers.d/kfctl write:\n%s"
              .formatted(e.host(), Sudoers.tailLines(e.login(), file)));
    }
  }
}
