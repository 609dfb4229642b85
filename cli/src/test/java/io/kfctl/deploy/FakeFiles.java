package io.kfctl.deploy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files of a host that is not there: a tree in memory, with owners, modes and links. */
public final class FakeFiles {
  /** What lies at a path. */
  public enum Type {
    DIRECTORY("directory"),
    FILE("regular file"),
    LINK("link");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    /** As stat(1) calls it. */
    String word() {
      return word;
    }
  }

  /**
   * @param owner user and group with a colon between
   * @param text a file's content, or what a link says
   */
  public record Node(Type type, String owner, String mode, String text) {
    Node owned(String newOwner, String newMode) {
      return new Node(type, newOwner, newMode, text);
    }
  }

  private static final String ROOT = "root:root";

  private final TreeMap<String, Node> nodes;

  FakeFiles() {
    this(new TreeMap<>());
    for (String folder : List.of("/etc/systemd/system", "/usr/lib/systemd/system", "/opt")) {
      makeFolders(folder);
    }
  }

  private FakeFiles(TreeMap<String, Node> nodes) {
    this.nodes = nodes;
  }

  FakeFiles copy() {
    return new FakeFiles(new TreeMap<>(nodes));
  }

  /** What lies there, a link itself; nothing when there is nothing. */
  public Optional<Node> at(String path) {
    return Optional.ofNullable(nodes.get(place(path)));
  }

  /** What is found there by whoever follows links. */
  Optional<Node> followed(String path) {
    return Optional.ofNullable(nodes.get(real(path)));
  }

  public boolean exists(String path) {
    return followed(path).isPresent();
  }

  boolean isFolder(String path) {
    return followed(path).filter(node -> node.type() == Type.DIRECTORY).isPresent();
  }

  /** A file's content; nothing where there is no file. */
  public Optional<String> text(String path) {
    return followed(path).filter(node -> node.type() == Type.FILE).map(Node::text);
  }

  /** The path without links. */
  public String real(String path) {
    String place = place(path);
    Node node = nodes.get(place);
    return node != null && node.type() == Type.LINK ? real(node.text()) : place;
  }

  /** The path whose folders are no links; its last name may be one. */
  private String place(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? path : real(path.substring(0, slash)) + path.substring(slash);
  }

  public FakeFiles write(String path, String owner, String mode, String text) {
    requireFolder(parent(path));
    nodes.put(place(path), new Node(Type.FILE, owner, mode, text));
    return this;
  }

  /** Another content, with owner and mode as they are. */
  public FakeFiles edit(String path, String text) {
    Node before = followed(path).orElseThrow();
    nodes.put(real(path), new Node(before.type(), before.owner(), before.mode(), text));
    return this;
  }

  public FakeFiles makeFolders(String path) {
    if (path.isEmpty() || isFolder(path)) {
      return this;
    }
    makeFolders(parent(path));
    if (at(path).isPresent()) {
      throw new FakeHost.Refused("mkdir: cannot create directory '" + path + "': File exists");
    }
    nodes.put(place(path), new Node(Type.DIRECTORY, ROOT, "0755", ""));
    return this;
  }

  public FakeFiles own(String path, String owner, String mode) {
    nodes.computeIfPresent(real(path), (place, node) -> node.owned(owner, mode));
    return this;
  }

  void ownAll(String path, String owner) {
    inside(path)
        .forEach(
            place -> nodes.computeIfPresent(place, (p, node) -> node.owned(owner, node.mode())));
  }

  public FakeFiles link(String path, String target) {
    if (at(path).filter(node -> node.type() != Type.LINK).isPresent()) {
      throw new FakeHost.Refused(path + " is not a link, so it is not replaced");
    }
    makeFolders(parent(path));
    nodes.put(place(path), new Node(Type.LINK, ROOT, "0777", target));
    return this;
  }

  public FakeFiles remove(String path) {
    inside(path).forEach(nodes::remove);
    return this;
  }

  void move(String from, String to) {
    copy(from, to);
    remove(from);
  }

  void copy(String from, String to) {
    requireFolder(parent(to));
    String source = place(from);
    String target = place(to);
    for (String place : inside(from)) {
      nodes.put(target + place.substring(source.length()), nodes.get(place));
    }
  }

  /** The paths of what lies directly in a folder. */
  List<String> in(String folder) {
    String place = real(folder);
    return nodes.keySet().stream()
        .filter(path -> parent(path).equals(place))
        .map(path -> folder + path.substring(place.length()))
        .toList();
  }

  private List<String> inside(String path) {
    String place = place(path);
    return nodes.keySet().stream()
        .filter(other -> other.equals(place) || other.startsWith(place + "/"))
        .toList();
  }

  private void requireFolder(String path) {
    if (!path.isEmpty() && !isFolder(path)) {
      throw new FakeHost.Refused(path + ": No such file or directory");
    }
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** All of it, one line each, without contents of more than one line. */
  @Override
  public String toString() {
    return nodes.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("\n"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FakeFiles files && files.nodes.equals(nodes);
  }

  @Override
  public int hashCode() {
    return nodes.hashCode();
  }
}
