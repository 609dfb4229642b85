package io.kfctl.deploy.facts;

import io.kfctl.deploy.facts.HostFacts.Account;
import io.kfctl.deploy.facts.HostFacts.Disk;
import io.kfctl.deploy.facts.HostFacts.Os;
import io.kfctl.deploy.facts.HostFacts.PathFact;
import io.kfctl.deploy.facts.HostFacts.PathFact.Type;
import io.kfctl.deploy.facts.HostFacts.Program;
import io.kfctl.host.ServiceManager;
import io.kfctl.host.ServiceState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the facts script printed. A host is not trusted: whatever does not parse is told. */
final class FactsParser {
  private final FactsRequest request;
  private final ServiceManager services;

  private Os os = new Os("", "", "");
  private String architecture = "";
  private Optional<String> glibc = Optional.empty();
  private final List<String> missing = new ArrayList<>();
  private Account account = new Account(false, false);
  private final Map<String, PathFact> paths = new HashMap<>();
  private final Map<String, String> contents = new HashMap<>();
  private final Map<String, Program> programs = new HashMap<>();
  private final List<String> leftovers = new ArrayList<>();
  private final List<String> foreignPlugins = new ArrayList<>();
  private final Map<String, ServiceState> states = new HashMap<>();
  private List<HostFacts.Listener> listeners = List.of();
  private final Map<String, Disk> disks = new HashMap<>();
  private long memoryBytes;
  private Optional<String> java = Optional.empty();

  private FactsParser(FactsRequest request, ServiceManager services) {
    this.request = request;
    this.services = services;
  }

  /**
   * @throws UnreadableFacts when the output is not a whole answer of the script
   */
  static HostFacts parse(FactsRequest request, ServiceManager services, String output) {
    int start = output.indexOf("kfctl-facts\t1\n");
    if (start < 0 || !output.endsWith("\nend\n")) {
      throw new UnreadableFacts("the answer is not whole");
    }
    FactsParser parser = new FactsParser(request, services);
    output.substring(start).lines().forEach(parser::line);
    return parser.facts();
  }

  private void line(String line) {
    String[] fields = line.split("\t", -1);
    try {
      record(fields);
    } catch (IllegalArgumentException e) {
      throw new UnreadableFacts("record '" + fields[0] + "': " + e.getMessage());
    } catch (ArrayIndexOutOfBoundsException e) {
      throw new UnreadableFacts("record '" + fields[0] + "': a field is missing");
    }
  }

  private void record(String[] fields) {
    switch (fields[0]) {
      case "kfctl-facts", "end" -> {}
      case "os" -> os = new Os(fields[1], fields[2], fields[3]);
      case "architecture" -> architecture = fields[1];
      case "glibc" -> glibc = version(fields[1]);
      case "missing" -> missing.add(fields[1]);
      case "memory" -> memoryBytes = Long.parseLong(fields[1]) * 1024;
      case "listeners" -> listeners = SocketList.parse(decoded(fields[1]));
      case "account" -> account = new Account(fields[1].equals("yes"), fields[2].equals("yes"));
      case "path" -> paths.put(fields[1], pathFact(fields));
      case "file" -> contents.put(fields[1], decoded(fields[2]));
      case "program" -> programs.put(fields[1], program(fields[1], decoded(fields[2])));
      case "leftover" -> leftovers.add(fields[1]);
      case "foreign" -> foreignPlugins.add(fields[1]);
      case "disk" -> disks.put(fields[1], new Disk(fields[3], Long.parseLong(fields[2]) * 1024));
      case "java" -> java = Optional.of(fields[1]);
      case "states" -> states(decoded(fields[1]));
      default -> throw new IllegalArgumentException("unknown kind");
    }
  }

  /**
   * Where the manager is missing or does not run, it knows no states; a plan says so in better
   * words than the manager's.
   */
  private void states(String shown) {
    if (!shown.isBlank()) {
      services
          .parseStates(request.units(), shown)
          .forEach(state -> states.put(state.unit(), state));
    }
  }

  private static PathFact pathFact(String[] fields) {
    return switch (fields[2]) {
      case "absent" -> PathFact.ABSENT;
      case "link" -> link(fields);
      default -> new PathFact(type(fields[2]), fields[3], fields[4], octal(fields[5]), "");
    };
  }

  private static PathFact link(String[] fields) {
    if (!fields[4].equals("directory")) {
      return new PathFact(Type.LINK, "", "", "", fields[3]);
    }
    return new PathFact(Type.DIRECTORY_LINK, fields[5], fields[6], octal(fields[7]), fields[3]);
  }

  /** As GNU stat's %F names them. */
  private static Type type(String name) {
    return switch (name) {
      case "directory" -> Type.DIRECTORY;
      case "regular file", "regular empty file" -> Type.FILE;
      default -> Type.OTHER;
    };
  }

  /** Four digits, as everywhere in kfctl; stat prints as few as it can. */
  private static String octal(String mode) {
    return "0".repeat(Math.max(0, 4 - mode.length())) + mode;
  }

  /** As {@link io.kfctl.host.RemoteArchive#MARKER} is written: checksum, two spaces, name. */
  private static Program program(String folder, String marker) {
    String[] parts = marker.strip().split(" {2}", 2);
    return new Program(folder, parts[0], parts.length > 1 ? parts[1] : "");
  }

  private static String decoded(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }

  /** {@code glibc 2.36} gives 2.36; anything else nothing. */
  private static Optional<String> version(String text) {
    return text.startsWith("glibc ") ? Optional.of(text.substring(6).strip()) : Optional.empty();
  }

  private HostFacts facts() {
    return new HostFacts(
        os,
        architecture,
        glibc,
        services.needs(),
        missing,
        account,
        paths,
        contents,
        programs,
        leftovers,
        foreignPlugins,
        states,
        listeners,
        disks,
        memoryBytes,
        java);
  }

  /** What a host answered cannot be read. */
  static final class UnreadableFacts extends RuntimeException {
    UnreadableFacts(String message) {
      super(message);
    }
  }
}
