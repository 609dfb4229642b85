package io.kfctl.cli.output;

import java.io.StringWriter;
import java.util.function.Consumer;

/** What a format writes, as a whole screen. */
final class Screens {
  private Screens() {}

  static String plain(OutputFormat format, Consumer<Output> command) {
    return shown(format, false, command);
  }

  static String coloured(OutputFormat format, Consumer<Output> command) {
    return shown(format, true, command);
  }

  private static String shown(OutputFormat format, boolean colour, Consumer<Output> command) {
    StringWriter data = new StringWriter();
    Output output = format.to(data, colour);
    command.accept(output);
    output.done();
    return data.toString();
  }
}
