package io.kfctl.cli.connector;

import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorConfig;
import io.kfctl.connect.ConnectorException;
import io.kfctl.connect.Secrets;
import io.kfctl.connect.Validation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Connect, the connector's own class and kfctl have to say of a configuration.
 *
 * @param errors for which Connect refuses it
 * @param warnings what is probably not meant so
 */
record Examination(List<Problem> errors, List<Problem> warnings) {

  Examination {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }

  /**
   * Lets Connect validate it, which may take as long as the connector needs to try its database.
   *
   * @throws ConnectorException.PluginNotFound when no worker has its class
   */
  static Examination of(ConnectClient connect, ConnectorConfig connector) {
    List<Problem> doubts = Doubts.about(connector);
    try {
      Validation validation = connect.validate(connector);
      Stream<Problem> unknown =
          UnknownKeys.in(connector, validation).stream()
              .map(key -> new Problem(Optional.of(key.key()), Optional.empty(), key.text()));
      return new Examination(
          problems(connector, validation), Stream.concat(unknown, doubts.stream()).toList());
    } catch (ConnectorException.Invalid e) {
      return new Examination(
          e.reasons().stream()
              .map(
                  reason ->
                      new Problem(Optional.empty(), Optional.empty(), shown(connector, reason)))
              .toList(),
          doubts);
    }
  }

  private static List<Problem> problems(ConnectorConfig connector, Validation validation) {
    return validation.problems().stream()
        .flatMap(field -> field.errors().stream().map(error -> problem(connector, field, error)))
        .toList();
  }

  private static Problem problem(ConnectorConfig connector, Validation.Field field, String error) {
    return new Problem(
        Optional.of(field.key()),
        Optional.ofNullable(connector.config().get(field.key()))
            .map(text -> Secrets.masked(field.key(), text)),
        shown(connector, error));
  }

  private static String shown(ConnectorConfig connector, String reason) {
    return Secrets.maskedText(reason, connector.config()).replaceAll("\\s*\\R\\s*", " ");
  }
}
