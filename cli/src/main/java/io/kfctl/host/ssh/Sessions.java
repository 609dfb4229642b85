package io.kfctl.host.ssh;

/** How many commands may run on one connection at the same time, and how many do. */
final class Sessions {
  private int limit;
  private int running;

  Sessions(int limit) {
    this.limit = limit;
  }

  /** Waits until there is room for one more. */
  synchronized void enter() throws InterruptedException {
    while (running >= limit) {
      wait();
    }
    running++;
  }

  synchronized void leave() {
    running--;
    notifyAll();
  }

  /**
   * The host refused a command while others ran: from now on there are no more at a time than
   * these.
   *
   * @return false when none run, so that waiting for one to end is no use
   */
  synchronized boolean shrink() {
    limit = Math.min(limit, Math.max(1, running));
    return running > 0;
  }
}
