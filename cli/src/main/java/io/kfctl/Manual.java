package io.kfctl;

import io.kfctl.cli.BuildInfo;
import io.kfctl.cli.CommandTree;
import io.kfctl.cli.Session;
import io.kfctl.cli.Surroundings;
import io.kfctl.cli.console.SystemConsole;
import io.kfctl.cli.console.Terminals;
import io.kfctl.cli.manual.ManPage;
import io.kfctl.cli.stack.StackClients;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Writes the manual pages of all commands. The build runs it; the program itself does not. */
public final class Manual {
  private Manual() {}

  /**
   * @param arguments the folder for the pages
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "*.1")) {
      for (Path page : old) {
        Files.delete(page);
      }
    }
    for (ManPage page : pages()) {
      Files.writeString(folder.resolve(page.fileName()), page.text());
    }
  }

  /** One page for each command that help shows. */
  static List<ManPage> pages() {
    BuildInfo build = BuildInfo.read();
    Session session = new Session(nobody(), nowhere());
    CommandTree tree =
        new CommandTree(session.options(), Commands.of(session, build, StackClients.USUAL));
    return visible(tree.complete()).map(command -> new ManPage(tree, command, build)).toList();
  }

  private static Stream<CommandLine> visible(CommandLine command) {
    return command.getCommandSpec().usageMessage().hidden()
        ? Stream.empty()
        : Stream.concat(
            Stream.of(command),
            command.getSubcommands().values().stream().distinct().flatMap(Manual::visible));
  }

  private static SystemConsole nobody() {
    return new SystemConsole(
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream(),
        Terminals.of("", "UTF-8"));
  }

  private static Surroundings nowhere() {
    return new Surroundings(Map.of(), Path.of("/"), Path.of("/"), Clock.systemUTC());
  }
}
