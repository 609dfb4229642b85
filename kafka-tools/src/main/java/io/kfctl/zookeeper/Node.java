package io.kfctl.zookeeper;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A node with its data, which may be of any kind. */
public final class Node {
  private final String path;
  private final byte[] data;
  private final NodeStat stat;

  Node(String path, byte[] data, NodeStat stat) {
    this.path = path;
    this.data = data.clone();
    this.stat = stat;
  }

  public String path() {
    return path;
  }

  public byte[] data() {
    return data.clone();
  }

  public NodeStat stat() {
    return stat;
  }

  /** The data as text; none when it is not UTF-8, or holds control characters that no text has. */
  public Optional<String> text() {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data)).toString();
      return text.chars().anyMatch(Node::isBinary) ? Optional.empty() : Optional.of(text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isBinary(int character) {
    return character < ' ' && character != '\n' && character != '\r' && character != '\t';
  }
}
