package io.kfctl.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call, as data: the path below the base URL in segments, each of which may hold any character
 * (spaces, slashes, Chinese) and is encoded when it is sent.
 */
public final class JsonRequest {
  private final Method method;
  private final List<String> segments;
  private final List<Map.Entry<String, String>> query;
  private final Optional<JsonNode> body;
  private final Optional<Duration> limit;

  /** What is asked of the server. */
  public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE
  }

  private JsonRequest(
      Method method,
      List<String> segments,
      List<Map.Entry<String, String>> query,
      Optional<JsonNode> body,
      Optional<Duration> limit) {
    this.method = method;
    this.segments = List.copyOf(segments);
    this.query = List.copyOf(query);
    this.body = body;
    this.limit = limit;
    for (String segment : segments) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        throw new HttpException.BadName(segment);
      }
    }
  }

  /**
   * Asks for what is there.
   *
   * @param segments of the path below the base URL, as they are: names may hold any character
   * @throws HttpException.BadName when one is empty, {@code .} or {@code ..}
   */
  public static JsonRequest get(String... segments) {
    return of(Method.GET, segments);
  }

  /** Makes something, or has something done; the rest as with {@link #get}. */
  public static JsonRequest post(String... segments) {
    return of(Method.POST, segments);
  }

  /** Puts something in the place of what is there; the rest as with {@link #get}. */
  public static JsonRequest put(String... segments) {
    return of(Method.PUT, segments);
  }

  /** Changes a part of what is there; the rest as with {@link #get}. */
  public static JsonRequest patch(String... segments) {
    return of(Method.PATCH, segments);
  }

  /** Removes what is there; the rest as with {@link #get}. */
  public static JsonRequest delete(String... segments) {
    return of(Method.DELETE, segments);
  }

  private static JsonRequest of(Method method, String... segments) {
    return new JsonRequest(
        method, List.of(segments), List.of(), Optional.empty(), Optional.empty());
  }

  /** The same call with one more query parameter; a name may come several times. */
  public JsonRequest query(String name, String value) {
    List<Map.Entry<String, String>> more = new ArrayList<>(query);
    more.add(Map.entry(name, value));
    return new JsonRequest(method, segments, more, body, limit);
  }

  /** The same call with a JSON body. */
  public JsonRequest body(JsonNode json) {
    return new JsonRequest(method, segments, query, Optional.of(json), limit);
  }

  /** The same call with a time of its own, instead of the settings' answerTimeout. */
  public JsonRequest within(Duration answerTimeout) {
    return new JsonRequest(method, segments, query, body, Optional.of(answerTimeout));
  }

  public Method method() {
    return method;
  }

  List<String> segments() {
    return segments;
  }

  List<Map.Entry<String, String>> query() {
    return query;
  }

  Optional<JsonNode> body() {
    return body;
  }

  Optional<Duration> limit() {
    return limit;
  }

  /** For messages: method and path, readable, without query and body. */
  @Override
  public String toString() {
    return method + " /" + String.join("/", segments);
  }
}
