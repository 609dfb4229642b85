package io.kfctl.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every service manager does with unit files, so that the same files run everywhere. */
public abstract class ServiceManagerContract {
  private static final Duration SOON = Duration.ofSeconds(20);

  /** The names of units that tests write; whoever runs the contract removes them. */
  protected static final List<String> UNITS = List.of("contract-one", "contract-two");

  protected static final String ONE = UNITS.get(0);
  private static final String TWO = UNITS.get(1);

  protected abstract Transport transport();

  protected abstract ServiceManager services();

  /** Where the manager looks for unit files. */
  protected abstract String units();

  /** A folder of this test on the host. */
  protected abstract String folder();

  /** Writes a unit and lets the manager read it. */
  protected void unit(String name, String text) {
    write(units() + "/" + name + ".service", text);
    services().reload();
  }

  protected void write(String path, String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    transport().runOrThrow(RemoteFiles.write(path, Access.ofWriter("0644"), content));
  }

  protected ServiceState state(String unit) {
    return services().states(List.of(unit)).get(0);
  }

  protected String journal(String unit) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    services().logs(unit, 50, false, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  protected void awaitJournal(String unit, String... texts) {
    await().atMost(SOON).untilAsserted(() -> assertThat(journal(unit)).contains(texts));
  }

  protected void awaitState(String unit, String active) {
    await().atMost(SOON).until(() -> state(unit).active().equals(active));
  }

  /** A number of seconds that no other process sleeps. */
  protected static String unusualSeconds() {
    return "8" + (100_000_000 + new Random().nextInt(900_000_000));
  }

  protected static String sleeping(String seconds) {
    return """
        [Service]
        ExecStart=/bin/sh -c 'echo "started: 中文"; exec sleep %s'
        [Install]
        WantedBy=multi-user.target
        """
        .formatted(seconds);
  }

  @Test
  void a_service_comes_and_goes() {
    unit(ONE, sleeping("98765"));
    assertThat(state(ONE))
        .matches(state -> state.loaded() && !state.isUp() && state.mainPid().isEmpty());

    services().start(ONE);
    ServiceState started = state(ONE);
    assertThat(started.isRunning()).isTrue();
    assertThat(started.mainPid()).isPresent();
    services().start(ONE);
    assertThat(state(ONE)).isEqualTo(started);

    services().restart(ONE);
    assertThat(state(ONE).isRunning()).isTrue();
    assertThat(state(ONE).mainPid()).isNotEqualTo(started.mainPid());

    services().stop(ONE);
    assertThat(state(ONE))
        .matches(state -> state.active().equals("inactive") && state.mainPid().isEmpty());
    services().stop(ONE);
  }

  @Test
  void a_service_is_enabled_until_it_is_disabled() {
    unit(ONE, sleeping("98765"));
    assertThat(state(ONE).enabled()).isFalse();

    services().enable(ONE, true);
    services().enable(ONE, true);
    assertThat(state(ONE).enabled()).isTrue();
    assertThat(state(ONE).isUp()).isFalse();

    services().enable(List.of(ONE));
    assertThat(state(ONE).enabled()).isTrue();
    services().enable(ONE, false);
    services().enable(ONE, false);
    assertThat(state(ONE).enabled()).isFalse();
  }

  @Test
  void what_it_prints_can_be_read_and_followed() throws Exception {
    unit(ONE, sleeping("98765"));
    services().start(ONE);
    awaitJournal(ONE, "started: 中文\n");
    ByteArrayOutputStream one = new ByteArrayOutputStream();
    services().logs(ONE, 1, false, one);
    assertThat(one.toString(StandardCharsets.UTF_8).lines()).hasSizeLessThanOrEqualTo(1);

    ByteArrayOutputStream followed = new ByteArrayOutputStream();
    Thread follower =
        new Thread(
            () -> {
              try {
                services().logs(ONE, 1000, true, followed);
              } catch (HostException.Interrupted e) {
                // as planned
              }
            });
    follower.start();
    try {
      await().atMost(SOON).until(() -> starts(followed) > 0);
      int before = starts(followed);
      services().restart(ONE);
      await().atMost(SOON).until(() -> starts(followed) > before);
    } finally {
      follower.interrupt();
      follower.join(20_000);
    }
    assertThat(follower.isAlive()).isFalse();
  }

  private static int starts(ByteArrayOutputStream journal) {
    return journal.toString(StandardCharsets.UTF_8).split("started: 中文", -1).length - 1;
  }

  @Test
  void one_that_ends_by_itself_has_failed_with_its_status() {
    unit(ONE, "[Service]\nExecStart=/bin/sh -c 'echo cannot; exit 7'\n");

    services().start(ONE);

    awaitState(ONE, "failed");
    assertThat(state(ONE).hasDied()).isTrue();
    assertThat(state(ONE).exitStatus()).isEqualTo(7);
    assertThat(state(ONE).mainPid()).isEmpty();
    awaitJournal(ONE, "cannot");
    unit(ONE, sleeping("98765"));
    services().start(ONE);
    assertThat(state(ONE).isRunning()).isTrue();
    assertThat(state(ONE).exitStatus()).isZero();
  }

  @Test
  void one_that_is_killed_has_failed() {
    unit(ONE, sleeping("98765"));
    services().start(ONE);
    String pid = state(ONE).mainPid().orElseThrow().toString();

    transport().runOrThrow(RemoteCommand.of("kill", "-KILL", pid));

    awaitState(ONE, "failed");
    assertThat(state(ONE).exitStatus()).isEqualTo(128 + 9);
  }

  @Test
  void a_status_that_the_unit_calls_success_is_no_failure() {
    unit(ONE, "[Service]\nExecStart=/bin/sh -c 'exit 143'\nSuccessExitStatus=143\n");
    unit(TWO, "[Service]\nExecStart=/bin/true\n");

    services().start(ONE);
    services().start(TWO);

    awaitState(ONE, "inactive");
    awaitState(TWO, "inactive");
    assertThat(state(ONE).hasDied()).isFalse();
  }

  @Test
  void one_that_does_not_want_to_end_is_killed_with_its_children() {
    String seconds = unusualSeconds();
    unit(
        ONE,
        """
        [Service]
        ExecStart=/bin/sh -c 'trap "" TERM; setsid sleep %1$s & echo ready; sleep %1$s; sleep %1$s'
        TimeoutStopSec=1
        """
            .formatted(seconds));
    services().start(ONE);
    awaitJournal(ONE, "ready");
    assertThat(isRunning(seconds)).isTrue();

    services().stop(ONE);

    assertThat(isRunning(seconds)).isFalse();
    assertThat(state(ONE).isUp()).isFalse();
  }

  /** The word travels through the input, or the question would find itself. */
  private boolean isRunning(String word) {
    String script =
        "word=$(cat); for process in /proc/[0-9]*; do"
            + " if tr '\\0' '\\n' < $process/cmdline 2>/dev/null | grep -qx \"$word\"; then exit 0; fi;"
            + " done; exit 1";
    return transport()
        .run(
            RemoteCommand.script("look for a process", script)
                .withInput(RemoteCommand.Input.of(word)))
        .succeeded();
  }

  @Test
  void units_that_do_not_exist_are_said() {
    unit(ONE, sleeping("98765"));

    assertThat(services().states(List.of(ONE, "no-such")))
        .extracting(ServiceState::unit, ServiceState::loaded, ServiceState::isUp)
        .containsExactly(tuple(ONE, true, false), tuple("no-such", false, false));
    assertThatThrownBy(() -> services().start("no-such"))
        .isInstanceOf(HostException.CommandFailed.class)
        .hasMessageContaining("start no-such")
        .hasMessageContaining("no-such.service");
    assertThatThrownBy(() -> services().stop("no-such"))
        .isInstanceOf(HostException.CommandFailed.class)
        .hasMessageContaining("no-such.service");
    assertThatThrownBy(() -> services().enable("no-such", true))
        .isInstanceOf(HostException.CommandFailed.class)
        .hasMessageContaining("no-such.service");
  }

  @Test
  void variables_and_quotes_reach_the_program_as_the_unit_means_them() {
    write(
        folder() + "/variables",
        """
        # a comment
        JAVA_OPTS="-Xmx1g  -Dx=\\"a b\\" '-Dy=c d'"
          EMPTY=
        PLAIN =  two words\\  \s
        ; another comment
        SINGLE='it is $HOME "here" \\n'
        DOUBLE="back\\\\slash \\$HOME \\x"
        LONG=one\\
        two
        MIXED="quoted" plain
        ESCAPED=a\\"b\\\\c\\d
        中文=ignored
        CHINESE=中文
        TWICE=first
        TWICE=second
        not an assignment
        """);
    unit(
        ONE,
        """
        [Service]
        Environment=INLINE=in "QUOTED=two words" TWICE=overridden
        EnvironmentFile=%1$s/variables
        EnvironmentFile=-%1$s/no-such-file
        ExecStart=/bin/sh %1$s/show \\
          $JAVA_OPTS ${JAVA_OPTS} a${PLAIN}b \\
        # a comment in between
          $EMPTY "${EMPTY}" $NO_SUCH x$PLAIN $$HOME '$PLAIN' \\
          "two words" 'it\\'s' a"b c"d \\x41\\u4e2d\\s\\101 %%%%d \\z "" ${SINGLE} ${DOUBLE} ${LONG} \\
          ${MIXED} ${ESCAPED} $CHINESE ${TWICE} ${INLINE} ${QUOTED}
        """
            .formatted(folder()));
    write(
        folder() + "/show",
        "for word in \"$@\" \"$SINGLE\"; do printf '<%s>\\n' \"$word\"; done\n");

    services().start(ONE);

    awaitJournal(ONE, "it is $HOME");
    awaitState(ONE, "inactive");
    assertThat(
            journal(ONE)
                .lines()
                .filter(line -> line.contains("<"))
                .map(line -> line.substring(line.indexOf('<'))))
        .containsExactly(
            "<-Xmx1g>",
            "<-Dx=a b>",
            "<-Dy=c d>",
            "<-Xmx1g  -Dx=\"a b\" '-Dy=c d'>",
            "<atwo words b>",
            "<>",
            "<x$PLAIN>",
            "<$HOME>",
            "<two>",
            "<words>",
            "<two words>",
            "<it's>",
            "<ab cd>",
            "<A中 A>",
            "<%d>",
            "<\\z>",
            "<>",
            "<it is $HOME \"here\" \\n>",
            "<back\\slash $HOME \\x>",
            "<onetwo>",
            "<quotedplain>",
            "<a\"b\\cd>",
            "<中文>",
            "<second>",
            "<in>",
            "<two words>",
            "<it is $HOME \"here\" \\n>");
  }

  @Test
  void a_missing_file_of_variables_keeps_it_from_starting() {
    unit(
        ONE,
        "[Service]\nEnvironmentFile=%s/no-such-file\nExecStart=/bin/true\n".formatted(folder()));

    assertThatThrownBy(() -> services().start(ONE)).isInstanceOf(HostException.CommandFailed.class);
    assertThat(state(ONE).isRunning()).isFalse();
  }

  @Test
  void commands_before_the_start_run_first_and_may_keep_it_from_starting() {
    unit(
        ONE,
        """
        [Service]
        ExecStartPre=-+/bin/false
        ExecStartPre=-/no/such/program
        ExecStartPre=/bin/touch "%1$s/a file"
        ExecStart=/bin/sh -c 'ls "%1$s"; exec sleep 98765'
        """
            .formatted(folder()));
    unit(TWO, "[Service]\nExecStartPre=/bin/false\nExecStart=/bin/sleep 98765\n");

    services().start(ONE);
    awaitJournal(ONE, "a file");
    assertThat(state(ONE).isRunning()).isTrue();

    assertThatThrownBy(() -> services().start(TWO)).isInstanceOf(HostException.CommandFailed.class);
    assertThat(state(TWO).isRunning()).isFalse();
    assertThat(state(TWO).hasDied()).isTrue();
  }

  @Test
  void it_runs_in_the_folder_and_with_the_limits_of_its_unit() {
    unit(
        ONE,
        """
        [Service]
        UMask=0027
        LimitNOFILE=512
        ExecStart=/bin/sh -c 'echo "$(pwd) $(umask) $(ulimit -n) end"'
        """);
    unit(TWO, "[Service]\nWorkingDirectory=/usr\nExecStart=/bin/sh -c 'echo \"$(pwd) end\"'\n");

    services().start(ONE);
    services().start(TWO);

    awaitJournal(ONE, "/ 0027 512 end");
    awaitJournal(TWO, "/usr end");
  }
}
