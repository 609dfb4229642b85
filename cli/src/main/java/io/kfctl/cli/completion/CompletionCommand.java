package io.kfctl.cli.completion;

import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.error.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kfctl completion}. */
@Command(
    name = "completion",
    description = {
      "Print a script that makes a shell complete commands, options and names that exist.",
      "It asks kfctl itself, so it stays true after an update."
    })
@Example(command = "kfctl completion bash", does = "in ~/.bashrc: source <(kfctl completion bash)")
@Example(command = "kfctl completion zsh", does = "in ~/.zshrc: source <(kfctl completion zsh)")
@Exit(code = ExitCode.OK, when = "the script was printed")
@Exit(code = ExitCode.USAGE, when = "it is another shell")
public final class CompletionCommand implements Callable<ExitCode> {
  private final Session session;

  @Parameters(paramLabel = "SHELL", description = "One of ${COMPLETION-CANDIDATES}.")
  private Shell shell = Shell.BASH;

  public CompletionCommand(Session session) {
    this.session = session;
  }

  @Override
  public ExitCode call() throws IOException {
    session.rawOutput().write(script(shell));
    return ExitCode.OK;
  }

  private static String script(Shell shell) throws IOException {
    String name = "kfctl." + shell;
    try (InputStream script = CompletionCommand.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(script, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
