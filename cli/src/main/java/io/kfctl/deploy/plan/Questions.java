package io.kfctl.deploy.plan;

import io.kfctl.archive.Archive;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Paths;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.facts.FactsRequest;
import io.kfctl.render.RenderedDirectory;
import io.kfctl.render.RenderedFile;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What must be known of a host to plan for it. */
public final class Questions {
  private Questions() {}

  public static FactsRequest of(Wanted wanted) {
    Cluster cluster = wanted.cluster();
    Paths at = cluster.paths();
    HostLayout layout = new HostLayout(cluster);
    return new FactsRequest(
        cluster.service().user(),
        cluster.service().group(),
        List.copyOf(paths(wanted)),
        List.copyOf(files(wanted)),
        List.of(at.install(), at.java(), at.plugins()),
        List.of(at.plugins(), layout.confluentPlugins()),
        Arrays.stream(Role.values()).map(Role::unit).toList(),
        List.copyOf(disks(wanted)),
        cluster.javaHome());
  }

  private static Set<String> disks(Wanted wanted) {
    Paths at = wanted.cluster().paths();
    Set<String> disks = new LinkedHashSet<>(List.of(at.install(), at.java(), at.plugins()));
    disks.addAll(dataFolders(wanted));
    return disks;
  }

  /** Where services write: the data folder, and what {@code properties} moved elsewhere. */
  static Set<String> dataFolders(Wanted wanted) {
    String data = wanted.cluster().paths().data();
    Set<String> folders = new LinkedHashSet<>(List.of(data));
    wanted.directories().stream()
        .filter(directory -> directory.owner().equals(wanted.cluster().service().user()))
        .map(RenderedDirectory::path)
        .filter(path -> !path.startsWith(data + "/"))
        .forEach(folders::add);
    return folders;
  }

  private static Set<String> paths(Wanted wanted) {
    HostLayout layout = new HostLayout(wanted.cluster());
    Set<String> paths = new LinkedHashSet<>();
    wanted.directories().stream().map(RenderedDirectory::path).forEach(paths::add);
    wanted.files().stream().map(RenderedFile::path).forEach(paths::add);
    for (Archive archive : wanted.archives()) {
      paths.add(layout.parent(archive) + "/" + archive.folder());
      layout.link(archive).ifPresent(paths::add);
    }
    for (Role role : Role.values()) {
      paths.add(layout.restartNote(role));
      paths.add(layout.home(role));
    }
    paths.addAll(layout.links());
    paths.add(layout.confluentPlugins());
    paths.add(wanted.cluster().paths().plugins());
    paths.add(wanted.cluster().paths().java());
    paths.add(wanted.cluster().paths().install());
    paths.add(wanted.cluster().paths().units());
    paths.add(wanted.cluster().paths().notes());
    paths.add(layout.clusterNote());
    return paths;
  }

  private static Set<String> files(Wanted wanted) {
    HostLayout layout = new HostLayout(wanted.cluster());
    Set<String> files = new LinkedHashSet<>();
    wanted.files().stream().map(RenderedFile::path).forEach(files::add);
    for (Role role : Role.values()) {
      files.add(layout.unitFile(role));
      files.add(layout.handMadeUnitFile(role));
    }
    files.addAll(Identity.files(wanted));
    files.add(layout.clusterNote());
    return files;
  }
}
