package io.kfctl.deploy.plan;

import io.kfctl.cluster.Role;
import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.render.RenderedFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who a host already is, by the files that services wrote into their data: {@code meta.properties}
 * of a broker (broker.id and cluster.id, in each of its log.dirs) and {@code myid} of ZooKeeper.
 *
 * @param brokerIds one, unless the data was thrown together
 * @param clusterIds one, unless the data was thrown together
 */
record Identity(Set<String> brokerIds, Set<String> clusterIds, Optional<String> myid) {

  /** The files that tell it. */
  static List<String> files(Wanted wanted) {
    return Stream.concat(metaFiles(wanted), myidFiles(wanted)).toList();
  }

  static Identity of(Wanted wanted, HostFacts facts) {
    List<String> metas = contents(metaFiles(wanted), facts);
    return new Identity(
        values("broker.id", metas),
        values("cluster.id", metas),
        contents(myidFiles(wanted), facts).stream().map(String::strip).findFirst());
  }

  private static List<String> contents(Stream<String> files, HostFacts facts) {
    return files.flatMap(file -> Optional.ofNullable(facts.contents().get(file)).stream()).toList();
  }

  private static Stream<String> metaFiles(Wanted wanted) {
    return wanted.directories().stream()
        .filter(directory -> directory.role().equals(Optional.of(Role.KAFKA)))
        .map(directory -> directory.path() + "/meta.properties");
  }

  private static Stream<String> myidFiles(Wanted wanted) {
    return wanted.files().stream()
        .filter(file -> file.kind() == RenderedFile.Kind.IDENTITY)
        .map(RenderedFile::path);
  }

  /** Kafka writes one setting a line, and nothing that would need an escape. */
  private static Set<String> values(String key, List<String> texts) {
    return texts.stream()
        .flatMap(String::lines)
        .map(line -> line.split("=", 2))
        .filter(setting -> setting.length == 2 && setting[0].strip().equals(key))
        .map(setting -> setting[1].strip())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
