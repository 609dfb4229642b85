package io.kfctl.deploy;

import io.kfctl.deploy.FakeFiles.Node;
import io.kfctl.deploy.FakeFiles.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Answers on a {@link FakeHost} what the facts script asks, in that script's words. */
public final class FakeFacts {
  private static final String MARKER = "/.kfctl-archive";

  private final FakeHost host;
  private String architecture = "x86_64";
  private String glibc = "glibc 2.36";
  private boolean systemd = true;
  private long memoryMebibytes = 16_000;
  private long freeMebibytes = 50_000;
  private final List<String> missing = new ArrayList<>();
  private final List<String> listeners = new ArrayList<>();
  private final Map<String, String> javas = new TreeMap<>();
  private int asked;

  FakeFacts(FakeHost host) {
    this.host = host;
  }

  FakeFacts copyTo(FakeHost other) {
    FakeFacts copy = new FakeFacts(other);
    copy.architecture = architecture;
    copy.glibc = glibc;
    copy.systemd = systemd;
    copy.memoryMebibytes = memoryMebibytes;
    copy.freeMebibytes = freeMebibytes;
    copy.missing.addAll(missing);
    copy.listeners.addAll(listeners);
    copy.javas.putAll(javas);
    return copy;
  }

  public FakeFacts architecture(String machine) {
    architecture = machine;
    return this;
  }

  public FakeFacts glibc(String version) {
    glibc = "glibc " + version;
    return this;
  }

  /** It was booted by something else, though the program systemctl is there. */
  public FakeFacts withoutSystemd() {
    systemd = false;
    return this;
  }

  public FakeFacts memory(long mebibytes) {
    memoryMebibytes = mebibytes;
    return this;
  }

  public FakeFacts free(long mebibytes) {
    freeMebibytes = mebibytes;
    return this;
  }

  public FakeFacts without(String... programs) {
    missing.addAll(List.of(programs));
    return this;
  }

  /**
   * @param address with the port, as ss prints it
   */
  public FakeFacts listener(String address, String process, long pid) {
    listeners.add(
        "LISTEN 0 50 %s *:* users:((\"%s\",pid=%d,fd=1))".formatted(address, process, pid));
    return this;
  }

  /** Something listens, and it cannot be seen what. */
  public FakeFacts listener(String address) {
    listeners.add("LISTEN 0 50 %s *:*".formatted(address));
    return this;
  }

  public FakeFacts java(String home, String versionLine) {
    javas.put(home, versionLine);
    return this;
  }

  /** How often it was asked. */
  public int asked() {
    return asked;
  }

  String answer(String questions) {
    asked++;
    StringBuilder answer = new StringBuilder();
    record(answer, "kfctl-facts", "1");
    record(answer, "os", "debian", "12", "Debian GNU/Linux 12 (bookworm)");
    record(answer, "architecture", architecture);
    record(answer, "glibc", glibc);
    missing.forEach(program -> record(answer, "missing", program));
    record(answer, "memory", Long.toString(memoryMebibytes * 1024));
    record(answer, "listeners", base64(String.join("\n", listeners)));
    questions.lines().forEach(question -> answer(answer, question.split(" ", 2)));
    return answer.append("end\n").toString();
  }

  private void answer(StringBuilder answer, String[] question) {
    String about = question[1];
    FakeFiles files = host.files();
    switch (question[0]) {
      case "command" -> {}
      case "account" -> account(answer, about.split(" "));
      case "path" -> path(answer, about);
      case "file" ->
          files.text(about).ifPresent(text -> record(answer, "file", about, base64(text)));
      case "programs" -> files.in(about).forEach(folder -> program(answer, folder));
      case "plugins" ->
          files.in(about).stream()
              .filter(folder -> files.isFolder(folder) && !folder.contains(".kfctl-tmp."))
              .filter(folder -> !files.exists(folder + MARKER))
              .forEach(folder -> record(answer, "foreign", folder));
      case "disk" -> record(answer, "disk", about, Long.toString(freeMebibytes * 1024), "/");
      case "java" ->
          Optional.ofNullable(javas.get(about)).ifPresent(line -> record(answer, "java", line));
      case "units" ->
          record(
              answer,
              "states",
              base64(systemd ? host.systemd().show(Arrays.asList(about.split(" "))) : ""));
      default -> throw new AssertionError("no such question: " + String.join(" ", question));
    }
  }

  private void account(StringBuilder answer, String[] names) {
    record(
        answer,
        "account",
        host.hasUser(names[0]) ? "yes" : "no",
        host.hasGroup(names[1]) ? "yes" : "no");
  }

  private void path(StringBuilder answer, String path) {
    Optional<Node> node = host.files().at(path);
    if (node.isEmpty()) {
      record(answer, "path", path, "absent");
    } else if (node.get().type() == Type.LINK) {
      String leadsTo = host.files().followed(path).map(FakeFacts::stat).orElse("");
      record(answer, "path", path, "link", node.get().text(), leadsTo);
    } else {
      record(answer, "path", path, stat(node.get()));
    }
  }

  private static String stat(Node node) {
    String mode = node.mode().replaceFirst("^0+", "");
    return String.join("\t", node.type().word(), node.owner().replace(':', '\t'), mode);
  }

  private void program(StringBuilder answer, String folder) {
    if (folder.contains(".kfctl-tmp.")) {
      record(answer, "leftover", folder);
    } else if (host.files().at(folder).filter(node -> node.type() == Type.LINK).isEmpty()) {
      host.files()
          .text(folder + MARKER)
          .ifPresent(marker -> record(answer, "program", folder, base64(marker)));
    }
  }

  private static void record(StringBuilder answer, String... fields) {
    answer.append(String.join("\t", fields)).append('\n');
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
