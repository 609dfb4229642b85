package io.kfctl.cli.manual;

import io.kfctl.cli.BuildInfo;
import io.kfctl.cli.CommandTree;
import io.kfctl.cli.Entry;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.OwnSynopsis;
import io.kfctl.cli.ShownOptions;
import io.kfctl.cli.Summary;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of one command, out of what its {@code --help} is made from. */
public final class ManPage {
  private final CommandLine command;
  private final CommandSpec spec;
  private final List<Entry> below;
  private final BuildInfo build;

  /**
   * @param tree the tree in which the command stands
   */
  public ManPage(CommandTree tree, CommandLine command, BuildInfo build) {
    this.command = command;
    this.spec = command.getCommandSpec();
    this.below = tree.below(command).stream().filter(entry -> !entry.isHidden()).toList();
    this.build = build;
  }

  /** {@code kfctl-context-list.1}. */
  public String fileName() {
    return name() + ".1";
  }

  /** The page in roff. */
  public String text() {
    Roff page = new Roff();
    page.title(name().toUpperCase(Locale.ROOT), "kfctl " + build.version(), "kfctl Manual");
    String summary = Summary.of(spec.usageMessage().description());
    page.section("NAME").text(name() + " - " + summary.replaceFirst("[.:]$", ""));
    page.section("SYNOPSIS").paragraph(OwnSynopsis.of(spec));
    page.section("DESCRIPTION").paragraph(String.join(" ", spec.usageMessage().description()));
    commands(page);
    parameters(page);
    ShownOptions shown = ShownOptions.of(spec);
    options(page, "OPTIONS", shown.own());
    options(page, ShownOptions.PLACES.toUpperCase(Locale.ROOT), shown.places());
    if (isRoot()) {
      options(page, "GLOBAL OPTIONS", shown.global());
    } else {
      page.section("GLOBAL OPTIONS").text("Those that every command takes stand in kfctl(1).");
    }
    examples(page);
    exits(page);
    if (isRoot()) {
      surroundings(page);
    }
    seeAlso(page);
    return page.toString();
  }

  private void commands(Roff page) {
    if (!below.isEmpty()) {
      page.section("COMMANDS");
      below.forEach(entry -> page.entry(entry.name(), entry.summary()));
    }
  }

  private void parameters(Roff page) {
    if (!spec.positionalParameters().isEmpty()) {
      page.section("PARAMETERS");
      for (PositionalParamSpec parameter : spec.positionalParameters()) {
        page.entry(parameter.paramLabel(), description(parameter));
      }
    }
  }

  private static void options(Roff page, String title, List<OptionSpec> options) {
    if (!options.isEmpty()) {
      page.section(title);
      options.forEach(option -> page.entry(names(option), description(option)));
    }
  }

  private static String names(OptionSpec option) {
    String names = String.join(", ", option.names());
    return option.arity().max() > 0 ? names + " " + option.paramLabel() : names;
  }

  /** With the values that there are, and the default, in their places. */
  private static String description(ArgSpec arg) {
    return String.join(" ", arg.description()).replaceAll("\\s+|%n", " ");
  }

  private void examples(Roff page) {
    page.section("EXAMPLES");
    for (Example example : spec.userObject().getClass().getAnnotationsByType(Example.class)) {
      page.paragraph(example.does() + ":").verbatim(List.of(example.command()));
    }
  }

  private void exits(Roff page) {
    page.section("EXIT STATUS");
    for (Exit exit : spec.userObject().getClass().getAnnotationsByType(Exit.class)) {
      page.entry(Integer.toString(exit.code().code()), exit.when());
    }
  }

  private static void surroundings(Roff page) {
    page.section("ENVIRONMENT")
        .entry("KFCTL_CLUSTER", "The cluster file, where -f names none.")
        .entry("KFCTL_HOME", "Where kfctl keeps what belongs to the user; else ~/.kfctl.")
        .entry("KFCTL_COMMAND_CONFIG", "How to log in to Kafka, where no --command-config says it.")
        .entry("KFCTL_CONNECT_LOGIN", "The login of Connect, where no --connect-login says it.")
        .entry(
            "KFCTL_REGISTRY_LOGIN",
            "The login of the schema registry, where no --registry-login says it.")
        .entry("KFCTL_CA_FILE", "By whom https is trusted, where no --ca-file says it.")
        .entry("JAVA_HOME", "The Java to run with; else that on PATH, else the newest there is.")
        .entry("KFCTL_JAVA_OPTS", "Further options for the JVM.")
        .entry("NO_COLOR", "With any value, nothing is coloured.");
    page.section("FILES")
        .entry("./cluster.yaml", "The cluster file, where nothing names another.")
        .entry("~/.kfctl/contexts.yaml", "The contexts; see kfctl-context(1).")
        .entry("~/.kfctl/cache", "What can be made again: checksums, an archive of classes.");
  }

  private void seeAlso(Roff page) {
    List<String> names =
        below.isEmpty()
            ? List.of(pageName(command.getParent().getCommandSpec()))
            : below.stream().map(entry -> name() + "-" + entry.name()).toList();
    String others = isRoot() || names.contains("kfctl") ? "" : ", kfctl(1)";
    page.section("SEE ALSO")
        .text(names.stream().map(name -> name + "(1)").collect(Collectors.joining(", ")) + others);
  }

  private boolean isRoot() {
    return command.getParent() == null;
  }

  private String name() {
    return pageName(spec);
  }

  private static String pageName(CommandSpec spec) {
    return spec.qualifiedName("-");
  }
}
