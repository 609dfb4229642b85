package io.kfctl.connect;

import io.kfctl.http.HttpException;
import io.kfctl.http.HttpSettings;
import io.kfctl.http.JsonHttp;
import io.kfctl.http.JsonRequest;
import io.kfctl.http.JsonResponse;
import io.kfctl.net.UnreachableException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The REST API of Kafka Connect (docs: kafka.apache.org, Kafka Connect, REST API), one method a
 * call. Any worker of a cluster answers for all.
 *
 * <p>Every method throws {@link UnreachableException} when no worker answers in time, {@link
 * ConnectorException.NotFound} for a name that is not there, {@link ConnectorException.Rebalancing}
 * when the workers rebalance for longer than calls are repeated, and {@link HttpException} for
 * anything else.
 */
public final class ConnectClient implements AutoCloseable {
  private static final Duration RETRY_FOR = Duration.ofSeconds(30);
  private static final Duration RETRY_PAUSE = Duration.ofMillis(250);

  /**
   * Connectors check their configuration by trying it: Debezium's connect.timeout.ms alone is 30 s
   * for a database that does not answer. Connect itself gives up after 90 s.
   */
  private static final Duration CHECKED_WITHIN = Duration.ofSeconds(60);

  private static final int NOT_FOUND = 404;
  private static final int NO_SUCH_METHOD = 405;
  private static final int CONFLICT = 409;

  private static final String REBALANCE_EXPECTED =
      "Request cannot be completed because a rebalance is expected";

  /** What Jersey says of a path that this version of Connect does not have. */
  private static final String NO_SUCH_PATH = "HTTP 404 Not Found";

  private final JsonHttp http;
  private final Timing timing;
  private final Duration retryFor;

  /** Connects to nothing yet. A call is repeated for up to 30 s while the workers rebalance. */
  public ConnectClient(HttpSettings settings) {
    this(settings, Timing.SYSTEM, RETRY_FOR);
  }

  /**
   * @param retryFor how long a call is repeated while the workers rebalance
   */
  public ConnectClient(HttpSettings settings, Timing timing, Duration retryFor) {
    this.http = new JsonHttp("Kafka Connect", settings);
    this.timing = timing;
    this.retryFor = retryFor;
  }

  /** The worker that answers. */
  public WorkerInfo server() {
    return ConnectJson.worker(call("", JsonRequest.get()).object());
  }

  /** The names of all connectors. */
  public List<String> names() {
    return call("", JsonRequest.get("connectors")).texts();
  }

  /** All connectors with configuration and state, in one call. Needs Connect 2.3. */
  public List<ConnectorOverview> list() {
    JsonRequest request =
        JsonRequest.get("connectors").query("expand", "status").query("expand", "info");
    return List.copyOf(call("", request).object().objects(ConnectJson::overview).values());
  }

  /** Its type, its configuration with secrets in clear, and the numbers of its tasks. */
  public ConnectorInfo info(String name) {
    return ConnectJson.info(call(name, JsonRequest.get("connectors", name)).object());
  }

  /** The state; not found also in the first moments after the connector was created. */
  public ConnectorStatus status(String name) {
    return ConnectJson.status(call(name, JsonRequest.get("connectors", name, "status")).object());
  }

  /** The configuration, secrets in clear. */
  public Map<String, String> config(String name) {
    return call(name, JsonRequest.get("connectors", name, "config")).object().textMap();
  }

  /** The topics that the connector has used since it was created or reset. Needs Connect 2.5. */
  public List<String> topics(String name) {
    return call(name, JsonRequest.get("connectors", name, "topics"))
        .object()
        .optionalObject(name)
        .map(topics -> topics.texts("topics"))
        .orElse(List.of());
  }

  /**
   * How far the connector has come.
   *
   * @throws ConnectorException.WorkerTooOld before Connect 3.5
   */
  public List<ConnectorOffset> offsets(String name) {
    JsonRequest request = JsonRequest.get("connectors", name, "offsets");
    return ConnectJson.offsets(newer(name, NewerCall.READ_OFFSETS, request).object());
  }

  /**
   * Sets how far a connector has come. It must be stopped.
   *
   * @param offsets an offset of {@code null} forgets the position of its partition
   * @return what Connect says of it
   * @throws ConnectorException.WorkerTooOld before Connect 3.6
   */
  public String alterOffsets(String name, List<ConnectorOffset> offsets) {
    JsonRequest request =
        JsonRequest.patch("connectors", name, "offsets")
            .body(ConnectJson.offsets(offsets))
            .within(CHECKED_WITHIN);
    return newer(name, NewerCall.SET_OFFSETS, request).object().text("message");
  }

