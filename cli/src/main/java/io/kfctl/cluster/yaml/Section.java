package io.kfctl.cluster.yaml;

import io.kfctl.cluster.yaml.YamlScalar.Kind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One mapping of a file while it is being read. Each known key is asked for once; at the end {@link
 * #refuseOtherKeys} reports the keys that nobody asked for. A value of the wrong kind is a problem
 * and reads as if it were not there, so reading goes on and finds the rest.
 */
public final class Section {
  private final Optional<YamlMap> map;
  private final String path;
  private final Findings findings;
  private final Set<String> asked = new LinkedHashSet<>();

  private Section(Optional<YamlMap> map, String path, Findings findings) {
    this.map = map;
    this.path = path;
    this.findings = findings;
  }

  /** The mapping in this place; a key without a value counts as an empty one. */
  public static Section of(Optional<YamlNode> node, String path, Findings findings) {
    return new Section(node.flatMap(present -> map(present, findings)), path, findings);
  }

  private static Optional<YamlMap> map(YamlNode node, Findings findings) {
    if (node instanceof YamlMap map) {
      return Optional.of(map);
    }
    if (node instanceof YamlScalar scalar && scalar.is(Kind.NOTHING)) {
      return Optional.of(new YamlMap(node.position(), node.path(), List.of()));
    }
    return new Values(findings)
        .refuse(node, Values.wrongKind(node, "a mapping"), "write key: value");
  }

  /** The path of the value under this key. */
  public String pathOf(String key) {
    return YamlMap.childPath(path, key);
  }

  /** The value under this key, whatever it is. */
  public Optional<YamlNode> node(String key) {
    asked.add(key);
    return map.flatMap(present -> present.get(key));
  }

  /** The mapping under this key; an empty one when the key is not there. */
  public Section section(String key) {
    return of(node(key), pathOf(key), findings);
  }

  /** The text under this key, if it is there and as it must be. */
  public Optional<String> text(String key, Rule rule) {
    return node(key).flatMap(node -> new Values(findings).text(node, rule));
  }

  /** The text or number under this key, as written. */
  public Optional<String> textOrNumber(String key, Rule rule) {
    return node(key).flatMap(node -> new Values(findings).textOrNumber(node, rule));
  }

  /** As {@link #text}, and a problem when the key is missing. */
  public Optional<String> requiredText(String key, Rule rule) {
    return required(key) ? text(key, rule) : Optional.empty();
  }

  /** The whole number under this key, if it is there and in the range. */
  public OptionalInt integer(String key, int least, int most) {
    Optional<YamlNode> node = node(key);
    return node.isEmpty()
        ? OptionalInt.empty()
        : new Values(findings).integer(node.get(), least, most);
  }

  /** The choice that the text under this key names. */
  public <T> Optional<T> choice(String key, Map<String, T> choices) {
    return node(key).flatMap(node -> new Values(findings).choice(node, choices));
  }

  /** The list under this key; empty when there is none. */
  public Optional<List<YamlNode>> list(String key) {
    return node(key).flatMap(node -> new Values(findings).list(node));
  }

  /** Notes a problem when the key is missing, and says whether it is there. */
  public boolean required(String key) {
    asked.add(key);
    boolean there = map.isEmpty() || map.get().get(key).isPresent();
    if (!there) {
      findings.error(pathOf(key), "'" + key + "' is missing", "");
    }
    return there;
  }

  /** Free keys with single values, as written, in the order of the file. */
  public Map<String, String> properties(String key, Rule keyRule) {
    Section properties = section(key);
    Map<String, String> read = new LinkedHashMap<>();
    for (YamlMap.Entry entry : properties.entries()) {
      Optional<Rule.Fault> fault = keyRule.check(entry.key());
      fault.ifPresent(reason -> refuseKey(entry, reason));
      new Values(findings)
          .single(entry.value())
          .filter(value -> fault.isEmpty())
          .ifPresent(value -> read.put(entry.key(), value));
    }
    return read;
  }

  /** Reports every key that was not asked for, with the known one that was probably meant. */
  public void refuseOtherKeys() {
    Suggestions known = new Suggestions(asked);
    for (YamlMap.Entry entry : entries()) {
      if (!asked.contains(entry.key())) {
        String message = "unknown key " + Quoted.text(entry.key());
        findings.errorAtKey(entry.value().path(), message, adviceFor(entry.key(), known));
      }
    }
  }

  private String adviceFor(String unknown, Suggestions known) {
    boolean property = unknown.contains(".") && asked.contains("properties");
    if (property) {
      return "service settings belong under " + pathOf("properties");
    }
    String meant = known.didYouMean(unknown);
    return meant.isEmpty() ? "known here: " + String.join(", ", asked) : meant;
  }

  private void refuseKey(YamlMap.Entry entry, Rule.Fault fault) {
    findings.errorAtKey(
        entry.value().path(), Quoted.text(entry.key()) + " " + fault.complaint(), fault.advice());
  }

  private List<YamlMap.Entry> entries() {
    return map.map(YamlMap::entries).orElse(List.of());
  }
}
