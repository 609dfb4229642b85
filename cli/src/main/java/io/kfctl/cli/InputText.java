package io.kfctl.cli;

import static io.kfctl.host.RemoteCommand.quoted;

import io.kfctl.error.UserError;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A text that a command was told to read: that of a file, or of standard input, which is named
 * {@code -}.
 *
 * @param source where it is from, as the user knows it
 */
public record InputText(String source, String text) {
  private static final String STDIN = "-";

  /**
   * Reads it.
   *
   * @param name as it was typed
   * @throws UserError when it cannot be read, or is not written in UTF-8
   */
  public static InputText read(Session session, String name) {
    String source = name.equals(STDIN) ? "standard input" : name;
    try {
      String text =
          name.equals(STDIN)
              ? session.input()
              : Files.readString(session.surroundings().workingDirectory().resolve(name));
      return new InputText(source, text);
    } catch (IOException e) {
      throw unreadable(e, source, name, "name a file that is there, or - for standard input");
    }
  }

  /**
   * Reads a file that an option, a variable or another file names.
   *
   * @param role what it holds and what names it: the advice where it is not there
   * @throws UserError when it cannot be read, or is not written in UTF-8
   */
  public static InputText read(Path file, String role) {
    try {
      return new InputText(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw unreadable(e, file.toString(), file.toString(), role);
    }
  }

  private static UserError unreadable(IOException e, String source, String name, String absent) {
    if (e instanceof NoSuchFileException) {
      return UserError.usage("there is no file " + source, absent);
    }
    if (e instanceof AccessDeniedException) {
      return UserError.usage(
          "you may not read " + source, "see whose it is: ls -l " + quoted(name));
    }
    if (e instanceof CharacterCodingException) {
      return UserError.usage(
          source + " is not written in UTF-8",
          "write it anew, for example: iconv -f GBK -t UTF-8 %s > NEW".formatted(quoted(name)));
    }
    return UserError.usage(source + " cannot be read: " + e.getMessage(), absent);
  }
}
