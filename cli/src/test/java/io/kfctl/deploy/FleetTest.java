package io.kfctl.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.error.ExitCode;
import io.kfctl.error.Interrupted;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import io.kfctl.host.FakeTransport;
import io.kfctl.host.SystemdServices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetTest {
  @TempDir private static Path folder;
  private final List<FakeTransport> transports = new ArrayList<>();
  private List<Host> hosts;
  private Fleet fleet;

  @BeforeEach
  void make() {
    Cluster cluster = new Site(folder, Site.THREE).cluster();
    hosts = cluster.hosts();
    fleet = new Fleet(cluster, this::transport, SystemdServices::new);
  }

  @AfterEach
  void close() {
    fleet.close();
  }

  private FakeTransport transport(Host host) {
    FakeTransport transport = new FakeTransport(host.name());
    transports.add(transport);
    return transport;
  }

  @Test
  void results_come_in_the_order_of_the_hosts() {
    assertThat(fleet.onEach(hosts, Host::id).values()).containsExactly(1, 2, 3);
  }

  @Test
  void hosts_work_at_the_same_time() {
    CountDownLatch all = new CountDownLatch(3);

    fleet.forEach(
        hosts,
        host -> {
          all.countDown();
          await(all);
        });

    assertThat(all.getCount()).isZero();
  }

  @Test
  void one_failure_is_thrown_as_it_is_after_the_others_have_finished() {
    UserError failure = UserError.notFound("node1: no such file", "");
    Set<String> finished = ConcurrentHashMap.newKeySet();

    assertThatThrownBy(
            () ->
                fleet.forEach(
                    hosts,
                    host -> {
                      if (host.id() == 1) {
                        throw failure;
                      }
                      finished.add(host.name());
                    }))
        .isSameAs(failure);
    assertThat(finished).containsExactlyInAnyOrder("node2", "node3");
  }

  @Test
  void every_hosts_failure_is_told_and_the_worst_decides_the_exit_code() {
    assertCode(ExitCode.UNREACHABLE, ExitCode.FAILED, ExitCode.UNREACHABLE, ExitCode.NOT_FOUND);
    assertCode(ExitCode.FAILED, ExitCode.NO, ExitCode.FAILED, ExitCode.NOT_FOUND);
    assertCode(ExitCode.NOT_FOUND, ExitCode.NO, ExitCode.NO, ExitCode.NOT_FOUND);
    assertCode(ExitCode.NO, ExitCode.NO, ExitCode.NO, ExitCode.NO);
    assertCode(ExitCode.UNREACHABLE, ExitCode.NO, ExitCode.NOT_FOUND, ExitCode.UNREACHABLE);
  }

  private void assertCode(ExitCode expected, ExitCode... ofHosts) {
    UserErrors errors =
        catchThrowableOfType(
            UserErrors.class,
            () ->
                fleet.forEach(
                    hosts,
                    host -> {
                      throw new UserError(ofHosts[host.id() - 1], host.name() + ": trouble", "");
                    }));

    assertThat(errors).hasMessage("node1: trouble\nnode2: trouble\nnode3: trouble");
    assertThat(errors.exitCode()).isEqualTo(expected);
  }

  @Test
  void a_bug_is_not_told_as_a_hosts_failure() {
    Function<Host, String> work =
        host -> {
          if (host.id() == 1) {
            throw UserError.failed("node1: trouble", "");
          }
          throw new IllegalStateException("a bug");
        };

    assertThatThrownBy(() -> fleet.onEach(hosts, work))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a bug");
  }

  @Test
  void a_bug_waits_for_the_other_hosts_too() {
    Map<String, Boolean> finished = new ConcurrentHashMap<>();
    CountDownLatch thrown = new CountDownLatch(1);

    assertThatThrownBy(
            () ->
                fleet.forEach(
                    hosts,
                    host -> {
                      if (host.id() == 1) {
                        thrown.countDown();
                        throw new IllegalStateException("a bug");
                      }
                      await(thrown);
                      finished.put(host.name(), true);
                    }))
        .hasMessage("a bug");
    assertThat(finished).containsOnlyKeys("node2", "node3");
  }

  @Test
  void whoever_waits_can_be_interrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> fleet.forEach(hosts, host -> await(new CountDownLatch(1))))
        .isInstanceOf(Interrupted.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void closing_leaves_every_host() {
    fleet.close();

    assertThat(transports).hasSize(3).allMatch(FakeTransport::isClosed);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
