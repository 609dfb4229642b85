package io.kfctl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What to send to whoever mends kfctl.
 *
 * @param java the Java and the system that kfctl runs on
 */
record BugReport(Supplier<BuildInfo> build, String java) {

  /** Asks for a report of a bug in the command that was called. */
  String request(String called) {
    return "report it with all that stands above and this: "
        + String.join(", ", build.get().toString(), java, "called as " + called);
  }

  /** The command line without values, of which any could be secret. */
  static String called(ParseResult result) {
    ParseResult deepest = CommandTree.deepest(result);
    List<String> words = new ArrayList<>();
    words.add(deepest.commandSpec().qualifiedName());
    for (OptionSpec option : deepest.matchedOptionsSet()) {
      words.add(option.longestName() + (option.arity().max() > 0 ? "=..." : ""));
    }
    deepest.matchedPositionals().forEach(positional -> words.add("..."));
    return String.join(" ", words);
  }
}
