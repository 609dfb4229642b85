package io.kfctl.cli.kit;

import io.kfctl.connect.Secrets;
import io.kfctl.error.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kit's config.properties. Without one, kfctl's own cluster file or context says where the
 * services are.
 *
 * @param folder where the file lies, and relative names in it begin
 */
record KitSettings(SortedMap<String, String> values, Path folder) {
  /** No file. */
  static final KitSettings NONE = new KitSettings(new TreeMap<>(), Path.of(""));

  private static final String LOGIN = "rest_pd";

  KitSettings {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /**
   * @throws UserError when the file cannot be read
   */
  static KitSettings read(Path file) {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      // A reader made so takes comments in any encoding.
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      throw UserError.usage("there is no file " + file, "KFCTL_KIT_SETTINGS names it");
    } catch (IOException | IllegalArgumentException e) {
      throw UserError.usage(
          "cannot read " + file + ": " + e.getMessage(),
          "it has lines such as bootstrap_server=HOST:9092");
    }
    SortedMap<String, String> values = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
    return new KitSettings(values, file.toAbsolutePath().getParent());
  }

  private Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key))
        .map(text -> text.strip().replaceFirst("^([\"'])(.*)\\1$", "$2"))
        .filter(text -> !text.isEmpty());
  }

  /**
   * {@code bootstrap_server}, written as {@code a:9092,b:9092} or {@code [a:9092, b:9092]}, and
   * {@code command_config}, the properties to log in with.
   */
  List<String> kafka() {
    List<String> flags = new ArrayList<>(flag("--bootstrap-server", list("bootstrap_server")));
    value("command_config")
        .map(file -> folder.resolve(file).normalize().toString())
        .ifPresent(file -> flags.addAll(List.of("--command-config", file)));
    return List.copyOf(flags);
  }

  /** With the login of {@code rest_pd}, if there is one. */
  List<String> connect() {
    List<String> urls = list("connect_rest_url").stream().map(this::withLogin).toList();
    return flag("--connect-url", urls);
  }

  List<String> registry() {
    String port = value("schema_port").orElse("8081");
    List<String> hosts = list("schema_ip");
    return flag(
        "--registry-url", hosts.stream().map(host -> "http://" + host + ":" + port).toList());
  }

  private static List<String> flag(String name, List<String> values) {
    return values.isEmpty() ? List.of() : List.of(name, String.join(",", values));
  }

  private List<String> list(String key) {
    String bare = value(key).orElse("").replaceAll("[\\[\\]\"'\\s]", "");
    return Stream.of(bare.split(",")).filter(entry -> !entry.isEmpty()).toList();
  }

  private String withLogin(String url) {
    String full = url.contains("://") ? url : "http://" + url;
    String bare = full.replaceFirst("/(?:connectors/?)?$", "");
    return value(LOGIN)
        .map(login -> bare.replaceFirst("://", "://" + inUrl(login) + "@"))
        .orElse(bare);
  }

  /** A password may hold what would end it in a URL, such as @ or a comma. */
  private static String inUrl(String login) {
    return Stream.of(login.split(":", 2))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining(":"));
  }

  /** For {@code config}: everything but logins and passwords. */
  String shown() {
    StringBuilder text = new StringBuilder();
    values.forEach(
        (key, value) -> text.append(key).append('=').append(shown(key, value)).append('\n'));
    return text.toString();
  }

  private static String shown(String key, String value) {
    return key.equals(LOGIN) && !value.isBlank() ? Secrets.MASK : Secrets.masked(key, value);
  }
}
