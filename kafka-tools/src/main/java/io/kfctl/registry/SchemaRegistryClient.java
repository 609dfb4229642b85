package io.kfctl.registry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kfctl.http.HttpException;
import io.kfctl.http.HttpSettings;
import io.kfctl.http.JsonHttp;
import io.kfctl.http.JsonObject;
import io.kfctl.http.JsonRequest;
import io.kfctl.http.JsonResponse;
import io.kfctl.net.UnreachableException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The schema registry's REST API as Confluent defines it. The base URL carries the path where a
 * registry serves it elsewhere: Apicurio's is {@code http://host:port/apis/ccompat/v7}.
 *
 * <p>Every method throws {@link UnreachableException} when no registry answers in time, a {@link
 * RegistryException} for what is not there, and {@link HttpException} for anything else.
 */
public final class SchemaRegistryClient implements AutoCloseable {
  private static final String LATEST = "latest";

  // error codes of Confluent's API
  private static final int SUBJECT_NOT_FOUND = 40401;
  private static final int VERSION_NOT_FOUND = 40402;
  private static final int NO_CONFIG_OF_ITS_OWN = 40408;

  private final JsonHttp http;

  /** Connects to nothing yet. */
  public SchemaRegistryClient(HttpSettings settings) {
    this.http = new JsonHttp("the schema registry", settings);
  }

  /** The names of all subjects. */
  public List<String> subjects() {
    return http.call(JsonRequest.get("subjects")).texts();
  }

  /** The names of all subjects, those too that were deleted and can still be read. */
  public List<String> subjectsAndDeleted() {
    return http.call(JsonRequest.get("subjects").query("deleted", "true")).texts();
  }

  /** The versions of a subject, in ascending order. */
  public List<Integer> versions(String subject) {
    JsonRequest request = JsonRequest.get("subjects", subject, "versions");
    return numbers(call(request, e -> subjectNotFound(subject, e)));
  }

  /** As {@link #versions}, with those too that were deleted and can still be read. */
  public List<Integer> versionsAndDeleted(String subject) {
    JsonRequest request = JsonRequest.get("subjects", subject, "versions").query("deleted", "true");
    return numbers(call(request, e -> subjectNotFound(subject, e)));
  }

  /** The schema that records carry by this id. */
  public Schema schema(int id) {
    JsonRequest request = JsonRequest.get("schemas", "ids", String.valueOf(id));
    JsonObject json = call(request, e -> new RegistryException.SchemaNotFound(id, e)).object();
    return schema(id, json);
  }

  /**
   * The texts of all schemas that this one uses, those that are used by others first.
   *
   * @throws RegistryException when one of them is not there any more
   */
  public List<String> referenced(Schema schema) {
    Set<String> texts = new LinkedHashSet<>();
    for (Schema.Reference reference : schema.references()) {
      Schema used = version(reference.subject(), reference.version()).schema();
      texts.addAll(referenced(used));
      texts.add(used.text());
    }
    return List.copyOf(texts);
  }

  /** One version of a subject. */
  public SubjectVersion version(String subject, int version) {
    return version(subject, String.valueOf(version));
  }

  /** The newest version of a subject. */
  public SubjectVersion latest(String subject) {
    return version(subject, LATEST);
  }

  private SubjectVersion version(String subject, String version) {
    JsonRequest request = JsonRequest.get("subjects", subject, "versions", version);
    JsonObject json = call(request, e -> versionNotFound(subject, version, e)).object();
    return new SubjectVersion(
        json.text("subject"), json.number("version"), schema(json.number("id"), json));
  }

  /** The compatibility level that holds where a subject has none of its own, such as BACKWARD. */
  public String compatibility() {
    return level(http.call(JsonRequest.get("config")).object());
  }

  /** The subject's own compatibility level; empty when the registry's holds for it. */
  public Optional<String> compatibility(String subject) {
    try {
      return Optional.of(level(http.call(JsonRequest.get("config", subject)).object()));
    } catch (HttpException.Status e) {
      int code = e.errorCode().orElse(0);
      if (code == NO_CONFIG_OF_ITS_OWN || code == SUBJECT_NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Asks whether a schema may be registered after this version, by the subject's level.
   *
   * @param version a number, or latest
   * @param type AVRO, JSON or PROTOBUF
   */
  public Verdict test(String subject, String version, String type, String text) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("schema", text);
    JsonRequest request =
        JsonRequest.post("compatibility", "subjects", subject, "versions", version)
            .query("verbose", "true")
            .body(type.equals("AVRO") ? body : body.put("schemaType", type));
    JsonObject json = call(request, e -> versionNotFound(subject, version, e)).object();
    return new Verdict(
        json.optionalText("is_compatible").filter("true"::equals).isPresent(),
        json.texts("messages"));
  }

  /**
   * Deletes a subject: it is no longer listed, and records that carry its schemas can still be
   * read.
   *
   * @return the versions that it had
   */
  public List<Integer> delete(String subject) {
    JsonRequest request = JsonRequest.delete("subjects", subject);
    return numbers(call(request, e -> subjectNotFound(subject, e)));
  }

  /** Removes a deleted subject for good: records that carry its schemas cannot be read any more. */
  public List<Integer> deletePermanently(String subject) {
    JsonRequest request = JsonRequest.delete("subjects", subject).query("permanent", "true");
    return numbers(call(request, e -> subjectNotFound(subject, e)));
  }

  /**
   * Deletes one version of a subject, as {@link #delete} does with all. The subject goes with its
   * last version.
   */
  public void deleteVersion(String subject, int version) {
    String number = String.valueOf(version);
    JsonRequest request = JsonRequest.delete("subjects", subject, "versions", number);
    call(request, e -> versionNotFound(subject, number, e));
  }

  /** Removes a deleted version for good, as {@link #deletePermanently} does with all. */
  public void deleteVersionPermanently(String subject, int version) {
    String number = String.valueOf(version);
    JsonRequest request =
        JsonRequest.delete("subjects", subject, "versions", number).query("permanent", "true");
    call(request, e -> versionNotFound(subject, number, e));
  }

  private static List<Integer> numbers(JsonResponse response) {
    return response.texts().stream().map(Integer::valueOf).sorted().toList();
  }

  @Override
  public void close() {
    http.close();
  }

  private static Schema schema(int id, JsonObject json) {
    return new Schema(
        id,
        json.optionalText("schemaType").orElse("AVRO"),
        json.text("schema"),
        json.list(
            "references",
            r -> new Schema.Reference(r.text("name"), r.text("subject"), r.number("version"))));
  }

  private static String level(JsonObject json) {
    return json.optionalText("compatibilityLevel").orElseGet(() -> json.text("compatibility"));
  }

  private static RegistryException versionNotFound(
      String subject, String version, HttpException.Status e) {
    return e.errorCode().orElse(0) == VERSION_NOT_FOUND
        ? new RegistryException.VersionNotFound(subject, version, e)
        : subjectNotFound(subject, e);
  }

  private static RegistryException subjectNotFound(String subject, HttpException.Status e) {
    return new RegistryException.SubjectNotFound(subject, e);
  }

  private JsonResponse call(
      JsonRequest request, Function<HttpException.Status, RegistryException> notFound) {
    try {
      return http.call(request);
    } catch (HttpException.Status e) {
      // Without an error code it is not the registry that answers, but the server of a wrong path.
      if (e.status() == 404 && e.errorCode().isPresent()) {
        throw notFound.apply(e);
      }
      throw e;
    }
  }
}
