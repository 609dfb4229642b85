package io.kfctl.cluster.file;

import io.kfctl.cluster.Addresses;
import io.kfctl.cluster.Role;
import io.kfctl.cluster.yaml.Findings;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Checks that hosts can be told apart, and that they can reach each other. */
final class HostChecks implements Check {
  private static final int LARGEST_MYID = 255;

  @Override
  public void check(Draft draft) {
    unique(draft, "name", host -> host.name().map(name -> name.toLowerCase(Locale.ROOT)));
    unique(draft, "address", host -> host.address().map(Addresses::canonical));
    unique(draft, "id", host -> host.id().stream().boxed().map(String::valueOf).findFirst());
    idsWritten(draft);
    idsOfZooKeeper(draft);
    reachable(draft);
  }

  private static void unique(
      Draft draft, String key, Function<HostDraft, Optional<String>> identity) {
    Map<String, HostDraft> seen = new HashMap<>();
    for (HostDraft host : draft.hosts()) {
      Optional<String> value = identity.apply(host);
      Optional<HostDraft> first = value.map(v -> seen.putIfAbsent(v, host));
      if (first.isPresent()) {
        String path = host.path() + "." + key;
        draft
            .findings()
            .error(
                path,
                "the "
                    + key
                    + " "
                    + draft.findings().shown(path, value.get())
                    + " is also that of "
                    + first.get().path(),
                "every host has its own");
      }
    }
  }

  private static void idsWritten(Draft draft) {
    List<HostDraft> carriers = draft.hosts().stream().filter(HostDraft::carriesIds).toList();
    if (carriers.size() < 2) {
      return;
    }
    for (HostDraft host : carriers) {
      if (host.id().isEmpty() && !draft.findings().isWritten(host.path() + ".id")) {
        draft
            .findings()
            .error(
                host.path(),
                "'id' is missing, which is needed as soon as two hosts carry zookeeper or kafka",
                "write id: 1, id: 2, ... and never change them; it is broker.id and myid");
      }
    }
  }

  private static void idsOfZooKeeper(Draft draft) {
    for (HostDraft host : draft.draftsWith(Role.ZOOKEEPER)) {
      boolean outside =
          host.id().isPresent()
              && (host.id().getAsInt() < 1 || host.id().getAsInt() > LARGEST_MYID);
      if (outside) {
        draft
            .findings()
            .error(host.path() + ".id", "the id of a zookeeper host must be from 1 to 255", "");
      }
    }
  }

  private static void reachable(Draft draft) {
    Findings findings = draft.findings();
    for (HostDraft host : draft.hosts()) {
      if (host.address().filter(Addresses::isLoopback).isEmpty()) {
        continue;
      }
      String path = host.path() + ".address";
      String shown = findings.shown(path, host.address().get());
      if (draft.hosts().size() > 1) {
        findings.error(
            path,
            shown + " means every host itself, so the hosts could not reach each other",
            "write the address that other hosts use");
      } else if (!Addresses.isLoopback(draft.cluster().kafka().listen())) {
        findings.warning(
            path,
            "with " + shown + " only programs on that host can use the services",
            "write the address that clients use");
      }
    }
  }
}
