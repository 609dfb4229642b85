package io.kfctl.connect;

import java.util.List;
import java.util.Optional;

/**
 * What Connect says of a configuration before it is used. Only what the connector declares is
 * checked; keys that it does not know are not mentioned.
 *
 * @param fields every key that Connect or the connector knows, with its problems
 */
public record Validation(String pluginClass, List<Field> fields) {
  public Validation {
    fields = List.copyOf(fields);
  }

  /**
   * One key.
   *
   * @param value the given or default value, as Connect returns it: a password comes in clear
   * @param errors sentences of the server; none when the value is good
   */
  public record Field(String key, Optional<String> value, boolean required, List<String> errors) {
    public Field {
      errors = List.copyOf(errors);
    }

    /** Without secrets. */
    @Override
    public String toString() {
      return "Field[key=%s, value=%s, required=%s, errors=%s]"
          .formatted(key, value.map(text -> Secrets.masked(key, text)), required, errors);
    }
  }

  public boolean isValid() {
    return problems().isEmpty();
  }

  /** The keys with errors. */
  public List<Field> problems() {
    return fields.stream().filter(field -> !field.errors().isEmpty()).toList();
  }
}
