package io.kfctl.archive;

import io.kfctl.error.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says which packages are missing, what would satisfy each, and what to type next. */
final class MissingPackages {
  private MissingPackages() {}

  /** None for none; one for all together, and one for Confluent's, which has its own ways out. */
  static List<UserError> errors(ArchiveSource source, List<PackageNeed> missing) {
    List<UserError> errors = new ArrayList<>();
    List<PackageNeed> usual = missing.stream().filter(need -> !isConfluent(need)).toList();
    if (!usual.isEmpty()) {
      errors.add(usual(source, usual));
    }
    missing.stream()
        .filter(MissingPackages::isConfluent)
        .forEach(need -> errors.add(confluent(source, need)));
    return errors;
  }

  static UserError error(ArchiveSource source, PackageNeed missing) {
    return errors(source, List.of(missing)).get(0);
  }

  private static UserError usual(ArchiveSource source, List<PackageNeed> missing) {
    String lines =
        missing.stream()
            .map(need -> "\n  " + need.title() + ": " + String.join(" or ", need.accepted()))
            .collect(Collectors.joining());
    String count = missing.size() == 1 ? "a package is" : missing.size() + " packages are";
    return UserError.failed(
        count + " missing in " + source.location() + ":" + lines, hint(source, missing));
  }

  private static String hint(ArchiveSource source, List<PackageNeed> missing) {
    String bring = "copy the missing files to " + source.location();
    return missing.stream().anyMatch(MissingPackages::canBeAssembled)
        ? bring + ", or make them from a Maven repository: " + assemble(source)
        : bring;
  }

  private static boolean canBeAssembled(PackageNeed need) {
    return need.kind() != ArchiveKind.PLUGIN
        || need.candidates().get(0).files().stream().anyMatch(DebeziumPlugin::isPublished);
  }

  private static boolean isConfluent(PackageNeed need) {
    return need.kind() == ArchiveKind.REGISTRY && need.name().equals(PackageNames.CONFLUENT);
  }

  private static UserError confluent(ArchiveSource source, PackageNeed need) {
    String archive = need.accepted().get(0);
    return UserError.failed(
        "the registry of flavor confluent needs "
            + archive
            + ", which is not in "
            + source.location(),
        "bring "
            + archive
            + " there, or set schemaRegistry.flavor: apicurio and run: "
            + assemble(source));
  }

  private static String assemble(ArchiveSource source) {
    return "kfctl packages assemble -d " + source.location();
  }
}
