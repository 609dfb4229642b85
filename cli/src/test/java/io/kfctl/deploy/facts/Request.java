package io.kfctl.deploy.facts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Questions for tests, about as little as they need. */
final class Request {
  private String group = "kafka";
  private String user = "kafka";
  private List<String> paths = List.of();
  private List<String> files = List.of();
  private List<String> programs = List.of();
  private List<String> plugins = List.of();
  private List<String> disks = List.of();
  private Optional<String> java = Optional.empty();

  Request account(String userName, String groupName) {
    user = userName;
    group = groupName;
    return this;
  }

  Request paths(Path... these) {
    paths = texts(these);
    return this;
  }

  Request files(Path... these) {
    files = texts(these);
    return this;
  }

  Request programs(Path... these) {
    programs = texts(these);
    return this;
  }

  Request plugins(Path... these) {
    plugins = texts(these);
    return this;
  }

  Request disks(Path... these) {
    disks = texts(these);
    return this;
  }

  Request java(Path home) {
    java = Optional.of(home.toString());
    return this;
  }

  FactsRequest build() {
    List<String> units = List.of("zookeeper", "kafka-server");
    return new FactsRequest(user, group, paths, files, programs, plugins, units, disks, java);
  }

  private static List<String> texts(Path[] paths) {
    return Stream.of(paths).map(Path::toString).toList();
  }
}
