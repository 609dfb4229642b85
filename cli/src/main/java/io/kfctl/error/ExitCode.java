package io.kfctl.error;

import java.util.Collection;
import java.util.Comparator;

/** How kfctl ends, by who must act. The numbers are a contract with scripts. */
public enum ExitCode {
  /** Done. */
  OK(0),
  /** It was tried and failed: a checksum, a full disk, a taken port, a dead service. */
  FAILED(1),
  /** The user must change what was typed or written: a flag, a file, a missing terminal. */
  USAGE(2),
  /** The question was answered, and the answer is no: changes found, trouble found, timed out. */
  NO(3),
  /** The thing named does not exist. */
  NOT_FOUND(4),
  /** It cannot be reached: unknown host key, refused login, closed port, timeout. */
  UNREACHABLE(5),
  /** A bug in kfctl. */
  BUG(70),
  /** Ctrl-C. */
  INTERRUPTED(130);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The process's exit status. */
  public int code() {
    return code;
  }

  /**
   * The one code that stands for several outcomes at once: interruption and bugs first, then 5, 1,
   * 2, 4, 3.
   */
  public static ExitCode worst(Collection<ExitCode> codes) {
    return codes.stream().max(Comparator.comparingInt(ExitCode::weight)).orElse(ExitCode.OK);
  }

  private int weight() {
    return switch (this) {
      case OK -> 0;
      case NO -> 1;
      case NOT_FOUND -> 2;
      case USAGE -> 3;
      case FAILED -> 4;
      case UNREACHABLE -> 5;
      case BUG -> 6;
      case INTERRUPTED -> 7;
    };
  }
}
