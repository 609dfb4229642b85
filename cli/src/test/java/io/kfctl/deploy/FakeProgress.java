package io.kfctl.deploy;

import io.kfctl.progress.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes down how work went, one line for each piece that ended. */
final class FakeProgress implements Progress {
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public Task started(String where, String title, long totalBytes) {
    return new Task() {
      private long bytes;

      @Override
      public void advanced(long count) {
        bytes += count;
      }

      @Override
      public void finished() {
        lines.add(where + ": " + title + (bytes == 0 ? "" : ", " + bytes + " of " + totalBytes));
      }

      @Override
      public void failed(String reason) {
        lines.add(where + ": " + title + " FAILED " + reason);
      }
    };
  }
}
