package io.kfctl.cluster.yaml;

import io.kfctl.cluster.yaml.YamlScalar.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the content of variables and files in the place of {@code ${env:NAME}} and {@code
 * ${file:PATH}}, where that is the whole value. {@code $${} stands for a plain {@code ${}.
 * Everything else passes untouched, so {@code ${file:/path:key}}, which Kafka Connect resolves
 * itself, arrives there.
 */
public final class Interpolation {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|file):([^:{}]*)}");
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final int LARGEST = 64 * 1024;

  private final Map<String, String> environment;
  private final LocalPaths paths;
  private final Problems problems;

  /**
   * @param environment the variables that {@code ${env:NAME}} may name
   */
  public Interpolation(Map<String, String> environment, LocalPaths paths, Problems problems) {
    this.environment = Map.copyOf(environment);
    this.paths = paths;
    this.problems = problems;
  }

  /** The tree with its references resolved; what cannot be resolved is a problem. */
  public YamlNode resolve(YamlNode node) {
    if (node instanceof YamlMap map) {
      return new YamlMap(
          map.position(), map.path(), map.entries().stream().map(this::entry).toList());
    }
    if (node instanceof YamlList list) {
      List<YamlNode> items = list.items().stream().map(this::resolve).toList();
      return new YamlList(list.position(), list.path(), items);
    }
    return scalar((YamlScalar) node);
  }

  private YamlMap.Entry entry(YamlMap.Entry entry) {
    return new YamlMap.Entry(entry.key(), entry.position(), resolve(entry.value()));
  }

  private YamlScalar scalar(YamlScalar scalar) {
    Matcher reference = REFERENCE.matcher(scalar.text());
    if (!reference.matches()) {
      String text = scalar.text().replace("$${", "${");
      return new YamlScalar(
          scalar.position(), scalar.path(), scalar.kind(), text, Optional.empty());
    }
    String name = reference.group(2);
    Optional<String> value =
        reference.group(1).equals("env") ? variable(name, scalar) : file(name, scalar);
    Kind kind = value.isPresent() ? Kind.TEXT : Kind.BROKEN;
    return new YamlScalar(
        scalar.position(), scalar.path(), kind, value.orElse(""), Optional.of(scalar.text()));
  }

  private Optional<String> variable(String name, YamlScalar at) {
    if (!VARIABLE.matcher(name).matches()) {
      return complain(at, Quoted.text(name) + " is not the name of a variable", "");
    }
    Optional<String> value = Optional.ofNullable(environment.get(name));
    return value.isPresent()
        ? value
        : complain(at, "the variable " + name + " is not set", "export " + name + "=...");
  }

  private Optional<String> file(String name, YamlScalar at) {
    Optional<Path> path = paths.resolve(name);
    if (name.isBlank() || path.isEmpty()) {
      return complain(at, Quoted.text(name) + " is not the path of a file", "");
    }
    if (!Files.isRegularFile(path.get())) {
      return complain(
          at,
          "there is no file " + Quoted.text(path.get().toString()),
          "paths are relative to the cluster file's folder");
    }
    return content(path.get(), at);
  }

  private Optional<String> content(Path path, YamlScalar at) {
    String name = Quoted.text(path.toString());
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        return complain(at, name + " is larger than 64 KiB", "a value is one short text");
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.replaceFirst("\\r?\\n\\z", ""));
    } catch (CharacterCodingException e) {
      return complain(at, name + " is not UTF-8 text", "");
    } catch (IOException e) {
      return complain(at, "cannot read " + name, "check its owner and mode");
    }
  }

  private Optional<String> complain(YamlScalar at, String message, String suggestion) {
    problems.error(at.position(), at.path(), message, suggestion);
    return Optional.empty();
  }
}
