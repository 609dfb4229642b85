package io.kfctl.cli.console;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/**
 * Which of the three streams are terminals, and the characters these understand.
 *
 * @param charset of the terminals; what is no terminal gets UTF-8 always
 */
public record Terminals(boolean input, boolean data, boolean talk, Charset charset) {

  /**
   * @param descriptors the file descriptors that are terminals, for example {@code 02}; the
   *     launcher asks with {@code test -t}, because Java tells only whether all of them are
   * @param localeCharset the charset of the locale. ASCII is what {@code LANG=C} gives: it says
   *     nothing about the terminal, and nearly all of them understand UTF-8
   */
  public static Terminals of(String descriptors, String localeCharset) {
    return new Terminals(
        descriptors.contains("0"),
        descriptors.contains("1"),
        descriptors.contains("2"),
        charset(localeCharset));
  }

  private static Charset charset(String name) {
    try {
      Charset charset = Charset.forName(name);
      return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
