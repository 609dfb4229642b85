package io.kfctl.deploy.plan;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.function.UnaryOperator;

/** The difference between a file as it is and as it shall be, for people. */
final class TextDiff {
  private static final int CONTEXT_LINES = 2;

  private TextDiff() {}

  /**
   * Lines of a unified diff without its two heading lines.
   *
   * @param mask hides what is secret in a line; a changed secret still shows as a changed line
   */
  static List<String> between(String before, String after, UnaryOperator<String> mask) {
    List<String> old = before.lines().toList();
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            "before", "after", old, DiffUtils.diff(old, after.lines().toList()), CONTEXT_LINES);
    return diff.stream().skip(2).map(mask).toList();
  }
}
