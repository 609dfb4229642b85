package io.kfctl.cli.group;

import io.kfctl.cli.Choice;
import io.kfctl.error.UserError;

/** A group that does not exist. Many type the connector's name instead of its group's. */
final class UnknownGroup {
  private UnknownGroup() {}

  static UserError error(String name, Choice existing) {
    UserError error = existing.unknown(name);
    String ofConnector = "connect-" + name;
    return existing.has(ofConnector)
        ? UserError.notFound(error.getMessage(), "did you mean '" + ofConnector + "'?")
        : error;
  }
}
