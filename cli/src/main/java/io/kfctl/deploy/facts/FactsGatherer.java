package io.kfctl.deploy.facts;

import io.kfctl.error.UserError;
import io.kfctl.host.CommandResult;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.ServiceManager;
import io.kfctl.host.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a host for all its facts in one round trip. */
public final class FactsGatherer {
  private static final String SCRIPT = script();

  /**
   * @throws io.kfctl.host.HostException when the host cannot be asked
   * @throws UserError when its answer cannot be read
   */
  public HostFacts gather(Transport transport, ServiceManager services, FactsRequest request) {
    RemoteCommand command =
        RemoteCommand.script(
                "gather facts", "unit_states() {\n" + services.stateScript() + "\n}\n" + SCRIPT)
            .asRoot()
            .withInput(RemoteCommand.Input.of(request.toInput(services.needs())))
            .within(Duration.ofSeconds(60));
    CommandResult result = transport.runOrThrow(command);
    try {
      return FactsParser.parse(request, services, result.text());
    } catch (FactsParser.UnreadableFacts e) {
      throw UserError.failed(
          transport.hostName() + ": cannot read the host's facts: " + e.getMessage(),
          "log in and see whether the shell prints its own text or lacks POSIX tools");
    }
  }

  private static String script() {
    try (InputStream in = FactsGatherer.class.getResourceAsStream("facts.sh")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
