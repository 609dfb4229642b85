package io.kfctl.cli.output;

import com.fasterxml.jackson.databind.node.POJONode;

/** JSON that is a text already, in one line: it is written as it is, which costs little. */
public final class JsonFragment extends POJONode {
  private final String text;

  /**
   * @param text one JSON value
   */
  public JsonFragment(String text) {
    super(text);
    this.text = text;
  }

  String text() {
    return text;
  }
}
