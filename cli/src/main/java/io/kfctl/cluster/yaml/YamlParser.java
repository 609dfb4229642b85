package io.kfctl.cluster.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML 1.2 document into a tree that knows its places. Aliases, tags and keys that are
 * not plain words are refused: they are not needed here, and with aliases a small file can stand
 * for a huge one. Depth is bounded, so hostile nesting ends early.
 */
public final class YamlParser {
  private static final int DEEPEST = 16;
  private static final int LONGEST = 1024 * 1024;

  private final Problems problems;
  private int depth;

  public YamlParser(Problems problems) {
    this.problems = problems;
  }

  /**
   * The document's top value. Empty, with problems noted, when the text is not YAML; empty without
   * a problem when there is no document.
   */
  public Optional<YamlNode> parse(String text) {
    LoadSettings settings =
        LoadSettings.builder().setParseComments(false).setCodePointLimit(LONGEST).build();
    depth = 0;
    try {
      return document(new Parse(settings).parseString(text).iterator());
    } catch (YamlEngineException broken) {
      problems.add(YamlSyntaxProblem.of(broken, text));
      return Optional.empty();
    }
  }

  private Optional<YamlNode> document(Iterator<Event> events) {
    events.next(); // the stream's start
    if (!(events.next() instanceof DocumentStartEvent)) {
      return Optional.empty();
    }
    YamlNode root = node(events.next(), events, "");
    events.next(); // the document's end
    Event next = events.next();
    if (next instanceof DocumentStartEvent) {
      problems.error(
          start(next), "", "a second document begins here", "keep one document and remove '---'");
    }
    return Optional.of(root);
  }

  private YamlNode node(Event event, Iterator<Event> events, String path) {
    if (event instanceof ScalarEvent scalar) {
      refuseTag(scalar.getTag(), event, path);
      return scalar(scalar, path);
    }
    if (event instanceof CollectionStartEvent collection) {
      refuseTag(collection.getTag(), event, path);
      return collection(collection, events, path);
    }
    return alias((AliasEvent) event, path);
  }

  private YamlNode collection(CollectionStartEvent event, Iterator<Event> events, String path) {
    if (depth == DEEPEST) {
      throw new TooDeep(start(event));
    }
    depth++;
    YamlNode node =
        event instanceof MappingStartEvent ? map(event, events, path) : list(event, events, path);
    depth--;
    return node;
  }

  private YamlMap map(Event event, Iterator<Event> events, String path) {
    Map<String, Position> seen = new HashMap<>();
    List<YamlMap.Entry> entries = new ArrayList<>();
    for (Event next = events.next(); !(next instanceof CollectionEndEvent); next = events.next()) {
      Position at = start(next);
      Optional<String> key = key(node(next, events, path));
      String childPath = YamlMap.childPath(path, key.orElse("?"));
      YamlNode value = node(events.next(), events, childPath);
      if (key.isPresent() && isNew(key.get(), at, childPath, seen)) {
        entries.add(new YamlMap.Entry(key.get(), at, value));
      }
    }
    return new YamlMap(start(event), path, entries);
  }

  private YamlList list(Event event, Iterator<Event> events, String path) {
    List<YamlNode> items = new ArrayList<>();
    for (Event next = events.next(); !(next instanceof CollectionEndEvent); next = events.next()) {
      items.add(node(next, events, path + "[" + items.size() + "]"));
    }
    return new YamlList(start(event), path, items);
  }

  private Optional<String> key(YamlNode node) {
    if (node instanceof YamlScalar scalar && !scalar.is(YamlScalar.Kind.NOTHING)) {
      return scalar.is(YamlScalar.Kind.BROKEN) ? Optional.empty() : Optional.of(scalar.text());
    }
    problems.error(node.position(), node.path(), "a key must be a word", "write key: value");
    return Optional.empty();
  }

  private boolean isNew(String key, Position at, String path, Map<String, Position> seen) {
    Position first = seen.putIfAbsent(key, at);
    if (first != null) {
      problems.error(
          at,
          path,
          "key " + Quoted.text(key) + " is already there in line " + first.line(),
          "keep one of the two");
    }
    return first == null;
  }

  private static YamlScalar scalar(ScalarEvent event, String path) {
    return new YamlScalar(
        start(event), path, YamlKinds.of(event), event.getValue(), Optional.empty());
  }

  private YamlScalar alias(AliasEvent event, String path) {
    problems.error(
        start(event), path, "aliases (*name) are not supported here", "write the value itself");
    return new YamlScalar(start(event), path, YamlScalar.Kind.BROKEN, "", Optional.empty());
  }

  private void refuseTag(Optional<String> tag, Event event, String path) {
    if (tag.isPresent()) {
      problems.error(start(event), path, "tags (!name) are not supported here", "remove the tag");
    }
  }

  private static Position start(Event event) {
    return event.getStartMark().map(YamlSyntaxProblem::position).orElse(Position.START);
  }

  /** Ends the reading of a document that is nested for no good reason. */
  static final class TooDeep extends YamlEngineException {
    private final Position position;

    TooDeep(Position position) {
      super("more than " + DEEPEST + " levels inside each other");
      this.position = position;
    }

    Position position() {
      return position;
    }
  }
}
