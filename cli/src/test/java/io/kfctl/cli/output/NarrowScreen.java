package io.kfctl.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.Run;
import io.kfctl.cli.console.FakeConsole;
import io.kfctl.cli.stack.StackCommands;
import java.io.StringWriter;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A terminal of sixty columns whose user wants no colour. */
public final class NarrowScreen {
  private static final int COLUMNS = 60;

  private NarrowScreen() {}

  /** What a command prints there; fails when a line would be broken, or holds a colour. */
  public static String of(String line, String... more) {
    FakeConsole console = FakeConsole.terminal();
    console.resize(24, COLUMNS);
    String[] words =
        Stream.concat(Stream.of(line.split(" ")), Stream.of(more)).toArray(String[]::new);
    return fitting(Run.on(console, Map.of("NO_COLOR", "1"), StackCommands::of, words).stdout());
  }

  /** As {@link #of}, of a view that was filled by hand. */
  public static String of(Consumer<Output> view) {
    StringWriter data = new StringWriter();
    Output output = OutputFormat.TABLE.to(data, false);
    view.accept(output);
    output.done();
    return fitting(data.toString());
  }

  private static String fitting(String screen) {
    assertThat(screen).isNotEmpty().doesNotContain("\u001b");
    assertThat(screen.lines())
        .allSatisfy(
            line ->
                assertThat(DisplayWidth.of(line))
                    .describedAs("%s", line)
                    .isLessThanOrEqualTo(COLUMNS));
    return screen;
  }
}
