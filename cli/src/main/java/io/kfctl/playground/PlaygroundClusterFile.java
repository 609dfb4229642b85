package io.kfctl.playground;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kfctl.archive.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;

/** The playground's cluster.yaml: all that distinguishes a playground from a host stands in it. */
final class PlaygroundClusterFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PlaygroundClusterFile() {}

  /**
   * Writes it.
   *
   * @param javaHome the JDK that runs the services
   * @param packages the folder of the archives
   */
  static void write(PlaygroundFolder folder, PlaygroundPorts ports, Path javaHome, Path packages) {
    try {
      String text = text(folder, ports, javaHome, packages);
      AtomicFile.write(
          folder.clusterFile(), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(
      PlaygroundFolder folder, PlaygroundPorts ports, Path javaHome, Path packages)
      throws IOException {
    PosixFileAttributes mine = Files.readAttributes(folder.root(), PosixFileAttributes.class);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("@USER@", quoted(mine.owner().getName()));
    values.put("@GROUP@", quoted(mine.group().getName()));
    values.put("@JAVA_HOME@", quoted(javaHome.toString()));
    values.put("@PACKAGES@", quoted(packages.toString()));
    for (String name : new String[] {"opt", "java", "data", "plugins", "units", "notes"}) {
      values.put("@ROOT@/" + name, quoted(folder.below(name).toString()));
    }
    for (PlaygroundPort port : PlaygroundPort.values()) {
      values.put("@" + port.name() + "@", String.valueOf(ports.number(port)));
    }
    String text = Texts.resource("cluster.yaml");
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace(value.getKey(), value.getValue());
    }
    return text;
  }

  /** A JSON text is a YAML text. */
  private static String quoted(String value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