  /**
   * Forgets how far a connector has come: it begins anew. It must be stopped.
   *
   * @return what Connect says of it
   * @throws ConnectorException.WorkerTooOld before Connect 3.6
   */
  public String resetOffsets(String name) {
    JsonRequest request = JsonRequest.delete("connectors", name, "offsets").within(CHECKED_WITHIN);
    return newer(name, NewerCall.RESET_OFFSETS, request).object().text("message");
  }

  /**
   * @throws ConnectorException.WorkerTooOld when the worker's version cannot do that
   */
  public void require(NewerCall call, String connector) {
    String actual = server().version();
    if (!WorkerVersion.isAtLeast(actual, call.since())) {
      throw new ConnectorException.WorkerTooOld(connector, call, actual, null);
    }
  }

  /** A call that older workers do not know. */
  private JsonResponse newer(String name, NewerCall call, JsonRequest request) {
    try {
      return call(name, request);
    } catch (HttpException.Status e) {
      boolean unknown = e.serverMessage().equals(NO_SUCH_PATH) || e.status() == NO_SUCH_METHOD;
      if (unknown) {
        throw new ConnectorException.WorkerTooOld(name, call, server().version(), e);
      }
      throw e;
    }
  }

  /**
   * Creates a connector. It is not running yet: see {@link ConnectorWait}.
   *
   * @throws ConnectorException.Exists when the name is taken
   * @throws ConnectorException.Invalid when Connect refuses the configuration
   * @throws ConnectorException.PluginNotFound when no worker has its class
   * @throws ConnectorException.Masked when a value holds the mask of {@link Secrets}; nothing is
   *     sent
   */
  public ConnectorInfo create(ConnectorConfig connector) {
    refuseMasks(connector);
    JsonRequest request =
        JsonRequest.post("connectors").body(ConnectJson.create(connector)).within(CHECKED_WITHIN);
    return ConnectJson.info(judged(connector, request).object());
  }

  /**
   * Gives a connector this configuration, and creates it where it is not there. The whole
   * configuration is replaced: what it does not name is gone. It is not running yet.
   *
   * @throws ConnectorException.Invalid when Connect refuses the configuration
   * @throws ConnectorException.PluginNotFound when no worker has its class
   * @throws ConnectorException.Masked when a value holds the mask of {@link Secrets}; nothing is
   *     sent
   */
  public ConnectorInfo put(ConnectorConfig connector) {
    refuseMasks(connector);
    JsonRequest request =
        JsonRequest.put("connectors", connector.name(), "config")
            .body(ConnectJson.config(connector.config()))
            .within(CHECKED_WITHIN);
    return ConnectJson.info(judged(connector, request).object());
  }

  /** Deletes a connector. Its topics and offsets stay. */
  public void delete(String name) {
    call(name, JsonRequest.delete("connectors", name));
  }

  /**
   * What Connect and the connector's own class say of a configuration, without using it.
   *
   * @throws ConnectorException.PluginNotFound when no worker has its class
   * @throws ConnectorException.Invalid when it names no class
   * @throws ConnectorException.Masked as {@link #create} does
   */
  public Validation validate(ConnectorConfig connector) {
    refuseMasks(connector);
    String className =
        connector
            .connectorClass()
            .orElseThrow(
                () ->
                    new ConnectorException.Invalid(
                        connector.name(), List.of("'connector.class' is missing"), null));
    Map<String, String> config = new LinkedHashMap<>(connector.config());
    config.put("name", connector.name());
    JsonRequest request =
        JsonRequest.put("connector-plugins", className, "config", "validate")
            .body(ConnectJson.config(config))
            .within(CHECKED_WITHIN);
    return ConnectJson.validation(judged(connector, request).object());
  }

  /**
   * The classes that the worker loaded.
   *
   * @param connectorsOnly false for converters, transformations and predicates too; workers before
   *     3.2 list connectors in either case
   */
  public List<Plugin> plugins(boolean connectorsOnly) {
    JsonRequest request =
        JsonRequest.get("connector-plugins")
            .query("connectorsOnly", String.valueOf(connectorsOnly));
    return call("", request).list(ConnectJson::plugin);
  }

