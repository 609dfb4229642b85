package io.kfctl.cluster.file;

import io.kfctl.cluster.Paths;
import io.kfctl.cluster.ServiceAccount;
import io.kfctl.cluster.SshSettings;
import io.kfctl.cluster.SshSettings.HostKeys;
import io.kfctl.cluster.yaml.Findings;
import io.kfctl.cluster.yaml.LocalPaths;
import io.kfctl.cluster.yaml.Rule;
import io.kfctl.cluster.yaml.Section;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads how hosts are reached and where things lie: ssh, service, paths, java, templates. */
final class PlacesSections {
  private static final Map<String, HostKeys> HOST_KEYS = hostKeys();

  private final Findings findings;
  private final LocalPaths local;

  PlacesSections(Findings findings, LocalPaths local) {
    this.findings = findings;
    this.local = local;
  }

  SshSettings ssh(Section root) {
    Section ssh = root.section("ssh");
    Optional<String> user = ssh.text("user", ValueRules.SSH_USER);
    OptionalInt port = ssh.integer("port", 1, 65535);
    Optional<Path> privateKey = localPath(ssh, "privateKey");
    Optional<Path> knownHosts = localPath(ssh, "knownHosts");
    HostKeys hostKeys = ssh.choice("hostKeys", HOST_KEYS).orElse(HostKeys.STRICT);
    ssh.refuseOtherKeys();
    return new SshSettings(
        user,
        port.isPresent() ? Optional.of(port.getAsInt()) : Optional.empty(),
        privateKey,
        knownHosts,
        hostKeys);
  }

  ServiceAccount service(Section root) {
    Section service = root.section("service");
    String user = service.text("user", ValueRules.ACCOUNT).orElse("kafka");
    String group = service.text("group", ValueRules.ACCOUNT).orElse("kafka");
    String owner = service.text("owner", ValueRules.ACCOUNT).orElse("root");
    service.refuseOtherKeys();
    return new ServiceAccount(user, group, owner);
  }

  Paths paths(Section root) {
    Section paths = root.section("paths");
    Paths read =
        new Paths(
            remotePath(paths, "install", PathRules.FOLDER, "/opt"),
            remotePath(paths, "java", PathRules.FOLDER, "/usr/local/java"),
            remotePath(paths, "data", PathRules.FOLDER, "/KFDATA"),
            remotePath(paths, "plugins", PathRules.FOLDER, "/opt/kfctl/plugins"),
            remotePath(paths, "units", PathRules.ABSOLUTE, "/etc/systemd/system"),
            remotePath(paths, "notes", PathRules.ABSOLUTE, "/etc/kfctl"));
    paths.refuseOtherKeys();
    return read;
  }

  Optional<String> javaHome(Section root) {
    Section java = root.section("java");
    Optional<String> home = java.text("home", PathRules.FOLDER).map(PathRules::bare);
    java.refuseOtherKeys();
    return home;
  }

  Optional<Path> templates(Section root) {
    Optional<Path> folder = localPath(root, "templates");
    if (folder.isPresent() && !Files.isDirectory(folder.get())) {
      findings.error(
          "templates", "there is no such folder", "it is looked for beside the cluster file");
    }
    return folder;
  }

  /** A path on this machine, absolute. */
  Optional<Path> localPath(Section section, String key) {
    Rule rule =
        ValueRules.ANY_TEXT.and(
            Rule.of(
                text -> local.resolve(text).isPresent(),
                "is not a path",
                "write for example ~/.ssh/id_ed25519"));
    return section.text(key, rule).flatMap(local::resolve);
  }

  private static String remotePath(Section paths, String key, Rule rule, String otherwise) {
    return paths.text(key, rule).map(PathRules::bare).orElse(otherwise);
  }

  private static Map<String, HostKeys> hostKeys() {
    Map<String, HostKeys> choices = new LinkedHashMap<>();
    choices.put("strict", HostKeys.STRICT);
    choices.put("accept-new", HostKeys.ACCEPT_NEW);
    return choices;
  }
}
