package io.kfctl.cluster.yaml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reports problems of a file that has been read into a tree, by the path of the value. A path that
 * is not in the file, because a default stands there, is reported at the nearest thing around it.
 */
public final class Findings {
  private record Place(Optional<Position> key, Position value, YamlNode node) {
    /** Nothing has no place of its own; its key has. */
    private Position best() {
      boolean nothing = node instanceof YamlScalar scalar && scalar.is(YamlScalar.Kind.NOTHING);
      return nothing ? key.orElse(value) : value;
    }
  }

  private final Map<String, Place> places = new HashMap<>();
  private final Problems problems;

  public Findings(YamlNode root, Problems problems) {
    this.problems = problems;
    remember(root, Optional.empty());
  }

  /** Something that must be corrected. */
  public void error(String path, String message, String suggestion) {
    report(place(path), path, message, suggestion, Problem.Severity.ERROR);
  }

  /** Something that must be corrected, shown at the key instead of the value. */
  public void errorAtKey(String path, String message, String suggestion) {
    report(keyPlace(path), path, message, suggestion, Problem.Severity.ERROR);
  }

  /** Something that the user should know, shown at the key. */
  public void warning(String path, String message, String suggestion) {
    report(keyPlace(path), path, message, suggestion, Problem.Severity.WARNING);
  }

  /** Whether the file itself holds this value, so that it is not a default. */
  public boolean isWritten(String path) {
    return places.containsKey(path);
  }

  /** Whether the value came from a variable or a file, and so may be secret. */
  public boolean isReference(String path) {
    Place place = places.get(path);
    return place != null && place.node() instanceof YamlScalar scalar && hides(scalar);
  }

  /**
   * The value for a message: quoted as written, or its reference where it may be secret.
   *
   * @param otherwise what to show when the file does not hold the value
   */
  public String shown(String path, String otherwise) {
    Place place = places.get(path);
    return place != null && place.node() instanceof YamlScalar scalar
        ? scalar.shown()
        : Quoted.text(otherwise);
  }

  private static boolean hides(YamlScalar scalar) {
    return scalar.reference().isPresent();
  }

  private void report(
      Position at, String path, String message, String suggestion, Problem.Severity severity) {
    problems.add(new Problem(at.line(), at.column(), path, message, suggestion, severity));
  }

  private Position place(String path) {
    Place place = places.get(path);
    return place == null ? keyPlace(path) : place.best();
  }

  private Position keyPlace(String path) {
    String near = path;
    while (!places.containsKey(near) && !near.isEmpty()) {
      near = parent(near);
    }
    Place place = places.get(near);
    return place.key().orElse(place.value());
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }

  private void remember(YamlNode node, Optional<Position> key) {
    places.put(node.path(), new Place(key, node.position(), node));
    if (node instanceof YamlMap map) {
      map.entries().forEach(entry -> remember(entry.value(), Optional.of(entry.position())));
    }
    if (node instanceof YamlList list) {
      list.items().forEach(item -> remember(item, Optional.empty()));
    }
  }
}
