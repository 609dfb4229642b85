package io.kfctl.cluster.file;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Paths;
import io.kfctl.cluster.yaml.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that no folder on the hosts serves two purposes. */
final class FolderChecks implements Check {
  private static final List<String> SYSTEMD_FOLDERS =
      List.of(
          "/etc/systemd/system",
          "/usr/local/lib/systemd/system",
          "/usr/lib/systemd/system",
          "/lib/systemd/system");

  /** A folder, whose it is, and what sets it; folders of one owner may lie in each other. */
  private record Folder(String path, String owner, String setting) {
    private boolean overlaps(Folder other) {
      return !owner.equals(other.owner)
          && (PathRules.isWithin(path, other.path) || PathRules.isWithin(other.path, path));
    }
  }

  @Override
  public void check(Draft draft) {
    List<Folder> folders = folders(draft.cluster());
    Set<Set<String>> told = new HashSet<>();
    for (int i = 0; i < folders.size(); i++) {
      Folder folder = folders.get(i);
      folders.subList(0, i).stream()
          .filter(folder::overlaps)
          .filter(other -> told.add(new HashSet<>(List.of(other.setting, folder.setting))))
          .forEach(other -> report(draft.findings(), folder, other));
    }
    if (isUnderSystemd(draft.cluster())) {
      reachable(draft);
    } else if (!draft.cluster().service().isOwn()) {
      String message = "systemd does not look for units there";
      draft.findings().warning("paths.units", message, "use " + SYSTEMD_FOLDERS.get(0));
    }
  }

  /** Whether systemd is to run the services: it looks for units where these shall lie. */
  static boolean isUnderSystemd(Cluster cluster) {
    return SYSTEMD_FOLDERS.contains(cluster.paths().units());
  }

  private static void reachable(Draft draft) {
    Paths paths = draft.cluster().paths();
    Map<String, String> folders = new LinkedHashMap<>();
    folders.put("paths.install", paths.install());
    folders.put("paths.java", paths.java());
    folders.put("paths.data", paths.data());
    folders.put("paths.plugins", paths.plugins());
    draft.cluster().javaHome().ifPresent(home -> folders.put("java.home", home));
    folders.forEach(
        (setting, path) ->
            PathRules.REACHED_BY_UNITS
                .check(path)
                .ifPresent(
                    fault ->
                        draft
                            .findings()
                            .error(
                                setting,
                                draft.findings().shown(setting, path) + " " + fault.complaint(),
                                fault.advice())));
  }

  private static void report(Findings findings, Folder folder, Folder other) {
    boolean otherIsWritten =
        findings.isWritten(other.setting) && !findings.isWritten(folder.setting);
    findings.error(
        otherIsWritten ? other.setting : folder.setting,
        "the same folder would hold " + other.owner + " and " + folder.owner,
        "set " + other.setting + " or " + folder.setting + " to another folder");
  }

  private static List<Folder> folders(Cluster cluster) {
    Paths paths = cluster.paths();
    List<Folder> folders = new ArrayList<>();
    for (String program : List.of("zookeeper", "kafka", "confluent", "apicurio-registry")) {
      folders.add(
          new Folder(paths.install() + "/" + program, program + "'s program", "paths.install"));
    }
    folders.add(new Folder(paths.java(), "the JDKs", "paths.java"));
    folders.add(new Folder(paths.plugins(), "the plugins", "paths.plugins"));
    folders.add(new Folder(paths.units(), "the units", "paths.units"));
    folders.add(new Folder(paths.notes(), "kfctl's notes", "paths.notes"));
    for (String service : List.of("zookeeper", "kafka", "schema-registry", "kafka-connect")) {
      folders.add(new Folder(paths.data() + "/" + service, service + "'s data", "paths.data"));
    }
    addOwn(folders, "zookeeper", cluster.zookeeper().properties(), "dataDir", "dataLogDir");
    addOwn(folders, "kafka", cluster.kafka().properties(), "log.dirs", "log.dir");
    return folders;
  }

  /** Folders that the user names among the properties. */
  private static void addOwn(
      List<Folder> folders, String service, Map<String, String> properties, String... keys) {
    for (String key : keys) {
      for (String path : properties.getOrDefault(key, "").split(",")) {
        if (path.strip().startsWith("/")) {
          String setting = service + ".properties." + key;
          folders.add(new Folder(PathRules.bare(path.strip()), service + "'s data", setting));
        }
      }
    }
  }
}
