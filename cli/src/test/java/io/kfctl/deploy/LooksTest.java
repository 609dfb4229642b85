package io.kfctl.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.health.Health;
import io.kfctl.error.UserError;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LooksTest {
  @TempDir private static Path folder;
  private FakeGate kafka;
  private FakeGate connect;

  @BeforeEach
  void make() {
    Site site = new Site(folder, Site.ONE);
    kafka = new FakeGate(site.cluster(), Role.KAFKA);
    connect = new FakeGate(site.cluster(), Role.CONNECT);
  }

  @Test
  void gates_look_at_the_same_time() {
    CyclicBarrier bothLook = new CyclicBarrier(2);
    kafka.finds(host -> met(host, Role.KAFKA, bothLook));
    connect.finds(host -> met(host, Role.CONNECT, bothLook));

    try (Looks looks = new Looks(List.of(kafka, connect))) {
      assertThat(looks.of(Role.KAFKA)).allMatch(Health::isHealthy).hasSize(1);
      assertThat(looks.of(Role.CONNECT)).allMatch(Health::isHealthy).hasSize(1);
    }
  }

  @Test
  void what_a_gate_throws_reaches_the_one_who_asks_for_its_role() {
    kafka.finds(
        host -> {
          throw UserError.failed("no luck", "");
        });

    try (Looks looks = new Looks(List.of(kafka, connect))) {
      assertThat(looks.of(Role.CONNECT)).hasSize(1);
      assertThatThrownBy(() -> looks.of(Role.KAFKA))
          .isInstanceOf(UserError.class)
          .hasMessage("no luck");
    }
  }

  /** Healthy once the other gate looks too. */
  private static Health met(Host host, Role role, CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
      return Health.healthy(host, role, "");
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      return Health.unwell(host, role, "it looked alone");
    }
  }
}
