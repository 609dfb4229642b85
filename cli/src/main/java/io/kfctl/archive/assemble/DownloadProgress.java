package io.kfctl.archive.assemble;

import io.kfctl.progress.Progress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;
import org.eclipse.aether.transfer.TransferResource;

/** Shows downloads of a size that somebody waits for; the many small ones would only flicker. */
final class DownloadProgress extends AbstractTransferListener {
  private static final long SHOWN_BYTES = 1 << 20;

  private final Progress progress;
  private final Map<TransferResource, Progress.Task> tasks = new ConcurrentHashMap<>();

  DownloadProgress(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void transferStarted(TransferEvent event) {
    TransferResource resource = event.getResource();
    if (resource.getContentLength() >= SHOWN_BYTES) {
      String name = resource.getResourceName();
      String title = "fetch " + name.substring(name.lastIndexOf('/') + 1);
      tasks.put(resource, progress.started("", title, resource.getContentLength()));
    }
  }

  @Override
  public void transferProgressed(TransferEvent event) {
    Optional.ofNullable(tasks.get(event.getResource()))
        .ifPresent(task -> task.advanced(event.getDataLength()));
  }

  @Override
  public void transferSucceeded(TransferEvent event) {
    Optional.ofNullable(tasks.remove(event.getResource())).ifPresent(Progress.Task::finished);
  }

  @Override
  public void transferFailed(TransferEvent event) {
    failed(event);
  }

  @Override
  public void transferCorrupted(TransferEvent event) {
    failed(event);
  }

  private void failed(TransferEvent event) {
    Optional.ofNullable(tasks.remove(event.getResource()))
        .ifPresent(task -> task.failed(MavenFailure.text(event.getException())));
  }
}