  /**
   * The keys of the configuration of a plugin, connector or not.
   *
   * @param plugin its class, or the short name that Connect also takes
   * @throws ConnectorException.PluginNotFound when no worker has it
   * @throws ConnectorException.WorkerTooOld before Connect 3.2
   */
  public List<PluginKey> pluginKeys(String plugin) {
    try {
      JsonRequest request = JsonRequest.get("connector-plugins", plugin, "config");
      return newer("", NewerCall.PLUGIN_KEYS, request).list(ConnectJson::key);
    } catch (ConnectorException.NotFound e) {
      throw new ConnectorException.PluginNotFound("", plugin, e);
    }
  }

  /**
   * Asks a connector to stop: it gives its tasks up; the state follows later. {@link #resume} ends
   * it.
   *
   * @throws ConnectorException.WorkerTooOld before Connect 3.5
   */
  public void stop(String name) {
    newer(name, NewerCall.STOP, JsonRequest.put("connectors", name, "stop"));
  }

  /** Asks for a pause; the state follows later. */
  public void pause(String name) {
    call(name, JsonRequest.put("connectors", name, "pause"));
  }

  /** Ends a pause; the state follows later. */
  public void resume(String name) {
    call(name, JsonRequest.put("connectors", name, "resume"));
  }

  /**
   * Restarts a connector; the state follows later. Workers before 3.0 know neither flag and restart
   * the connector alone.
   *
   * @param includeTasks its tasks too
   * @param onlyFailed and of these only what has failed
   */
  public void restart(String name, boolean includeTasks, boolean onlyFailed) {
    call(
        name,
        JsonRequest.post("connectors", name, "restart")
            .query("includeTasks", String.valueOf(includeTasks))
            .query("onlyFailed", String.valueOf(onlyFailed)));
  }

  /**
   * Restarts one task; its state follows later.
   *
   * @throws ConnectorException.TaskNotFound when the connector has no such task
   */
  public void restartTask(String name, int task) {
    try {
      call(name, JsonRequest.post("connectors", name, "tasks", String.valueOf(task), "restart"));
    } catch (ConnectorException.NotFound e) {
      info(name); // is it the connector that is not there?
      throw new ConnectorException.TaskNotFound(name, task, e);
    }
  }

  @Override
  public void close() {
    http.close();
  }

  /** "Stars are never sent": a masked value would overwrite the secret. */
  private static void refuseMasks(ConnectorConfig connector) {
    List<String> keys = Secrets.maskedKeys(connector.config());
    if (!keys.isEmpty()) {
      throw new ConnectorException.Masked(connector.name(), keys);
    }
  }

  /** A call with a configuration, which Connect may refuse. */
  private JsonResponse judged(ConnectorConfig connector, JsonRequest request) {
    try {
      return call(connector.name(), request);
    } catch (HttpException.Status e) {
      if (e.serverMessage().contains("Failed to find any class that implements Connector")) {
        throw new ConnectorException.PluginNotFound(
            connector.name(), connector.connectorClass().orElse(""), e);
      }
      if (Refusal.isRefusal(e)) {
        throw new ConnectorException.Invalid(connector.name(), Refusal.reasons(e), e);
      }
      throw e;
    }
  }

  /** Every call goes through here: the one place where a rebalance is waited for. */
  private JsonResponse call(String connector, JsonRequest request) {
    Duration start = timing.now();
    while (true) {
      try {
        return http.call(request);
      } catch (HttpException.Status e) {
        if (isAbsent(e)) {
          throw new ConnectorException.NotFound(connector, e);
        }
        if (!isPassing(e)) {
          throw e;
        }
        if (e.serverMessage().endsWith("already exists")) {
          throw new ConnectorException.Exists(connector, e);
        }
        Duration waited = timing.now().minus(start);
        if (waited.compareTo(retryFor) >= 0) {
          throw new ConnectorException.Rebalancing(connector, waited, e);
        }
        timing.sleep(RETRY_PAUSE);
      }
    }
  }

  /**
   * Whether the worker means: try again in a moment. Of a rebalance that it only expects, 3.9 tells
   * with status 500 (RebalanceNeededException).
   */
  private static boolean isPassing(HttpException.Status e) {
    return e.status() == CONFLICT || e.serverMessage().startsWith(REBALANCE_EXPECTED);
  }

  /**
   * Whether it is the thing asked for that is not there. A worker that is still starting answers
   * 404 to everything, in HTML.
   */
  private static boolean isAbsent(HttpException.Status e) {
    return e.status() == NOT_FOUND
        && e.errorCode().isPresent()
        && !e.serverMessage().equals(NO_SUCH_PATH);
  }
}
