package io.kfctl.deploy.ansible;

import io.kfctl.cluster.SshSettings;
import io.kfctl.cluster.SshSettings.HostKeys;
import io.kfctl.host.RemoteCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How Ansible reaches hosts. What cluster.yaml leaves open stays open: Ansible calls OpenSSH, which
 * reads {@code ~/.ssh/config} itself.
 */
final class AnsibleLogin {
  private AnsibleLogin() {}

  static Map<String, Object> of(SshSettings ssh) {
    Map<String, Object> variables = new LinkedHashMap<>();
    ssh.user().ifPresent(user -> variables.put("ansible_user", user));
    ssh.port().ifPresent(port -> variables.put("ansible_port", port));
    ssh.privateKey().ifPresent(key -> variables.put("ansible_ssh_private_key_file", key + ""));
    variables.put("ansible_ssh_common_args", words(options(ssh)));
    variables.put("ansible_become", !ssh.user().equals(Optional.of("root")));
    return variables;
  }

  private static List<String> options(SshSettings ssh) {
    List<String> options = new ArrayList<>();
    options.add(
        "StrictHostKeyChecking=" + (ssh.hostKeys() == HostKeys.STRICT ? "yes" : "accept-new"));
    ssh.knownHosts().ifPresent(file -> options.add("UserKnownHostsFile=" + quoted(file)));
    ssh.privateKey().ifPresent(key -> options.add("IdentitiesOnly=yes"));
    return options;
  }

  /** OpenSSH splits a list of files at spaces, unless they stand in double quotes. */
  private static String quoted(Path file) {
    return "\"" + file + "\"";
  }

  /** Ansible splits them as a shell does. */
  private static String words(List<String> options) {
    return options.stream()
        .map(option -> "-o " + RemoteCommand.quoted(option))
        .collect(Collectors.joining(" "));
  }
}
