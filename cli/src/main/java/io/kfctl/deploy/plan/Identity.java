package io.kfctl.deploy.plan;

import io.kfctl.cluster.Role;
import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.render.RenderedFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Who a host already is, by the files that services wrote into their data: {@code meta.properties}
 * of a broker (broker.id and cluster.id) and {@code myid} of ZooKeeper.
 */
record Identity(Optional<String> brokerId, Optional<String> clusterId, Optional<String> myid) {

  /** The files that tell it. */
  static List<String> files(Wanted wanted) {
    return Stream.concat(metaFiles(wanted), myidFiles(wanted)).toList();
  }

  static Identity of(Wanted wanted, HostFacts facts) {
    Properties meta =
        metaFiles(wanted)
            .flatMap(file -> Optional.ofNullable(facts.contents().get(file)).stream())
            .findFirst()
            .map(Identity::properties)
            .orElse(new Properties());
    return new Identity(
        Optional.ofNullable(meta.getProperty("broker.id")),
        Optional.ofNullable(meta.getProperty("cluster.id")),
        myidFiles(wanted)
            .flatMap(file -> Optional.ofNullable(facts.contents().get(file)).stream())
            .map(String::strip)
            .findFirst());
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

  private static Properties properties(String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
