package io.kfctl.render;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Endpoints;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.cluster.ServiceAccount;
import io.kfctl.error.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files and directories that each host of a cluster must have. The same cluster, templates and
 * secrets always give the same result, in the same order: services in their start order, and of
 * each service its settings, its other files, its unit. Safe for several threads.
 */
public final class Renderer {
  private final Cluster cluster;
  private final Templates templates;
  private final TemplateValues values;
  private final Overrides overrides;

  /**
   * @throws UserError when a value of the cluster cannot stand in the files, or the folder of the
   *     user's templates is wrong
   */
  public Renderer(Cluster cluster, RenderSecrets secrets) {
    SafeWords.check(cluster);
    Endpoints endpoints = new Endpoints(cluster);
    this.cluster = cluster;
    this.templates = new Templates(cluster.templates());
    this.values = new TemplateValues(cluster, endpoints);
    this.overrides = new Overrides(cluster, endpoints, secrets);
  }

  /**
   * The files, with their final owners and modes: the owner's, readable for the service's group;
   * units readable for all; only myid is the service's own.
   *
   * @throws UserError when a template of the user's is wrong
   */
  public List<RenderedFile> files(Host host) {
    return services(host).stream().flatMap(service -> service.files().stream()).toList();
  }

  /**
   * The directories, parents first: configuration is the owner's, data and logs are the service's
   * own. Of the programs' folders only the one that plugin.path names is among them.
   *
   * @throws UserError when a template of the user's is wrong
   */
  public List<RenderedDirectory> directories(Host host) {
    List<RenderedDirectory> directories = new ArrayList<>();
    directories.add(publicDirectory(cluster.paths().data(), Optional.empty()));
    services(host).forEach(service -> directories.addAll(service.directories()));
    if (host.has(Role.CONNECT)) {
      directories.add(publicDirectory(cluster.paths().plugins(), Optional.of(Role.CONNECT)));
    }
    return List.copyOf(directories);
  }

  private List<ServiceRenderer> services(Host host) {
    List<ServiceRenderer> services = new ArrayList<>();
    for (Role role : host.roles()) {
      services.add(
          new ServiceRenderer(cluster, host, role, templates, values, overrides.of(host, role)));
    }
    return services;
  }

  private RenderedDirectory publicDirectory(String path, Optional<Role> role) {
    ServiceAccount account = cluster.service();
    return new RenderedDirectory(path, account.owner(), account.ownerGroup(), "0755", role);
  }
}
