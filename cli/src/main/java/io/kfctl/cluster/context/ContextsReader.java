package io.kfctl.cluster.context;

import io.kfctl.cluster.yaml.Findings;
import io.kfctl.cluster.yaml.ProblemReport;
import io.kfctl.cluster.yaml.Problems;
import io.kfctl.cluster.yaml.Rule;
import io.kfctl.cluster.yaml.Section;
import io.kfctl.cluster.yaml.Suggestions;
import io.kfctl.cluster.yaml.YamlMap;
import io.kfctl.cluster.yaml.YamlNode;
import io.kfctl.cluster.yaml.YamlParser;
import io.kfctl.error.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads contexts.yaml as strictly as a cluster file: everything that is wrong is told at once. */
final class ContextsReader {
  private static final Rule ANY = Rule.of(text -> true, "", "");

  private final Problems problems = new Problems();

  /**
   * @param file what messages call it
   * @throws UserError with all problems (exit code 2)
   */
  ContextList read(String text, Path file) {
    Optional<YamlNode> tree = new YamlParser(problems).parse(text);
    ContextList contexts = tree.map(this::read).orElse(ContextList.NONE);
    if (problems.hasErrors()) {
      throw UserError.usage(
          ProblemReport.summary(file.toString(), problems.all())
              + "\n"
              + ProblemReport.lines(file.toString(), problems.all()),
          "correct it, or remove it and make the contexts anew: kfctl context set");
    }
    return contexts;
  }

  private ContextList read(YamlNode tree) {
    Findings findings = new Findings(tree, problems);
    Section root = Section.of(Optional.of(tree), "", findings);
    Optional<String> current = root.textOrNumber("current", ANY);
    List<YamlNode> nodes = root.list("contexts").orElse(List.of());
    root.refuseOtherKeys();
    Set<String> names = new LinkedHashSet<>();
    List<Context> contexts = new ArrayList<>();
    for (YamlNode node : nodes) {
      context(node, names, findings).ifPresent(contexts::add);
    }
    if (current.isPresent() && !names.contains(current.get())) {
      findings.error(
          "current",
          findings.shown("current", "") + " is none of the contexts",
          names.isEmpty() ? "" : meant(names, current.get()));
    }
    // Whoever asks for it finds the problems first.
    return problems.hasErrors() ? ContextList.NONE : new ContextList(current, contexts);
  }

  private Optional<Context> context(YamlNode node, Set<String> names, Findings findings) {
    Section section = Section.of(Optional.of(node), node.path(), findings);
    Optional<String> name =
        section.required("name")
            ? section.textOrNumber("name", ContextRules.NAME)
            : Optional.empty();
    if (name.isPresent() && !names.add(name.get())) {
      findings.error(
          section.pathOf("name"),
          findings.shown(section.pathOf("name"), "") + " is there already",
          "give one of the two another name");
    }
    Optional<String> cluster = section.text("cluster", ContextRules.FILE);
    Map<ContextKey, String> settings = new EnumMap<>(ContextKey.class);
    for (ContextKey key : ContextKey.values()) {
      setting(key, section, findings).ifPresent(value -> settings.put(key, value));
    }
    section.refuseOtherKeys();
    if (node instanceof YamlMap) {
      checkKind(section, findings);
    }
    return problems.hasErrors()
        ? Optional.empty()
        : Optional.of(new Context(name.orElseThrow(), cluster.map(Path::of), settings));
  }

  /** The value is never shown: a URL may hold a password. */
  private static Optional<String> setting(ContextKey key, Section section, Findings findings) {
    Optional<String> value = section.text(key.key(), ANY);
    Optional<Rule.Fault> fault = value.flatMap(key.rule()::check);
    fault.ifPresent(
        reason ->
            findings.error(
                section.pathOf(key.key()), key.key() + " " + reason.complaint(), reason.advice()));
    return fault.isPresent() ? Optional.empty() : value;
  }

  private static void checkKind(Section section, Findings findings) {
    boolean file = findings.isWritten(section.pathOf("cluster"));
    boolean endpoints =
        ContextKey.endpoints().stream()
            .anyMatch(key -> findings.isWritten(section.pathOf(key.key())));
    if (file && endpoints) {
      findings.errorAtKey(
          section.pathOf("cluster"),
          "a context holds a cluster file or endpoints, not both",
          "keep one of the two");
    }
    if (!file && !endpoints) {
      findings.error(
          section.pathOf("cluster"),
          "a context holds a cluster file or endpoints, and here is neither",
          "write cluster: /path/to/cluster.yaml");
    }
  }

  private static String meant(Set<String> names, String typed) {
    String meant = new Suggestions(names).didYouMean(typed);
    return meant.isEmpty() ? "there are: " + String.join(", ", names) : meant;
  }
}
