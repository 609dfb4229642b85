package io.kfctl.host.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kfctl.error.UserError;
import io.kfctl.host.HostException;
import io.kfctl.host.Patience;
import io.kfctl.host.ProcessTable;
import io.kfctl.host.ServiceManager;
import io.kfctl.host.ServiceManagerContract;
import io.kfctl.host.ServiceState;
import io.kfctl.host.Transport;
import io.kfctl.host.local.LocalTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes of this machine. */
class ProcessServicesIT extends ServiceManagerContract {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String USER = System.getProperty("user.name");

  @TempDir private Path folder;

  @Override
  protected Transport transport() {
    return new LocalTransport("here", USER, Patience.DEFAULT).rootless();
  }

  @Override
  protected ServiceManager services() {
    return new ProcessServices(transport(), units());
  }

  @Override
  protected String units() {
    return folder.resolve("it's units").toString();
  }

  @Override
  protected String folder() {
    return folder.toString();
  }

  @Override
  protected void unit(String name, String text) {
    try {
      Files.createDirectories(Path.of(units()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    super.unit(name, text);
  }

  @AfterEach
  void endAll() {
    for (String unit : UNITS) {
      if (state(unit).loaded()) {
        services().stop(unit);
      }
    }
  }

  private Path of(String unit, String file) {
    return Path.of(units(), unit + ".process", file);
  }

  private String[] record() throws IOException {
    return Files.readString(of(ONE, "process")).strip().split(" ");
  }

  private void rewrite(String[] record) throws IOException {
    Files.writeString(of(ONE, "process"), String.join(" ", record) + "\n");
  }

  @Test
  void two_who_start_it_at_the_same_time_start_one() throws Exception {
    String seconds = unusualSeconds();
    unit(ONE, "[Service]\nExecStartPre=/bin/sleep 0.3\nExecStart=/bin/sleep " + seconds + "\n");
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      Callable<Void> start =
          () -> {
            services().start(ONE);
            return null;
          };
      List<Callable<Void>> starts = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        starts.add(start);
      }
      for (Future<Void> started : threads.invokeAll(starts)) {
        started.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(ProcessTable.countArgument(seconds)).isEqualTo(1);
  }

  @Test
  void it_has_a_session_of_its_own_and_no_terminal() throws IOException {
    unit(ONE, sleeping("98765"));
    services().start(ONE);
    long pid = state(ONE).mainPid().orElseThrow();

    List<String> service = stat(pid);
    List<String> test = stat(ProcessHandle.current().pid());

    assertThat(service.get(2)).describedAs("process group").isNotEqualTo(test.get(2));
    assertThat(service.get(3)).describedAs("session").isNotEqualTo(test.get(3));
    assertThat(service.get(4)).describedAs("terminal").isEqualTo("0");
  }

  /** proc(5), from the state on. */
  private static List<String> stat(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    return List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
  }

  @Test
  void a_start_that_is_interrupted_is_finished_by_the_next() throws Exception {
    String seconds = unusualSeconds();
    unit(ONE, "[Service]\nExecStartPre=/bin/sleep 1\nExecStart=/bin/sleep " + seconds + "\n");
    Thread starter =
        new Thread(
            () -> {
              try {
                services().start(ONE);
              } catch (HostException.Interrupted e) {
                // as planned
              }
            });
    starter.start();
    await().atMost(SOON).until(() -> Files.exists(of(ONE, "process")));
    starter.interrupt();
    starter.join(20_000);

    services().start(ONE);

    await().atMost(SOON).until(() -> ProcessTable.countArgument(seconds) == 1);
    services().stop(ONE);
    assertThat(ProcessTable.countArgument(seconds)).isZero();
  }

  @Test
  void a_process_that_has_its_number_later_is_not_taken_for_it() throws Exception {
    unit(ONE, sleeping("98765"));
    services().start(ONE);
    String[] record = record();
    services().stop(ONE);
    Process stranger = new ProcessBuilder("sleep", "98765").start();
    try {
      record[2] = String.valueOf(stranger.pid());
      record[4] = record[2];
      rewrite(record);

      assertThat(state(ONE).isUp()).isFalse();
      services().stop(ONE);
      assertThat(stranger.isAlive()).isTrue();

      rewrite(record);
      services().start(ONE);
      assertThat(state(ONE).isRunning()).isTrue();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly().waitFor();
    }
  }

  @Test
  void after_a_boot_it_is_stopped_and_still_enabled() throws IOException {
    unit(ONE, sleeping("98765"));
    services().enable(ONE, true);
    services().start(ONE);
    String[] record = record();
    services().stop(ONE);
    record[1] = "11111111-2222-3333-4444-555555555555";
    rewrite(record);

    ServiceState state = state(ONE);

    assertThat(state.active()).isEqualTo("inactive");
    assertThat(state.enabled()).isTrue();
    services().start(ONE);
    assertThat(state(ONE).isRunning()).isTrue();
  }

  @Test
  void when_its_keeper_is_killed_it_goes_on_and_can_be_stopped() throws IOException {
    String seconds = unusualSeconds();
    unit(ONE, sleeping(seconds));
    services().start(ONE);
    ServiceState running = state(ONE);
    ProcessHandle keeper = ProcessHandle.of(Long.parseLong(record()[4])).orElseThrow();

    keeper.destroyForcibly();
    await().atMost(SOON).until(() -> !keeper.isAlive());

    assertThat(state(ONE)).isEqualTo(running);
    services().stop(ONE);
    assertThat(ProcessTable.countArgument(seconds)).isZero();
    assertThat(state(ONE).active()).isEqualTo("inactive");
  }

  @Test
  void when_everything_of_it_is_killed_it_has_failed() throws IOException {
    unit(ONE, sleeping("98765"));
    services().start(ONE);
    for (int field : new int[] {4, 2}) {
      ProcessHandle.of(Long.parseLong(record()[field])).orElseThrow().destroyForcibly();
    }

    awaitState(ONE, "failed");
    assertThat(state(ONE).exitStatus()).isEqualTo(137);
    services().start(ONE);
    assertThat(state(ONE).isRunning()).isTrue();
  }

  @Test
  void what_it_left_running_ends_with_it() {
    String seconds = unusualSeconds();
    unit(
        ONE,
        "[Service]\nExecStart=/bin/sh -c 'setsid sleep %s & sleep 0.3; exit 3'\n"
            .formatted(seconds));

    services().start(ONE);

    awaitState(ONE, "failed");
    assertThat(state(ONE).exitStatus()).isEqualTo(3);
    assertThat(ProcessTable.countArgument(seconds)).isZero();
  }

  @Test
  void a_large_journal_is_put_aside_at_the_next_start() throws IOException {
    unit(ONE, sleeping("98765"));
    Files.createDirectories(of(ONE, "journal").getParent());
    Files.writeString(of(ONE, "journal"), "old line\n".repeat(500_000));

    services().start(ONE);

    awaitJournal(ONE, "old line", "started: 中文");
    assertThat(of(ONE, "journal.1")).hasSize(9L * 500_000);
    assertThat(Files.size(of(ONE, "journal"))).isLessThan(1000);
    services().restart(ONE);
    assertThat(of(ONE, "journal.1")).hasSize(9L * 500_000);
  }

  @Test
  void the_journal_is_for_its_owner_alone() throws IOException {
    unit(ONE, sleeping("98765"));
    services().start(ONE);

    assertThat(Files.getPosixFilePermissions(of(ONE, "journal"))).hasSize(2);
  }

  @Test
  void a_unit_that_never_ran_has_an_empty_journal() {
    unit(ONE, sleeping("98765"));

    assertThat(journal(ONE)).isEmpty();
  }

  @Test
  void nothing_is_left_of_a_unit_that_is_gone() throws IOException {
    unit(ONE, sleeping("98765"));
    services().enable(ONE, true);
    services().start(ONE);
    Path unit = Path.of(units(), ONE + ".service");
    Files.delete(unit);
    services().reload();
    assertThat(of(ONE, "process")).exists();

    services().stop(ONE);
    services().enable(ONE, false);
    services().reload();

    assertThat(Path.of(units())).isEmptyDirectory();
  }

  @Test
  void variables_are_seen_by_no_other_user() throws IOException {
    write(folder() + "/variables", "PASSWORD=very-secret-word\n");
    unit(
        ONE,
        """
        [Service]
        EnvironmentFile=%s/variables
        ExecStartPre=/bin/sleep 0.5
        ExecStart=/bin/sleep 98765
        """
            .formatted(folder()));
    Thread starter = new Thread(() -> services().start(ONE));
    starter.start();
    while (starter.isAlive()) {
      assertThat(ProcessTable.hasText("very-secret-word")).isFalse();
    }

    String environment =
        Files.readString(Path.of("/proc/" + state(ONE).mainPid().orElseThrow() + "/environ"));
    assertThat(environment).contains("PASSWORD=very-secret-word").doesNotContain("JAVA_HOME=");
    assertThat(ProcessTable.hasText("very-secret-word")).isFalse();
  }

  @Test
  void what_only_systemd_can_run_is_refused_in_words() {
    unit(ONE, "[Service]\nType=forking\nExecStart=/bin/true\n");
    assertThatThrownBy(() -> services().start(ONE))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "here: "
                + units()
                + "/contract-one.service: Type=forking is for systemd only; use"
                + " simple");

    unit(ONE, "[Service]\nUser=no-such-user\nExecStart=/bin/true\n");
    assertThatThrownBy(() -> services().start(ONE))
        .isInstanceOf(HostException.CommandFailed.class)
        .hasMessage(
            "here: start contract-one failed: the unit is for user no-such-user, and a plain"
                + " process runs as %1$s: set service.user to %1$s",
            USER);
  }

  @Test
  void a_program_that_is_missing_is_said_in_the_journal() {
    unit(ONE, "[Service]\nExecStart=/no/such/program\n");

    services().start(ONE);

    awaitState(ONE, "failed");
    assertThat(state(ONE).exitStatus()).isEqualTo(127);
    assertThat(journal(ONE)).contains("/no/such/program: not found", "ended with status 127");
  }
}
