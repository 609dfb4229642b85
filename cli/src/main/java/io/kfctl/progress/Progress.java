package io.kfctl.progress;

import java.util.function.Consumer;

/**
 * Where long work tells how it goes: bars on a terminal, plain lines elsewhere, or nothing. Several
 * tasks may run at once, on several threads.
 */
public interface Progress {

  /**
   * Begins a task.
   *
   * @param where the host, or another short name for where the work happens; may be empty
   * @param title what is being done, for example "copy kafka_2.13-3.4.1.tgz"
   * @param totalBytes how many bytes {@link Task#advanced} will count, or 0 when it does not count
   */
  Task started(String where, String title, long totalBytes);

  /**
   * Does a piece of work and tells how it ended; its failure goes on to the caller.
   *
   * @param work is given the task, to tell how far it is
   */
  default void during(String where, String title, long totalBytes, Consumer<Task> work) {
    Task task = started(where, title, totalBytes);
    try {
      work.accept(task);
    } catch (RuntimeException | Error e) {
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      task.failed(reason.lines().findFirst().orElse(""));
      throw e;
    }
    task.finished();
  }

  /** One piece of work. Exactly one of finished and failed is called, once. */
  interface Task {
    /** Another {@code bytes} bytes are done. */
    void advanced(long bytes);

    void finished();

    /**
     * @param reason one line
     */
    void failed(String reason);
  }

  /** Says nothing. */
  Progress SILENT =
      (where, title, totalBytes) ->
          new Task() {
            @Override
            public void advanced(long bytes) {}

            @Override
            public void finished() {}

            @Override
            public void failed(String reason) {}
          };
}
