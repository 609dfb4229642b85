package io.kfctl.cluster.yaml;

import io.kfctl.error.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a YAML file, of which nothing is known yet. */
public final class YamlText {
  private static final int LARGEST = 1024 * 1024;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private YamlText() {}

  /**
   * All of a regular file.
   *
   * @param kind what the file should be, for example "cluster file"
   * @param otherwise what to do when it can be none
   * @throws UserError when it is too large, no UTF-8, or cannot be read (exit code 2)
   */
  public static String read(Path file, String kind, String otherwise) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw UserError.usage(file + " is larger than 1 MiB, so it is no " + kind, otherwise);
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw UserError.usage(file + " is not UTF-8 text", "save it as UTF-8");
    } catch (IOException e) {
      throw UserError.usage("cannot read " + file + ": " + e.getMessage(), "check its mode");
    }
  }
}
