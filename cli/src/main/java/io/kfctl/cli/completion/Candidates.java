package io.kfctl.cli.completion;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What could be typed next.
 *
 * @param files whether it is a file, which the shell completes itself
 */
record Candidates(boolean files, List<Candidate> words) {
  static final Candidates FILES = new Candidates(true, List.of());
  static final Candidates NONE = new Candidates(false, List.of());

  Candidates {
    words = words.stream().filter(Candidate::isOneLine).toList();
  }

  static Candidates of(List<Candidate> words) {
    return new Candidates(false, words);
  }

  Candidates mapped(UnaryOperator<String> text) {
    return new Candidates(
        files,
        words.stream().map(w -> new Candidate(text.apply(w.text()), w.description())).toList());
  }
}
