package io.kfctl.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.cluster.Cluster;
import io.kfctl.deploy.plan.Change;
import io.kfctl.deploy.plan.HostPlan;
import io.kfctl.deploy.plan.Plan;
import io.kfctl.deploy.plan.Step;
import io.kfctl.error.Interrupted;
import io.kfctl.error.UserError;
import io.kfctl.host.HostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplierTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private static Path folder;
  private final List<String> done = Collections.synchronizedList(new ArrayList<>());
  private final FakeProgress progress = new FakeProgress();
  private Cluster cluster;
  private Fleet fleet;
  private Applier applier;

  @BeforeEach
  void make() {
    Site site = new Site(folder, Site.THREE);
    cluster = site.cluster();
    fleet = site.fleet(cluster);
    HealthWait wait = new HealthWait(fleet, Duration.ZERO, Duration.ofNanos(1));
    applier =
        new Applier(fleet, new ServiceRunner(fleet, Site.gates(cluster), wait, progress), progress);
  }

  @AfterEach
  void close() {
    fleet.close();
  }

  @Test
  void archives_beside_each_other_travel_two_at_a_time_and_all_else_is_in_order() {
    CountDownLatch both = new CountDownLatch(2);

    apply(
        plain("folder"),
        archive("kafka", () -> meet(both)),
        archive("zookeeper", () -> meet(both)),
        plain("link"),
        plain("file"));

    assertThat(done.get(0)).isEqualTo("folder");
    assertThat(done.subList(1, 3)).containsExactlyInAnyOrder("kafka", "zookeeper");
    assertThat(done.subList(3, 5)).containsExactly("link", "file");
    assertThat(done).hasSize(5);
  }

  @Test
  void a_failed_archive_lets_the_others_arrive_and_nothing_follows() {
    assertThatThrownBy(
            () ->
                apply(
                    archive(
                        "kafka",
                        () -> {
                          throw UserError.failed("node1: no space left", "");
                        }),
                    archive("zookeeper", () -> {}),
                    archive("registry", () -> {}),
                    plain("link")))
        .hasMessage("node1: no space left");

    assertThat(done).containsExactlyInAnyOrder("zookeeper", "registry");
    assertThat(progress.lines()).contains("node1: kafka FAILED node1: no space left");
  }

  @Test
  void a_host_that_goes_away_is_not_sought_again_for_the_archives_that_are_left() {
    CountDownLatch both = new CountDownLatch(2);
    Runnable lost =
        () -> {
          meet(both);
          throw new HostException.Unreachable("node1", "connection lost", "", null);
        };

    assertThatThrownBy(
            () ->
                apply(
                    archive("kafka", lost),
                    archive("zookeeper", lost),
                    archive("registry", () -> {}),
                    archive("debezium", () -> {})))
        .hasMessage("node1: connection lost\nnode1: connection lost");

    assertThat(done).isEmpty();
    assertThat(progress.lines()).noneMatch(line -> line.contains("registry"));
  }

  @Test
  void who_is_interrupted_leaves_no_archive_on_its_way() {
    CountDownLatch both = new CountDownLatch(2);
    CountDownLatch ended = new CountDownLatch(2);
    Thread user = Thread.currentThread();
    Runnable travel =
        () -> {
          try {
            meet(both);
            user.interrupt();
            meet(new CountDownLatch(2));
          } finally {
            ended.countDown();
          }
        };

    assertThatThrownBy(() -> apply(archive("kafka", travel), archive("zookeeper", travel)))
        .isInstanceOf(Interrupted.class);
    assertThat(Thread.interrupted()).isTrue();
    fleet.close();
    assertThat(ended.getCount()).isZero();
  }

  private void apply(Step... steps) {
    HostPlan host = new HostPlan(cluster.hosts().get(0), List.of(steps), List.of());
    applier.apply(new Plan(cluster, List.of(), List.of(host), List.of()));
  }

  private Step plain(String title) {
    return Step.of(Step.Kind.FILE, title, change(title, () -> {}));
  }

  private Step archive(String title, Runnable work) {
    return Step.of(Step.Kind.PROGRAM, title, change(title, work)).sending(1);
  }

  private Change change(String title, Runnable work) {
    return (transport, services, sent) -> {
      work.run();
      done.add(title);
    };
  }

  private static void meet(CountDownLatch both) {
    both.countDown();
    try {
      assertThat(both.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new Interrupted();
    }
  }
}
