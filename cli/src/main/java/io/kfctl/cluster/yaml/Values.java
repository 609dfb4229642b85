package io.kfctl.cluster.yaml;

import io.kfctl.cluster.yaml.YamlScalar.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads single values strictly: what is not as it must be is a problem, and reads as absent. */
public final class Values {
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,8})");

  private final Findings findings;

  public Values(Findings findings) {
    this.findings = findings;
  }

  /** A text that follows the rule. */
  public Optional<String> text(YamlNode node, Rule rule) {
    if (node instanceof YamlScalar scalar && scalar.is(Kind.TEXT)) {
      return checked(scalar, rule);
    }
    return refuse(node, wrongKind(node, "text"), textAdvice(node, rule));
  }

  /** A text or a number that follows the rule, as written. */
  public Optional<String> textOrNumber(YamlNode node, Rule rule) {
    if (node instanceof YamlScalar scalar && isTextOrNumber(scalar)) {
      return checked(scalar, rule);
    }
    return refuse(node, wrongKind(node, "text"), "");
  }

  /** Any single value, as written. */
  Optional<String> single(YamlNode node) {
    if (node instanceof YamlScalar scalar && !scalar.is(Kind.NOTHING) && !isBroken(scalar)) {
      return Optional.of(scalar.text());
    }
    return refuse(
        node,
        wrongKind(node, "one value"),
        node instanceof YamlScalar ? "write '' for the empty text" : "");
  }

  OptionalInt integer(YamlNode node, int least, int most) {
    String wanted = "a whole number from " + least + " to " + most;
    if (!(node instanceof YamlScalar scalar) || !mayBeInteger(scalar)) {
      refuse(node, wrongKind(node, wanted), unquoteAdvice(node));
      return OptionalInt.empty();
    }
    if (!INTEGER.matcher(scalar.text()).matches() || !within(scalar.text(), least, most)) {
      refuse(node, scalar.shown() + " is not " + wanted, "");
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(scalar.text()));
  }

  /** The choice that a text names. */
  public <T> Optional<T> choice(YamlNode node, Map<String, T> choices) {
    Optional<String> text = text(node, Rule.of(any -> true, "", ""));
    if (text.isEmpty() || choices.containsKey(text.get())) {
      return text.map(choices::get);
    }
    String meant = new Suggestions(choices.keySet()).didYouMean(text.get());
    String message = ((YamlScalar) node).shown() + " is not one of " + listed(choices);
    return refuse(node, message, ((YamlScalar) node).reference().isPresent() ? "" : meant);
  }

  Optional<List<YamlNode>> list(YamlNode node) {
    if (node instanceof YamlList list) {
      return Optional.of(list.items());
    }
    return refuse(node, wrongKind(node, "a list"), "write [a, b]");
  }

  private Optional<String> checked(YamlScalar scalar, Rule rule) {
    Optional<Rule.Fault> fault = rule.check(scalar.text());
    if (fault.isEmpty()) {
      return Optional.of(scalar.text());
    }
    return refuse(scalar, scalar.shown() + " " + fault.get().complaint(), fault.get().advice());
  }

  /** Reports the value, unless it is known to be broken already. */
  <T> Optional<T> refuse(YamlNode node, String message, String suggestion) {
    if (!(node instanceof YamlScalar scalar) || !isBroken(scalar)) {
      findings.error(node.path(), message, suggestion);
    }
    return Optional.empty();
  }

  private static boolean isBroken(YamlScalar scalar) {
    return scalar.is(Kind.BROKEN);
  }

  private static boolean isTextOrNumber(YamlScalar scalar) {
    return scalar.is(Kind.TEXT) || scalar.is(Kind.INTEGER) || scalar.is(Kind.DECIMAL);
  }

  private static boolean mayBeInteger(YamlScalar scalar) {
    return scalar.is(Kind.INTEGER)
        || scalar.is(Kind.DECIMAL)
        || (scalar.reference().isPresent() && !isBroken(scalar));
  }

  private static boolean within(String digits, int least, int most) {
    int value = Integer.parseInt(digits);
    return value >= least && value <= most;
  }

  /** What is wrong with a value of another kind, for example "kafka.port must be ...". */
  static String wrongKind(YamlNode node, String wanted) {
    String name = node.path().isEmpty() ? "the file" : Quoted.printable(node.path());
    return name + " must be " + wanted + ", but is " + node.what();
  }

  private static String textAdvice(YamlNode node, Rule rule) {
    if (!(node instanceof YamlScalar scalar) || scalar.is(Kind.NOTHING)) {
      return "";
    }
    return rule.check(scalar.text())
        .map(Rule.Fault::advice)
        .orElse("write it in quotes: " + scalar.shown());
  }

  private static String unquoteAdvice(YamlNode node) {
    return node instanceof YamlScalar scalar && INTEGER.matcher(scalar.text()).matches()
        ? "write it without quotes: " + scalar.text()
        : "";
  }

  private static String listed(Map<String, ?> choices) {
    return String.join(", ", choices.keySet());
  }
}
