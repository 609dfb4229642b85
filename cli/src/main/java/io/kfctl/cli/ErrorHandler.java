package io.kfctl.cli;

import io.kfctl.cli.console.ReaderGone;
import io.kfctl.cli.console.Talk;
import io.kfctl.cli.output.OutputFailed;
import io.kfctl.error.ExitCode;
import io.kfctl.error.Interrupted;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Supplier;

/** The one place where a failure becomes words and an exit code. */
final class ErrorHandler {
  private final Supplier<Failures> failures;
  private final BugReport bugReport;

  ErrorHandler(Supplier<Failures> failures, BugReport bugReport) {
    this.failures = failures;
    this.bugReport = bugReport;
  }

  /**
   * @param called the command that failed, for a bug report
   */
  ExitCode handle(Throwable failure, String called, Talk talk) {
    if (Interrupted.isCauseOf(failure)) {
      Thread.interrupted(); // it has been heard, and shall not keep this from being told
      talk.error("interrupted");
      if (failure instanceof UserError error) {
        error.hint().ifPresent(talk::hint);
      }
      talk.detail(trace(failure).strip());
      return ExitCode.INTERRUPTED;
    }
    if (failure instanceof OutputFailed output) {
      return outputFailed(output, talk);
    }
    Optional<UserError> error = failures.get().explain(failure);
    if (error.isEmpty()) {
      talk.error("this is a bug in kfctl: " + oneLine(failure) + "\n" + trace(failure).strip());
      talk.hint(bugReport.request(called));
      return ExitCode.BUG;
    }
    tell(error.get(), talk);
    return error.get().exitCode();
  }

  private static void tell(UserError error, Talk talk) {
    if (error instanceof UserErrors several) {
      several.errors().forEach(one -> tell(one, talk));
      several.hint().ifPresent(talk::hint);
      return;
    }
    talk.error(error.getMessage());
    error.hint().ifPresent(talk::hint);
    if (talk.isVerbose()) {
      talk.detail(trace(error).strip());
    }
  }

  /** Whoever piped us into {@code head} has what they wanted: that is no failure. */
  private static ExitCode outputFailed(OutputFailed failure, Talk talk) {
    if (failure.getCause() instanceof ReaderGone) {
      return ExitCode.OK;
    }
    talk.error(failure.getMessage());
    talk.hint("look at the place that standard output goes to");
    return ExitCode.FAILED;
  }

  private static String oneLine(Throwable failure) {
    return failure.toString().lines().findFirst().orElse("");
  }

  private static String trace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    return trace.toString();
  }
}
