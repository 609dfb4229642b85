package io.kfctl.cli;

import static io.kfctl.host.RemoteCommand.quoted;

import io.kfctl.error.UserError;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;

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
    } catch (NoSuchFileException e) {
      throw UserError.usage(
          "there is no file " + source, "name one that is there, or - for standard input");
    } catch (AccessDeniedException e) {
      throw UserError.usage("you may not read " + source, "see whose it is: ls -l " + quoted(name));
    } catch (CharacterCodingException e) {
      throw UserError.usage(
          source + " is not written in UTF-8",
          "write it anew, for example: iconv -f GBK -t UTF-8 %s > NEW".formatted(quoted(name)));
    } catch (IOException e) {
      throw UserError.usage(
          source + " cannot be read: " + e.getMessage(), "name a file, or - for standard input");
    }
  }
}
