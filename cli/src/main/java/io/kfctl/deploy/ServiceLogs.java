package io.kfctl.deploy;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.Selection.Placement;
import io.kfctl.deploy.plan.HostLayout;
import io.kfctl.host.CommandResult;
import io.kfctl.host.HostException;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.Sudoers;
import io.kfctl.host.Transport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

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

  /**
   * Role by role, one host after the other; all hosts of a role together when they are followed.
   *
   * @param ownFile the service's own log file, not the journal
   * @param out where the log of one service goes; closed at its end
   */
  void show(
      Selection selection,
      boolean ownFile,
      int lines,
      boolean follow,
      Function<Placement, OutputStream> out) {
    for (Role role : selection.roles()) {
      Consumer<Host> show = host -> show(new Placement(host, role), ownFile, lines, follow, out);
      List<Host> hosts = selection.hosts().stream().filter(host -> host.has(role)).toList();
      if (follow) {
        fleet.forEach(hosts, show);
      } else {
        hosts.forEach(host -> fleet.forEach(List.of(host), show));
      }
    }
  }

  private void show(
      Placement place,
      boolean ownFile,
      int lines,
      boolean follow,
      Function<Placement, OutputStream> out) {
    try (OutputStream stream = out.apply(place)) {
      if (ownFile) {
        file(place, lines, follow, stream);
      } else {
        journal(place, lines, follow, stream);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void journal(Placement place, int lines, boolean follow, OutputStream out) {
    fleet.services(place.host()).logs(place.role().unit(), lines, follow, out);
  }

  /**
   * @throws HostException when there is no such file yet, or the login may not read it; then with
   *     the lines that sudoers needs
   */
  private void file(Placement place, int lines, boolean follow, OutputStream out) {
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
