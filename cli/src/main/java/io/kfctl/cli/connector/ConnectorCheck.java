package io.kfctl.cli.connector;

import io.kfctl.cli.connector.ConnectorFiles.Read;
import io.kfctl.cli.console.Talk;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorConfig;
import io.kfctl.connect.ConnectorException;
import io.kfctl.connect.Secrets;
import io.kfctl.connect.Validation;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks connectors before any of them is created: whether the names are free, and what Connect and
 * the connectors' own classes say of the configurations.
 */
final class ConnectorCheck {
  private final ConnectClient connect;
  private final Talk talk;

  ConnectorCheck(ConnectClient connect, Talk talk) {
    this.connect = connect;
    this.talk = talk;
  }

  /**
   * @throws UserError with everything that is wrong with any of them
   */
  void check(List<Read> files) {
    List<String> existing = connect.names();
    List<UserError> errors = new ArrayList<>();
    for (Read file : files) {
      if (existing.contains(file.name())) {
        errors.add(taken(file));
      } else {
        validate(file).ifPresent(errors::add);
      }
    }
    UserErrors.throwIfAny(errors);
  }

  private static UserError taken(Read file) {
    String name = ConnectorNames.typed(file.name());
    return UserError.failed(
        "%s: there is a connector '%s' already".formatted(file.file(), file.name()),
        "see what it does: kfctl connector status %s\nor make room for it: kfctl connector delete %1$s"
            .formatted(name));
  }

  private Optional<UserError> validate(Read file) {
    try {
      Validation validation = connect.validate(file.connector());
      UnknownKeys.in(file.connector(), validation)
          .forEach(unknown -> talk.warning(file.file() + ": " + unknown.text()));
      return validation.isValid()
          ? Optional.empty()
          : Optional.of(refused(file, problems(file.connector(), validation)));
    } catch (ConnectorException.Invalid e) {
      return Optional.of(
          refused(
              file, e.reasons().stream().map(reason -> shown(file.connector(), reason)).toList()));
    }
  }

  private static UserError refused(Read file, List<String> reasons) {
    return UserError.usage(
        "%s: Connect refuses the configuration of '%s':\n  %s"
            .formatted(file.file(), file.name(), String.join("\n  ", reasons)),
        "correct the file and try again: nothing was created");
  }

  private static List<String> problems(ConnectorConfig connector, Validation validation) {
    return validation.problems().stream()
        .flatMap(field -> field.errors().stream().map(error -> problem(connector, field, error)))
        .toList();
  }

  /** Key, value and reason; a value that was not given is left out. */
  private static String problem(ConnectorConfig connector, Validation.Field field, String error) {
    String value =
        Optional.ofNullable(connector.config().get(field.key()))
            .map(text -> " = " + Secrets.masked(field.key(), text))
            .orElse("");
    return field.key() + value + ": " + shown(connector, error);
  }

  private static String shown(ConnectorConfig connector, String reason) {
    return Secrets.maskedText(reason, connector.config()).replaceAll("\\s*\\R\\s*", " ");
  }
}
