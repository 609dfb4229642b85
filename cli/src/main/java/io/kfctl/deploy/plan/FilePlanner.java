package io.kfctl.deploy.plan;

import io.kfctl.cluster.Role;
import io.kfctl.cluster.ServiceAccount;
import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.deploy.facts.HostFacts.PathFact;
import io.kfctl.deploy.plan.Step.Kind;
import io.kfctl.host.Access;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.RemoteFiles;
import io.kfctl.render.RenderedDirectory;
import io.kfctl.render.RenderedFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Directories and files of one host that are missing or not as they shall be. */
final class FilePlanner {
  private final Wanted wanted;
  private final HostFacts facts;

  FilePlanner(Wanted wanted, HostFacts facts) {
    this.wanted = wanted;
    this.facts = facts;
  }

  /** Parents first. A link to a directory serves as one. */
  List<Step> directories() {
    List<Step> steps = new ArrayList<>();
    String units = wanted.cluster().paths().units();
    if (!facts.path(units).exists()) {
      steps.add(make(units));
    }
    for (RenderedDirectory directory : wanted.directories()) {
      PathFact found = facts.path(directory.path());
      if (!found.leadsToDirectory()) {
        steps.add(make("create directory ", directory));
      } else if (!found.isOwned(directory.owner(), directory.group(), directory.mode())) {
        steps.add(make("set owner and mode of ", directory));
      }
    }
    return steps;
  }

  /** A directory of kfctl's own. */
  Step make(String path) {
    return Step.of(
        Kind.DIRECTORY,
        "create directory " + path,
        RemoteFiles.directory(path, owned("0755")).asRoot());
  }

  /** For files and directories of kfctl's own: whoever owns programs and settings. */
  private Access owned(String mode) {
    ServiceAccount account = wanted.cluster().service();
    return Access.of(account.owner(), account.ownerGroup(), mode);
  }

  private static Step make(String verb, RenderedDirectory directory) {
    Access access = Access.of(directory.owner(), directory.group(), directory.mode());
    return Step.of(
        Kind.DIRECTORY,
        "%s%s (%s:%s %s)"
            .formatted(
                verb, directory.path(), directory.owner(), directory.group(), directory.mode()),
        RemoteFiles.directory(directory.path(), access).asRoot());
  }

  List<Step> files() {
    List<Step> steps = new ArrayList<>();
    for (RenderedFile file : wanted.files()) {
      Optional<String> content = Optional.ofNullable(facts.contents().get(file.path()));
      boolean same = content.filter(found -> isSame(file, found)).isPresent();
      boolean owned = facts.path(file.path()).isOwned(file.owner(), file.group(), file.mode());
      if (!same || !owned) {
        steps.add(write(file, content, same));
      }
    }
    return steps;
  }

  /** Who a member is, is data: an id that was written by hand may lack the end of its line. */
  private static boolean isSame(RenderedFile file, String found) {
    return file.kind() == RenderedFile.Kind.IDENTITY
        ? found.strip().equals(file.content().strip())
        : found.equals(file.content());
  }

  private static Step write(RenderedFile file, Optional<String> before, boolean same) {
    RemoteCommand command =
        write(file.path(), Access.of(file.owner(), file.group(), file.mode()), file.content());
    Kind kind = file.kind() == RenderedFile.Kind.UNIT ? Kind.UNIT : Kind.FILE;
    if (same) {
      return Step.of(kind, "set owner and mode of " + file.path(), command);
    }
    Step step =
        Step.of(kind, (before.isEmpty() ? "write " : "change ") + file.path(), command)
            .affecting(readers(file));
    return before.map(old -> step.showing(TextDiff.between(old, file.content()))).orElse(step);
  }

  /** Writes a note of kfctl's own, which everybody may read. */
  Step note(String title, String path, String content) {
    return Step.of(Kind.FILE, title, write(path, owned("0644"), content));
  }

  private static RemoteCommand write(String path, Access access, String content) {
    return RemoteFiles.write(path, access, content.getBytes(StandardCharsets.UTF_8)).asRoot();
  }

  private static Set<Role> readers(RenderedFile file) {
    return switch (file.kind()) {
      case CONFIG, UNIT, IDENTITY -> Set.of(file.role());
      case TOOL -> Set.of();
    };
  }
}
