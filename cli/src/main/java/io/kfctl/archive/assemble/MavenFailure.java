package io.kfctl.archive.assemble;

import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ChecksumFailureException;

/**
 * Tells in words why something did not come out of the Maven repository. The resolver's own
 * exceptions go no further: their messages show the passwords of mirrors.
 */
final class MavenFailure {
  private MavenFailure() {}

  /**
   * @param wanted what was asked for; the failure may name something that it depends on
   */
  static UserError toUserError(String wanted, Throwable failure) {
    Optional<ArtifactResult> missing = firstMissing(failure);
    String artifact = missing.map(result -> nameOf(result)).orElse(wanted);
    Throwable reason =
        missing
            .flatMap(result -> result.getExceptions().stream().reduce((first, last) -> last))
            .map(Throwable.class::cast)
            .orElse(failure);
    String message = "cannot get " + artifact + " from the Maven repository: " + text(reason);
    return isAbsent(missing)
        ? UserError.notFound(
            message,
            "check packages.versions in cluster.yaml, and the mirrors in ~/.m2/settings.xml")
        : new UserError(
            isSpoilt(reason) ? ExitCode.FAILED : ExitCode.UNREACHABLE,
            message,
            "check the network, and mirrors and proxies in ~/.m2/settings.xml; or run kfctl packages"
                + " assemble on a machine with access and copy its packages directory here");
  }

  private static boolean isAbsent(Optional<ArtifactResult> missing) {
    List<Exception> reasons = missing.map(ArtifactResult::getExceptions).orElse(List.of());
    return !reasons.isEmpty()
        && reasons.stream().allMatch(reason -> reason instanceof ArtifactNotFoundException);
  }

  private static boolean isSpoilt(Throwable reason) {
    return causes(reason).anyMatch(ChecksumFailureException.class::isInstance);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }

  private static Optional<ArtifactResult> firstMissing(Throwable failure) {
    return causes(failure)
        .filter(ArtifactResolutionException.class::isInstance)
        .map(ArtifactResolutionException.class::cast)
        .flatMap(cause -> cause.getResults().stream())
        .filter(result -> !result.isResolved())
        .findFirst();
  }

  private static String nameOf(ArtifactResult result) {
    return result.getRequest().getArtifact().toString();
  }

  /** One line; a mirror's URL may carry a password. */
  static String text(Throwable reason) {
    String text = String.valueOf(reason.getMessage()).lines().findFirst().orElse("");
    return text.replaceAll("://[^/@\\s]+@", "://******@");
  }
}
