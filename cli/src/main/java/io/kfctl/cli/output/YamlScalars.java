package io.kfctl.cli.output;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/**
 * Puts texts into quotes wherever any reader could take them for something else. The library writes
 * YAML 1.2; many readers still speak 1.1, where {@code yes}, {@code 0123} and {@code 2026-01-01}
 * are a truth value, the number 83 and a date.
 */
final class YamlScalars extends StandardRepresenter {
  /** Begins with a letter and holds nothing that means something in YAML. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}/_][\\p{L}\\p{N}/_.@+ -]*(?<! )");

  private static final Pattern WORD =
      Pattern.compile("y|n|yes|no|on|off|true|false|null", Pattern.CASE_INSENSITIVE);

  /** Half a character, which YAML cannot write; a pair of halves is one character here. */
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  /** Above it a number has an exponent: few bytes may stand for gigabytes of zeros. */
  private static final int MOST_DECIMALS = 20_000;

  YamlScalars(DumpSettings settings) {
    super(settings);
    representers.put(String.class, text -> represent((String) text));
    representers.put(BigDecimal.class, number -> represent((BigDecimal) number));
  }

  private Node represent(BigDecimal number) {
    boolean plain = number.scale() > 0 && number.scale() <= MOST_DECIMALS;
    String text = plain ? number.toPlainString() : number.toString();
    boolean whole = text.chars().allMatch(c -> c == '-' || Character.isDigit(c));
    return representScalar(whole ? Tag.INT : Tag.FLOAT, text);
  }

  private Node represent(String text) {
    return representScalar(Tag.STR, LONE_SURROGATE.matcher(text).replaceAll("\ufffd"), style(text));
  }

  private static ScalarStyle style(String text) {
    boolean severalLines = text.indexOf('\n') > 0 && SafeText.isHarmless(text.replace("\n", ""));
    if (severalLines) {
      return ScalarStyle.LITERAL;
    }
    boolean plain = PLAIN.matcher(text).matches() && !WORD.matcher(text).matches();
    return plain && SafeText.isHarmless(text) ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED;
  }
}
