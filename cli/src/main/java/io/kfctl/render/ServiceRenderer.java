package io.kfctl.render;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.cluster.ServiceAccount;
import io.kfctl.error.UserError;
import io.kfctl.render.RenderedFile.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files and directories of one service on one host. */
final class ServiceRenderer {
  private final Cluster cluster;
  private final Host host;
  private final Role role;
  private final Templates templates;
  private final TemplateValues templateValues;
  private final Map<String, Object> values;
  private final ServiceFiles names;
  private final ServicePaths paths;
  private final PropertiesText settings;
  private final List<String> stateDirectories;

  /**
   * @param overrides settings that win over those of the template
   */
  ServiceRenderer(
      Cluster cluster,
      Host host,
      Role role,
      Templates templates,
      TemplateValues templateValues,
      Map<String, String> overrides) {
    this.cluster = cluster;
    this.host = host;
    this.role = role;
    this.templates = templates;
    this.templateValues = templateValues;
    this.values = templateValues.of(host);
    this.names = ServiceFiles.of(role, cluster.schemaRegistry().flavor());
    this.paths = ServicePaths.of(cluster.paths(), role);
    this.settings = settings(overrides);
    this.stateDirectories = StateDirectories.of(role, settings.values());
  }

  List<RenderedFile> files() {
    List<RenderedFile> files = new ArrayList<>();
    files.add(inEtc(names.settings(), settings.text(), Kind.CONFIG));
    for (String name : names.others()) {
      files.add(inEtc(name, templates.render(name, values), Kind.CONFIG));
    }
    for (String name : names.tools()) {
      files.add(inEtc(name, templates.render(name, values), Kind.TOOL));
    }
    if (role == Role.ZOOKEEPER) {
      files.add(myid());
    }
    files.add(unit());
    return files;
  }

  /** Parents first. */
  List<RenderedDirectory> directories() {
    List<RenderedDirectory> directories = new ArrayList<>();
    directories.add(directory(paths.home(), cluster.service().owner()));
    directories.add(directory(paths.etc(), cluster.service().owner()));
    writable().forEach(path -> directories.add(directory(path, cluster.service().user())));
    return directories;
  }

  private PropertiesText settings(Map<String, String> overrides) {
    String name = names.settings();
    try {
      return PropertiesText.parse(templates.render(name, values))
          .with(overrides, "From " + section() + ".properties in cluster.yaml");
    } catch (PropertiesText.Malformed e) {
      throw UserError.usage(
          templates.describe(name) + ": in what it gives, " + e.getMessage(), "mend the template");
    }
  }

  private String section() {
    return role == Role.SCHEMA_REGISTRY ? "schemaRegistry" : role.roleName();
  }

  /** All that the unit may write: what the service knows, then its logs. */
  private List<String> writable() {
    List<String> writable = new ArrayList<>(stateDirectories);
    writable.add(paths.logs());
    return writable;
  }

  private RenderedFile inEtc(String template, String content, Kind kind) {
    String path = paths.etc() + "/" + ServiceFiles.fileName(template);
    ServiceAccount account = cluster.service();
    return file(path, content, account.owner(), account.group(), "0640", kind);
  }

  /** The first of ZooKeeper's state directories is dataDir, which holds myid. */
  private RenderedFile myid() {
    String path = stateDirectories.get(0) + "/myid";
    String user = cluster.service().user();
    return file(path, host.id() + "\n", user, cluster.service().group(), "0640", Kind.IDENTITY);
  }

  private RenderedFile unit() {
    String path = cluster.paths().units() + "/" + role.unit() + ".service";
    Map<String, Object> unitValues = templateValues.forUnit(values, host, role, writable());
    String text = templates.render(names.unit(), unitValues);
    String marked =
        text.startsWith(RenderedFile.UNIT_MARK) ? text : RenderedFile.UNIT_MARK + ".\n" + text;
    ServiceAccount account = cluster.service();
    return file(path, marked, account.owner(), account.ownerGroup(), "0644", Kind.UNIT);
  }

  private RenderedFile file(
      String path, String content, String owner, String group, String mode, Kind kind) {
    boolean containsSecrets = SecretText.holdsSecrets(content);
    return new RenderedFile(path, content, owner, group, mode, role, kind, containsSecrets);
  }

  private RenderedDirectory directory(String path, String owner) {
    return new RenderedDirectory(path, owner, cluster.service().group(), "0750", Optional.of(role));
  }
}
