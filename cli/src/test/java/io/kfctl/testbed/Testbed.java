package io.kfctl.testbed;

import io.kfctl.host.CommandResult;
import io.kfctl.host.RemoteCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Real systemd hosts on this machine, reached over real ssh: what {@code testbed/hosts} gives, for
 * tests. Test classes get the one of their run by {@code @ExtendWith(TestbedExtension.class)} and a
 * parameter of this type. The hosts are started when first required, shared by all classes (so a
 * class that needs a bare one asks for {@link #fresh}), and removed when the run ends.
 *
 * <p>Where hosts cannot be had, tests are aborted with the reason; with {@code
 * KFCTL_REQUIRE_HOSTS=1} they fail.
 */
public final class Testbed implements AutoCloseable {
  /** Started even where fewer are required first: three cost little, starting again costs more. */
  private static final int FEWEST = 3;

  private static final List<String> SSH_OPTIONS =
      List.of(
          "IdentitiesOnly=yes",
          "StrictHostKeyChecking=yes",
          "BatchMode=yes",
          "ConnectTimeout=5",
          "LogLevel=ERROR");

  private final HostScripts scripts;
  private final Thread atExit = new Thread(this::down, "testbed down");
  private List<TestHost> hosts = List.of();

  Testbed(HostScripts scripts) {
    this.scripts = scripts;
  }

  /**
   * This many running hosts, node1 first. Those that an earlier test left off or cut are mended;
   * what it left on their disks stays.
   *
   * @throws org.opentest4j.TestAbortedException when hosts cannot be had here and nothing requires
   *     them
   */
  public synchronized List<TestHost> require(int count) {
    if (hosts.size() < count) {
      return fresh(count);
    }
    scripts.list().stream().filter(row -> !row.isOn()).forEach(row -> restore(row.host()));
    return hosts.subList(0, count);
  }

  /** As {@link #require}, but brand-new hosts with new keys; all the old ones are thrown away. */
  public synchronized List<TestHost> fresh(int count) {
    int number = Math.max(count, Math.max(FEWEST, hosts.size()));
    close();
    scripts.up(number);
    Runtime.getRuntime().addShutdownHook(atExit); // for a run that is interrupted
    hosts = scripts.list().stream().map(HostScripts.Row::host).toList();
    return hosts.subList(0, count);
  }

  /** The private key for both logins: OpenSSH's format, ed25519, no passphrase. */
  public Path key() {
    return scripts.state().resolve("id_ed25519");
  }

  /** The true keys (RSA, ECDSA, ed25519) of all hosts, by name and by address. */
  public Path knownHosts() {
    return scripts.state().resolve("known_hosts");
  }

  /** The IPv4 address under which hosts reach this machine. */
  public String machineAddress() {
    return scripts.hosts("machine").strip();
  }

  /** Runs a command as the host's login, by OpenSSH; its status is 255 when ssh itself failed. */
  public CommandResult ssh(TestHost host, String... words) {
    List<String> ssh = openSsh("ssh");
    ssh.add(host.login() + "@" + host.address());
    ssh.add(Arrays.stream(words).map(RemoteCommand::quoted).collect(Collectors.joining(" ")));
    return scripts.run(ssh);
  }

  /**
   * Copies files of this machine into a folder of the host, as its login.
   *
   * @throws IllegalStateException when one does not arrive
   */
  public void copy(TestHost host, List<Path> files, String folder) {
    List<String> scp = openSsh("scp");
    files.forEach(file -> scp.add(file.toString()));
    scp.add(host.login() + "@" + host.address() + ":" + folder);
    CommandResult result = scripts.run(scp);
    if (!result.succeeded()) {
      throw new IllegalStateException(host.name() + ": copy to " + folder + ": " + result.errors());
    }
  }

  private List<String> openSsh(String program) {
    List<String> words = new ArrayList<>(List.of("/usr/bin/" + program, "-F", "/dev/null"));
    words.addAll(List.of("-i", key().toString(), "-o", "UserKnownHostsFile=" + knownHosts()));
    SSH_OPTIONS.forEach(option -> words.addAll(List.of("-o", option)));
    return words;
  }

  /** As {@link #ssh}, but as root, whatever the login. */
  public CommandResult asRoot(TestHost host, String... words) {
    List<String> command = new ArrayList<>();
    if (!host.isRoot()) {
      command.addAll(List.of("sudo", "-n"));
    }
    command.addAll(List.of(words));
    return ssh(host, command.toArray(String[]::new));
  }

  /**
   * What a command of root prints, without the space around it.
   *
   * @throws IllegalStateException when its status is not 0
   */
  public String output(TestHost host, String... words) {
    CommandResult result = asRoot(host, words);
    if (!result.succeeded()) {
      throw new IllegalStateException(
          host.name() + ": " + String.join(" ", words) + ": " + result.errors());
    }
    return result.text().strip();
  }

  /** Another at each boot; empty while the host does not answer. */
  public Optional<String> bootId(TestHost host) {
    CommandResult result = ssh(host, "cat", "/proc/sys/kernel/random/boot_id");
    return result.succeeded() ? Optional.of(result.text().strip()) : Optional.empty();
  }

  /** From one moment to the next the host is off; nobody hears a last word from it. */
  public void powerCut(TestHost host) {
    scripts.hosts("power-cut", host.name());
  }

  /** The host runs on, out of everybody's reach. */
  public void cutNetwork(TestHost host) {
    scripts.hosts("cut-network", host.name());
  }

  /** Power and network back; returns when systemd says that the host is running. */
  public void restore(TestHost host) {
    scripts.hosts("restore", host.name());
  }

  /** An orderly reboot from outside; returns when the host is running again. */
  public void reboot(TestHost host) {
    scripts.hosts("reboot", host.name());
  }

  /** Runs a program of this machine where only the hosts and loopback can be reached. */
  public CommandResult offline(String... words) {
    return scripts.run("offline", words);
  }

  /** The program that does that: its arguments are another and what that takes. */
  public String offlineProgram() {
    return scripts.path("offline");
  }

  /** Removes the hosts; harmless when there are none. */
  @Override
  public synchronized void close() {
    if (!hosts.isEmpty()) {
      Runtime.getRuntime().removeShutdownHook(atExit);
      down();
    }
  }

  private void down() {
    scripts.hosts("down");
    hosts = List.of();
  }
}
