package io.kfctl.deploy;

import io.kfctl.host.RemoteCommand;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Does on a {@link FakeHost} what the commands of plans do on a real one. */
final class FakeShell {
  private static final String ROOT = "root:root";
  private static final String MARKER = "/.kfctl-archive";
  private static final String TEMPORARY = ".kfctl-tmp.1";

  private final FakeHost host;
  private final FakeFiles files;

  FakeShell(FakeHost host) {
    this.host = host;
    this.files = host.files();
  }

  void run(RemoteCommand command) {
    if (command.words().get(0).equals("sh")) {
      script(command, FakeHost.arguments(command));
    } else {
      program(command.words());
    }
  }

  private void script(RemoteCommand command, List<String> of) {
    switch (verb(command)) {
      case "write" -> write(of.get(0), of.get(1), of.get(2), of.get(3), FakeHost.input(command));
      case "make" -> files.makeFolders(of.get(0)).own(of.get(0), of.get(1), of.get(2));
      case "point" -> files.link(of.get(0), of.get(1));
      case "unpack" -> unpack(of.get(0), of.get(2), of.get(3), FakeHost.input(command));
      case "remove" -> remove(command.title(), of);
      case "forget" -> {
        files.remove(of.get(0));
        remove("remove empty folders", of.subList(1, 2));
      }
      case "create" -> host.addUser(of.get(0));
      case "rename" -> rename(of.get(0), of.get(1));
      case "copy" -> copy(of.get(0), of.get(1));
      default -> unknown(command);
    }
  }

  private void program(List<String> words) {
    String last = words.get(words.size() - 1);
    switch (words.get(0)) {
      case "groupadd" -> host.addGroup(last);
      case "rm" -> files.remove(last);
      case "chown" -> files.ownAll(last, words.get(2));
      case "systemctl" -> {
        List<String> units = words.subList(2, words.size());
        (units.isEmpty() ? List.of("") : units).forEach(unit -> systemctl(words.get(1), unit));
      }
      default -> throw new AssertionError("not understood: " + words);
    }
  }

  private void systemctl(String verb, String unit) {
    switch (verb) {
      case "daemon-reload" -> host.systemd().reload();
      case "enable" -> host.systemd().enable(unit, true);
      case "disable" -> host.systemd().enable(unit, false);
      case "start" -> host.systemd().start(unit);
      case "stop" -> host.systemd().stop(unit);
      case "restart" -> {
        host.systemd().stop(unit);
        host.systemd().start(unit);
      }
      default -> throw new AssertionError("not understood: systemctl " + verb);
    }
  }

  /** Whether a command of this title can be found half done. */
  static boolean canBeTorn(String title) {
    return title.matches("(unpack|copy|remove|rm|chown|systemctl restart) .*");
  }

  /** What is left when the power goes in the middle of it. */
  void tear(RemoteCommand command) {
    List<String> of =
        command.words().get(0).equals("sh") ? FakeHost.arguments(command) : command.words();
    switch (verb(command)) {
      case "unpack" -> files.makeFolders(of.get(0) + TEMPORARY + "/new");
      case "copy" -> {
        if (files.exists(of.get(0))) {
          files.copy(of.get(0), of.get(1) + TEMPORARY);
        }
      }
      case "remove" -> tearRemoval(command.title(), of.get(0));
      case "rm" -> {
        if (of.get(1).equals("-rf")) {
          tearData(of.get(of.size() - 1));
        }
      }
      case "chown" -> files.in(of.get(4)).forEach(file -> files.ownAll(file, of.get(2)));
      case "systemctl" -> {
        if (of.get(1).equals("restart")) {
          host.systemd().stop(of.get(2));
        }
      }
      default -> {}
    }
  }

  /** The marker says that it is being removed before anything of it goes. */
  private void tearRemoval(String title, String folder) {
    if (title.startsWith("remove all of ")) {
      tearData(folder);
      return;
    }
    if (files.exists(folder + MARKER)) {
      files.edit(folder + MARKER, "removed  archive\n");
    }
    files.in(folder).stream().filter(file -> !file.endsWith(MARKER)).forEach(files::remove);
  }

  private void tearData(String path) {
    if (files.isFolder(path)) {
      files.in(path).stream().limit(1).forEach(files::remove);
    }
  }

  private void remove(String title, List<String> paths) {
    if (title.equals("remove empty folders")) {
      paths.stream().filter(path -> files.in(path).isEmpty()).forEach(files::remove);
    } else {
      files.remove(files.real(paths.get(0))).remove(paths.get(0));
    }
  }

  private static String verb(RemoteCommand command) {
    return command.title().split(" ", 2)[0];
  }

  private void write(String path, String owner, String mode, String sum, String content) {
    if (files.isFolder(path)) {
      throw new FakeHost.Refused(path + " is a folder");
    }
    requireSum(content, sum);
    files.write(path, owner, mode, content);
  }

  private void unpack(String folder, String sum, String name, String content) {
    requireSum(content, sum);
    files.remove(folder + TEMPORARY).remove(folder).makeFolders(folder);
    files.write(folder + MARKER, ROOT, "0644", sum + "  " + name + "\n");
    files.write(folder + "/content", ROOT, "0644", content);
  }

  private void rename(String from, String to) {
    if (files.at(from).isEmpty()) {
      return;
    }
    if (files.at(to).isPresent()) {
      throw new FakeHost.Refused("exit status 1");
    }
    files.move(from, to);
  }

  private void copy(String from, String to) {
    if (files.at(to).isEmpty() && files.at(from).isPresent()) {
      files.remove(to + TEMPORARY).copy(from, to);
    }
  }

  private static void requireSum(String content, String sum) {
    if (!sha256(content).equals(sum)) {
      throw new FakeHost.Refused("what arrived is not what was sent");
    }
  }

  static String sha256(String content) {
    try {
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void unknown(RemoteCommand command) {
    throw new AssertionError("not understood: " + command.title());
  }
}
