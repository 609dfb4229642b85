package io.kfctl.http;

import java.nio.file.Path;
import java.util.OptionalInt;

/** An HTTP service that was reached and did not give what was asked for. */
public class HttpException extends RuntimeException {
  private final String url;

  protected HttpException(String url, String message, Throwable cause) {
    super(message, cause);
    this.url = url;
  }

  /** The URL in question, without credentials. */
  public String url() {
    return url;
  }

  /** The server said no. */
  public static final class Status extends HttpException {
    private final JsonRequest.Method method;
    private final int status;
    private final transient ErrorBody body;

    Status(JsonRequest.Method method, String url, int status, ErrorBody body) {
      super(url, method + " " + url + ": HTTP " + status + body.suffix(), null);
      this.method = method;
      this.status = status;
      this.body = body;
    }

    public JsonRequest.Method method() {
      return method;
    }

    /** The HTTP status, for example 404. */
    public int status() {
      return status;
    }

    /**
     * The {@code error_code} of a JSON body; Connect's equals the status, the registry's is finer.
     */
    public OptionalInt errorCode() {
      return body.errorCode();
    }

    /** What the server said: the JSON body's message, or a short excerpt of any other body. */
    public String serverMessage() {
      return body.message();
    }
  }

  /** The answer is no JSON, or not the JSON that this API speaks: another service on the port? */
  public static final class BadBody extends HttpException {
    BadBody(String url, String detail, Throwable cause) {
      super(url, url + ": " + detail, cause);
    }
  }

  /** What was given as a name cannot be one in a URL: it is empty, or dots that mean a folder. */
  public static final class BadName extends HttpException {
    BadName(String name) {
      super("", "'" + name + "' cannot be the name of anything", null);
    }
  }

  /** The base URL cannot be one. */
  public static final class BadUrl extends HttpException {
    BadUrl(String url, String detail) {
      super(url, "'" + url + "' is not an http or https URL: " + detail, null);
    }
  }

  /** The file with the certificates to be trusted cannot be used. */
  public static final class BadAuthority extends HttpException {
    BadAuthority(Path file, String detail, Throwable cause) {
      super("", file + ": " + detail, cause);
    }
  }
}
