package io.kfctl.cli.connector;

import io.kfctl.cli.connector.ConnectorFiles.Read;
import io.kfctl.cli.console.Talk;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorConfig;
import io.kfctl.connect.ConnectorException;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.connect.KeptSecrets;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks connectors, all of them before any is created or changed. */
final class ConnectorCheck {
  private final ConnectClient connect;
  private final Talk talk;

  ConnectorCheck(ConnectClient connect, Talk talk) {
    this.connect = connect;
    this.talk = talk;
  }

  /**
   * Whether the names are free, and the configurations good.
   *
   * @throws UserError with everything that is wrong with any of them
   */
  void checkNew(List<Read> files) {
    List<String> existing = connect.names();
    List<UserError> errors = new ArrayList<>();
    for (Read file : files) {
      if (existing.contains(file.name())) {
        errors.add(taken(file));
      } else {
        examine(file.file(), file.connector(), "nothing was created").ifPresent(errors::add);
      }
    }
    UserErrors.throwIfAny(errors);
  }

  /**
   * The connectors to be sent: the live secrets stand where the files hold stars.
   *
   * @param live those that exist
   * @throws UserError with everything that is wrong with any of them
   */
  List<Read> check(List<Read> files, List<ConnectorOverview> live) {
    List<Read> ready = new ArrayList<>();
    List<UserError> errors = new ArrayList<>();
    for (Read file : files) {
      try {
        Read complete = withSecrets(file, live);
        examine(file.file(), complete.connector(), "nothing was changed").ifPresent(errors::add);
        ready.add(complete);
      } catch (ConnectorException.Masked e) {
        errors.add(masked(file.file(), e));
      }
    }
    UserErrors.throwIfAny(errors);
    return ready;
  }

  /**
   * Says which secrets were kept.
   *
   * @throws ConnectorException.Masked when stars stand where the connector has no such secret
   */
  Read withSecrets(Read file, List<ConnectorOverview> live) {
    Map<String, String> config =
        live.stream()
            .filter(connector -> connector.name().equals(file.name()))
            .findFirst()
            .map(connector -> connector.info().config())
            .orElse(Map.of());
    KeptSecrets kept = KeptSecrets.of(file.connector(), config);
    if (!kept.keys().isEmpty()) {
      talk.note(
          "%s: ****** stands for the value that '%s' has now: %s"
              .formatted(
                  file.file(),
                  file.name(),
                  kept.keys().stream().sorted().collect(Collectors.joining(", "))));
    }
    return new Read(file.file(), kept.connector());
  }

  private static UserError masked(String file, ConnectorException.Masked failure) {
    return UserError.usage(
        file + ": " + failure.getMessage(), "write the secret itself into the file");
  }

  private static UserError taken(Read file) {
    String name = ConnectorNames.typed(file.name());
    return UserError.failed(
        "%s: there is a connector '%s' already".formatted(file.file(), file.name()),
        "see what it does: kfctl connector status %s\nor change it: kfctl connector apply %s"
            .formatted(name, ConnectorNames.typed(file.file())));
  }

  private Optional<UserError> examine(String file, ConnectorConfig connector, String untouched) {
    Examination examination;
    try {
      examination = Examination.of(connect, connector);
    } catch (ConnectorException.Masked e) {
      return Optional.of(masked(file, e));
    }
    examination.warnings().forEach(warning -> talk.warning(file + ": " + warning.reason()));
    if (examination.errors().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        UserError.usage(
            "%s: Connect refuses the configuration of '%s':\n  %s"
                .formatted(
                    file,
                    connector.name(),
                    examination.errors().stream()
                        .map(Problem::text)
                        .collect(Collectors.joining("\n  "))),
            "correct the file and try again: " + untouched));
  }
}
