package io.kfctl.cli.kit;

import io.kfctl.error.UserError;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;

/**
 * The kit's config.properties. Without one, kfctl's own cluster file or context says where the
 * services are.
 */
record KitSettings(Map<String, String> values) {
  static final KitSettings NONE = new KitSettings(Map.of());

  KitSettings {
    values = Map.copyOf(values);
  }

  /**
   * @throws UserError when the file is there and cannot be read
   */
  static KitSettings read(Path file) {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (NoSuchFileException e) {
      return NONE;
    } catch (IOException | IllegalArgumentException e) {
      throw UserError.usage("cannot read " + file + ": " + e.getMessage(), "");
    }
    Map<String, String> values = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
    return new KitSettings(values);
  }

  private Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key)).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** {@code bootstrap_server} is written as {@code a:9092,b:9092} or {@code [a:9092, b:9092]}. */
  List<String> kafka() {
    return flag("--bootstrap-server", value("bootstrap_server").map(KitSettings::joined));
  }

  /** With the login of {@code rest_pd}, if there is one. */
  List<String> connect() {
    return flag("--connect-url", value("connect_rest_url").map(this::withLogin));
  }

  List<String> registry() {
    return flag(
        "--registry-url",
        value("schema_ip")
            .map(host -> "http://" + host + ":" + value("schema_port").orElse("8081")));
  }

  private static List<String> flag(String name, Optional<String> value) {
    return value.map(text -> List.of(name, text)).orElse(List.of());
  }

  private static String joined(String list) {
    String bare = list.replaceAll("[\\[\\]\"'\\s]", "");
    List<String> entries = new ArrayList<>(Arrays.asList(bare.split(",")));
    entries.removeIf(String::isEmpty);
    return String.join(",", entries);
  }

  private String withLogin(String url) {
    String full = url.contains("://") ? url : "http://" + url;
    String bare = full.replaceFirst("/(?:connectors/?)?$", "");
    return value("rest_pd")
        .map(login -> bare.replaceFirst("://", "://" + Matcher.quoteReplacement(login) + "@"))
        .orElse(bare);
  }

  /** For {@code config}: everything but the login. */
  String shown() {
    StringBuilder text = new StringBuilder();
    values.forEach(
        (key, value) ->
            text.append(key)
                .append('=')
                .append(key.equals("rest_pd") ? "******" : value)
                .append('\n'));
    return text.toString();
  }
}
