package io.kfctl.playground;

import io.kfctl.archive.AtomicFile;
import io.kfctl.error.UserError;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What one {@code up} leaves for the next.
 *
 * @param ports of its services
 * @param packages where its archives are
 */
record PlaygroundNotes(PlaygroundPorts ports, Path packages) {
  /** Counted up when a playground of before cannot be used any more. */
  private static final String FORMAT = "1";

  private static final int LARGEST_PORT = 65535;

  /**
   * The notes of the playground that is there; empty where there is none.
   *
   * @throws UserError when it was made by a kfctl that did it otherwise
   */
  static Optional<PlaygroundNotes> read(Path file) {
    Properties notes = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      notes.load(reader);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      throw unusable(file, "cannot be read: " + e.getMessage());
    }
    String format = notes.getProperty("format", "");
    if (!format.equals(FORMAT)) {
      throw unusable(file, "was made by another version of kfctl");
    }
    Map<PlaygroundPort, Integer> ports = new EnumMap<>(PlaygroundPort.class);
    for (PlaygroundPort port : PlaygroundPort.values()) {
      ports.put(port, number(file, notes.getProperty(port.key(), "")));
    }
    Path packages = Path.of(notes.getProperty("packages", ""));
    return Optional.of(new PlaygroundNotes(new PlaygroundPorts(ports), packages));
  }

  private static int number(Path file, String text) {
    int number = text.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(text) : LARGEST_PORT + 1;
    if (number > LARGEST_PORT) {
      throw unusable(file, "does not name all ports");
    }
    return number;
  }

  private static UserError unusable(Path file, String why) {
    return UserError.failed(
        "the playground in " + file.getParent() + " " + why, "kfctl playground reset");
  }

  void write(Path file) {
    Properties notes = new Properties();
    notes.setProperty("format", FORMAT);
    notes.setProperty("packages", packages.toString());
    for (PlaygroundPort port : PlaygroundPort.values()) {
      notes.setProperty(port.key(), String.valueOf(ports.number(port)));
    }
    StringWriter text = new StringWriter();
    try {
      notes.store(text, "Written by kfctl playground up.");
      AtomicFile.write(file, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
