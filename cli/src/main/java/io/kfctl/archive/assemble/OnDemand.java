package io.kfctl.archive.assemble;

import java.util.Optional;
import java.util.function.Supplier;

/** Opens the way to the Maven repository when it is first needed, and closes it if it was. */
final class OnDemand implements Supplier<MavenArtifacts>, AutoCloseable {
  private final Supplier<MavenArtifacts> opener;
  private Optional<MavenArtifacts> opened = Optional.empty();

  OnDemand(Supplier<MavenArtifacts> opener) {
    this.opener = opener;
  }

  @Override
  public synchronized MavenArtifacts get() {
    if (opened.isEmpty()) {
      opened = Optional.of(opener.get());
    }
    return opened.get();
  }

  @Override
  public synchronized void close() {
    opened.ifPresent(MavenArtifacts::close);
  }
}
