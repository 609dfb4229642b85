package io.kfctl.deploy.plan;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import io.kfctl.render.SecretText;
import java.util.Arrays;
import java.util.List;

/**
 * The difference between a file as it is and as it shall be, for people. Secrets show as stars; a
 * changed secret still shows as a changed line.
 */
final class TextDiff {
  private static final int CONTEXT_LINES = 2;
  private static final String NO_END = " (no end of line)";

  private TextDiff() {}

  /** Lines of a unified diff without its two heading lines. */
  static List<String> between(String before, String after) {
    List<String> shown = shown(before);
    Patch<String> differences = DiffUtils.diff(lines(before), lines(after));
    Patch<String> masked = new Patch<>();
    for (AbstractDelta<String> delta : differences.getDeltas()) {
      masked.addDelta(
          new ChangeDelta<>(part(delta.getSource(), shown), part(delta.getTarget(), shown(after))));
    }
    return UnifiedDiffUtils.generateUnifiedDiff("before", "after", shown, masked, CONTEXT_LINES)
        .stream()
        .skip(2)
        .toList();
  }

  private static Chunk<String> part(Chunk<String> place, List<String> shown) {
    int start = place.getPosition();
    return new Chunk<>(start, shown.subList(start, start + place.size()));
  }

  /** As many lines as {@link #lines} gives, as they may be seen. */
  private static List<String> shown(String text) {
    return lines(SecretText.maskedInPlace(text)).stream()
        .map(line -> line.replaceAll("[\\p{Cntrl}&&[^\\t]]", "?"))
        .toList();
  }

  private static List<String> lines(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    return Arrays.asList((text.endsWith("\n") ? text : text + NO_END).split("\n"));
  }
}
