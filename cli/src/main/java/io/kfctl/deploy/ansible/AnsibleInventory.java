package io.kfctl.deploy.ansible;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kfctl.archive.Archive;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Endpoints;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.plan.HostLayout;
import io.kfctl.render.RenderSecrets;
import io.kfctl.render.Renderer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The inventory for the playbook in {@code ansible/}: everything that an install knows of the
 * cluster's hosts and that is no file's content. The playbook itself names no path and no version.
 * Nothing in it is secret.
 */
public final class AnsibleInventory {
  /** What it is called in the rendered folder; Ansible reads JSON under this ending. */
  public static final String FILE_NAME = "inventory.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Cluster cluster;
  private final HostContents contents;

  /**
   * @param renderer of this cluster
   * @param archives what its hosts need
   */
  public AnsibleInventory(Cluster cluster, Renderer renderer, List<Archive> archives) {
    this.cluster = cluster;
    this.contents =
        new HostContents(new HostLayout(cluster), renderer, archives, new Endpoints(cluster));
  }

  /** As JSON, in the shape of Ansible's YAML inventories. */
  public String text() {
    Map<String, Object> hosts = new LinkedHashMap<>();
    cluster.hosts().forEach(host -> hosts.put(host.name(), variables(host)));
    Map<String, Object> group = new LinkedHashMap<>();
    group.put("vars", variables());
    group.put("hosts", hosts);
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("kfctl", group))
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain values can always be written", e);
    }
  }

  private Map<String, Object> variables() {
    Map<String, Object> variables = new LinkedHashMap<>(AnsibleLogin.of(cluster.ssh()));
    variables.put("kfctl_cluster", cluster.name());
    variables.put("kfctl_owner_file", new HostLayout(cluster).clusterNote());
    variables.put("kfctl_user", cluster.service().user());
    variables.put("kfctl_group", cluster.service().group());
    variables.put("kfctl_home", cluster.paths().data());
    variables.put("kfctl_plugins", cluster.paths().plugins());
    variables.put("kfctl_placeholder", RenderSecrets.PLACEHOLDER);
    variables.put("kfctl_start_order", units());
    return variables;
  }

  private List<String> units() {
    return Arrays.stream(Role.values())
        .filter(role -> !cluster.hostsWith(role).isEmpty())
        .map(Role::unit)
        .toList();
  }

  private Map<String, Object> variables(Host host) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("ansible_host", host.address());
    variables.put("kfctl_id", host.id());
    variables.put("kfctl_directories", contents.directories(host));
    variables.put("kfctl_files", contents.files(host));
    variables.put("kfctl_archives", contents.archives(host));
    variables.put("kfctl_links", contents.links(host));
    variables.put("kfctl_plugin_units", contents.pluginUnits(host));
    variables.put("kfctl_services", contents.services(host));
    return variables;
  }
}
