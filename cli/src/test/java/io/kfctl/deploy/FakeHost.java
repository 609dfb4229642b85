package io.kfctl.deploy;

import io.kfctl.host.CommandResult;
import io.kfctl.host.FakeTransport;
import io.kfctl.host.HostException;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A host that is not there and still does what it is told: it understands the commands that plans
 * are made of, and answers the questions of the facts script about what came of them. Files and
 * services live in memory. A command that it does not understand fails the test.
 */
public final class FakeHost implements Transport {
  /** A command says no, with this last line of stderr. */
  static final class Refused extends RuntimeException {
    Refused(String message) {
      super(message);
    }
  }

  private final String name;
  private final FakeFiles files;
  private final FakeSystemd systemd;
  private final TreeSet<String> users = new TreeSet<>(List.of("root"));
  private final TreeSet<String> groups = new TreeSet<>(List.of("root"));
  private final List<String> done = new ArrayList<>();
  private final FakeFacts facts;
  private int left = Integer.MAX_VALUE;
  private boolean torn;

  public FakeHost(String name) {
    this.name = name;
    this.files = new FakeFiles();
    this.systemd = new FakeSystemd(this);
    this.facts = new FakeFacts(this);
  }

  private FakeHost(FakeHost other) {
    this.name = other.name;
    this.files = other.files.copy();
    this.systemd = other.systemd.copyTo(this);
    this.users.addAll(other.users);
    this.groups.addAll(other.groups);
    this.facts = other.facts.copyTo(this);
  }

  /** Another host in the same state, to which nothing has been done yet. */
  public FakeHost copy() {
    return new FakeHost(this);
  }

  public FakeFiles files() {
    return files;
  }

  public FakeSystemd systemd() {
    return systemd;
  }

  /** What it says of itself besides its files and services. */
  public FakeFacts facts() {
    return facts;
  }

  /** The titles of the commands that changed something, in order. */
  public List<String> done() {
    return List.copyOf(done);
  }

  /** The connection is lost after this many more changes. */
  void cutAfter(int changes) {
    left = changes;
    torn = false;
  }

  /** As {@link #cutAfter}, and the power goes while the next change is half done. */
  void cutInside(int changes) {
    left = changes;
    torn = true;
  }

  /** It can be reached again. */
  void mend() {
    left = Integer.MAX_VALUE;
  }

  boolean hasUser(String user) {
    return users.contains(user);
  }

  boolean hasGroup(String group) {
    return groups.contains(group);
  }

  void requireUser(String user) {
    if (!users.contains(user)) {
      throw new Refused("Failed to determine user credentials: No such process");
    }
  }

  @Override
  public String hostName() {
    return name;
  }

  @Override
  public CommandResult run(RemoteCommand command, OutputStream stdout) {
    try {
      stdout.write(answer(command).getBytes(StandardCharsets.UTF_8));
      return FakeTransport.result(0, "", "");
    } catch (Refused e) {
      return FakeTransport.result(1, "", e.getMessage() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One after the other: commands come from several threads. */
  private synchronized String answer(RemoteCommand command) {
    List<String> words = command.words();
    String title = command.title();
    if (title.equals("gather facts")) {
      return facts.answer(input(command));
    }
    if (title.startsWith("read the state of ")) {
      return systemd.show(arguments(command));
    }
    if (words.get(0).equals("journalctl")) {
      return words.get(2) + " says no more\n";
    }
    if (words.get(0).equals("ss")) {
      return "";
    }
    if (!command.isAsRoot()) {
      throw new AssertionError(name + ": not as root: " + title);
    }
    if (left == 0) {
      if (torn) {
        torn = false;
        new FakeShell(this).tear(command);
      }
      throw new HostException.ConnectionLost(name, command);
    }
    left--;
    done.add(title);
    new FakeShell(this).run(command);
    return "";
  }

  void addGroup(String group) {
    groups.add(group);
  }

  void addUser(String user) {
    users.add(user);
  }

  static List<String> arguments(RemoteCommand command) {
    return command.words().subList(4, command.words().size());
  }

  static String input(RemoteCommand command) {
    try (InputStream in = command.input().orElseThrow().open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {}

  /** All that can be compared: files, accounts, services. */
  @Override
  public String toString() {
    return "users " + users + ", groups " + groups + "\n" + systemd + "\n" + files;
  }
}
