package io.kfctl.deploy.facts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What the script printed, record by record, for tests of its reader. */
final class Answer {
  private Answer() {}

  /** A whole answer with these records, whose fields stand between tabs. */
  static String text(String... records) {
    List<String> lines = new ArrayList<>(List.of("kfctl-facts\t1"));
    lines.addAll(List.of(records));
    lines.add("end");
    return String.join("\n", lines) + "\n";
  }

  static String base64(String content) {
    return Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
  }
}
