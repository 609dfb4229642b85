package io.kfctl.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Host names to addresses, in bounded time. Java's own lookup cannot be interrupted and waits as
 * long as the system's resolver does, half a minute where the name server is dead.
 */
public final class HostNames {
  private final Lookup lookup;

  /** How a name is looked up; the system's way is {@link InetAddress#getAllByName}. */
  @FunctionalInterface
  public interface Lookup {
    InetAddress[] lookup(String host) throws UnknownHostException;
  }

  public HostNames() {
    this(InetAddress::getAllByName);
  }

  public HostNames(Lookup lookup) {
    this.lookup = lookup;
  }

  /**
   * All addresses of the host, never none. An address written in digits is not looked up.
   *
   * @throws UnknownHostException when the name has no address, or none was found in time
   */
  public List<InetAddress> resolve(String host, Duration limit) throws UnknownHostException {
    if (isAddress(host)) {
      return List.of(lookup.lookup(host));
    }
    FutureTask<InetAddress[]> task = new FutureTask<>(() -> lookup.lookup(host));
    Thread thread = new Thread(task, "kfctl-resolve");
    thread.setDaemon(true);
    thread.start();
    try {
      return List.of(task.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      throw new UnknownHostException(host + ": the name server did not answer in time");
    } catch (ExecutionException e) {
      throw unknown(host, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(host, e);
    }
  }

  private static boolean isAddress(String host) {
    return host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || Character.isDigit(c));
  }

  private static UnknownHostException unknown(String host, Throwable cause) {
    UnknownHostException exception = new UnknownHostException(host);
    exception.initCause(cause);
    return exception;
  }
}
