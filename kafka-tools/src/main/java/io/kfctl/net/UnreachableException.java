package io.kfctl.net;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A service that gives no answer: none of its endpoints could be connected, or none answered in
 * time.
 */
public class UnreachableException extends RuntimeException {
  private final String service;
  private final transient List<Attempt> attempts;

  /**
   * One endpoint that was tried.
   *
   * @param endpoint {@code host:port} or a URL, without credentials
   */
  public record Attempt(String endpoint, NetFailure failure) {
    @Override
    public String toString() {
      return endpoint + ": " + failure;
    }
  }

  /**
   * @param service its name in sentences, for example "Kafka Connect"
   * @param attempts every endpoint tried, in order
   */
  public UnreachableException(String service, List<Attempt> attempts, Throwable cause) {
    this(service, attempts, "cannot reach " + service + " at " + words(attempts), cause);
  }

  /** For a subclass that says more than "cannot reach". */
  protected UnreachableException(
      String service, List<Attempt> attempts, String message, Throwable cause) {
    super(message, cause);
    this.service = service;
    this.attempts = List.copyOf(attempts);
  }

  /** Its name in sentences. */
  public String service() {
    return service;
  }

  /** Every endpoint that was tried, in order, and why it gave no answer. */
  public List<Attempt> attempts() {
    return attempts;
  }

  /** The attempts as one line. */
  protected static String words(List<Attempt> attempts) {
    return attempts.stream().map(Attempt::toString).collect(Collectors.joining("; "));
  }
}
