package io.kfctl.teststack;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkConnector;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;

/** A sink whose task never comes out of its start(), like a driver that reconnects for ever. */
public final class HangingSinkConnector extends SinkConnector {
  @Override
  public void start(Map<String, String> config) {}

  @Override
  public Class<? extends Task> taskClass() {
    return HangingTask.class;
  }

  @Override
  public List<Map<String, String>> taskConfigs(int most) {
    return Collections.nCopies(most, Map.of());
  }

  @Override
  public void stop() {}

  @Override
  public ConfigDef config() {
    return new ConfigDef();
  }

  @Override
  public String version() {
    return "1";
  }

  /** Its task. */
  public static final class HangingTask extends SinkTask {
    private final CountDownLatch never = new CountDownLatch(1);

    @Override
    public void start(Map<String, String> config) {
      try {
        never.await();
      } catch (InterruptedException e) {
        throw new ConnectException(e);
      }
    }

    @Override
    public void put(Collection<SinkRecord> records) {}

    @Override
    public void stop() {}

    @Override
    public String version() {
      return "1";
    }
  }
}
