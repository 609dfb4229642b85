package io.kfctl.deploy.plan;

import io.kfctl.host.RemoteCommand;
import io.kfctl.host.ServiceManager;
import io.kfctl.host.Transport;
import java.util.List;
import java.util.function.LongConsumer;

/** What a step does to its host. Doing it twice does no harm. */
@FunctionalInterface
public interface Change {

  /**
   * @param sent told of every so many bytes that went to the host
   * @throws io.kfctl.host.HostException when it cannot be done
   */
  void apply(Transport transport, ServiceManager services, LongConsumer sent);

  /** A command that must succeed. */
  static Change command(RemoteCommand command) {
    return (transport, services, sent) ->
        transport.runOrThrow(
            command.input().map(input -> command.withInput(input.counting(sent))).orElse(command));
  }

  /** The service manager reads its unit files again. */
  static Change reload() {
    return (transport, services, sent) -> services.reload();
  }

  /** Units start at boot. */
  static Change enable(List<String> units) {
    return (transport, services, sent) -> services.enable(units);
  }

  /** A unit no longer starts at boot. */
  static Change disable(String unit) {
    return (transport, services, sent) -> services.enable(unit, false);
  }

  /** A unit's process ends. */
  static Change stop(String unit) {
    return (transport, services, sent) -> services.stop(unit);
  }
}
