package io.kfctl.host.ssh;

import java.util.List;
import java.util.Locale;

/**
 * The patterns of ssh_config(5) and of known_hosts in sshd(8): {@code *} stands for any text,
 * {@code ?} for one character, and a leading {@code !} takes back what other patterns match. Case
 * does not matter in host names.
 */
final class HostPatterns {
  private HostPatterns() {}

  /** Whether some pattern matches and none that begins with {@code !} does. */
  static boolean match(List<String> patterns, String host) {
    String name = host.toLowerCase(Locale.ROOT);
    boolean matched = false;
    for (String pattern : patterns) {
      boolean negated = pattern.startsWith("!");
      String plain = (negated ? pattern.substring(1) : pattern).toLowerCase(Locale.ROOT);
      if (matches(plain, name)) {
        if (negated) {
          return false;
        }
        matched = true;
      }
    }
    return matched;
  }

  /** Without recursion: a pattern such as {@code *a*a*a*a*b} must not take for ever. */
  private static boolean matches(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int resume = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = t;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
