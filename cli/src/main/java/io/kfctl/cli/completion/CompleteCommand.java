package io.kfctl.cli.completion;

import io.kfctl.cli.CommandTree;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.console.Talk;
import io.kfctl.error.ExitCode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code kfctl complete}: what the scripts of {@code kfctl completion} call. The first line of its
 * answer is {@code words} or {@code files}; then comes one word a line, for zsh with a tab and a
 * description.
 */
@Command(
    name = "complete",
    hidden = true,
    description = "Print what could be typed next; the scripts of kfctl completion call it.")
@Example(command = "kfctl complete zsh -- context u", does = "as zsh asks: word by word")
@Example(
    command = "kfctl complete bash -- = line",
    does = "as bash asks: where words break, and the line")
@Exit(code = ExitCode.OK, when = "always, be there something or not")
public final class CompleteCommand implements Callable<ExitCode> {
  private final Session session;
  private final CommandTree tree;

  @Parameters(index = "0", paramLabel = "SHELL", description = "The shell that asks.")
  private Shell shell = Shell.BASH;

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "WORD", description = "The line.")
  private List<String> words = List.of();

  /**
   * @param tree all commands, with the options of the session
   */
  public CompleteCommand(Session session, CommandTree tree) {
    this.session = session;
    this.tree = tree;
  }

  @Override
  public ExitCode call() throws IOException {
    // The options of the line that is completed are not ours.
    Talk talk = session.talk();
    Completion completion = new Completion(tree, new ShortPatience(talk));
    print(shell == Shell.BASH ? forBash(completion) : forZsh(completion));
    return ExitCode.OK;
  }

  /** Zsh quotes and compares itself. */
  private Candidates forZsh(Completion completion) {
    int last = words.size() - 1;
    return last < 0
        ? completion.of(List.of(), "")
        : completion.of(words.subList(0, last), words.get(last));
  }

  private Candidates forBash(Completion completion) {
    String breaks = words.isEmpty() ? "" : words.get(0);
    BashLine line = new BashLine(words.size() < 2 ? "" : words.get(1), breaks);
    List<String> before = line.before();
    Candidates all =
        completion.of(before.subList(Math.min(1, before.size()), before.size()), line.current());
    List<Candidate> fitting =
        all.words().stream().filter(word -> word.text().startsWith(line.current())).toList();
    return new Candidates(all.files(), fitting).mapped(line::rest);
  }

  private void print(Candidates candidates) throws IOException {
    Writer out = session.rawOutput();
    out.write(candidates.files() ? "files\n" : "words\n");
    for (Candidate word : candidates.words()) {
      out.write(word.text());
      out.write(shell == Shell.ZSH ? "\t" + word.description() + "\n" : "\n");
    }
    out.flush();
  }
}
