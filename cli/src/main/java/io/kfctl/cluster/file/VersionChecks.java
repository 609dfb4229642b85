package io.kfctl.cluster.file;

import io.kfctl.cluster.Packages;
import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.yaml.Findings;

/** Checks that the programs can run with each other. */
final class VersionChecks implements Check {
  // Kafka 3.x runs on Java 8, 11 and 17, Apicurio Registry 3.0 from 17 on.
  private static final int OLDEST_JDK = 11;
  private static final int OLDEST_JDK_FOR_APICURIO = 17;

  @Override
  public void check(Draft draft) {
    Packages.Versions versions = draft.cluster().packages().versions();
    Findings findings = draft.findings();
    int jdk = Integer.parseInt(versions.jdk());
    boolean apicurio = draft.cluster().schemaRegistry().flavor() == Flavor.APICURIO;
    int oldest = apicurio ? OLDEST_JDK_FOR_APICURIO : OLDEST_JDK;
    if (jdk < oldest) {
      String message = "the services need Java " + oldest + " or newer";
      findings.error("packages.versions.jdk", message, "use 17");
    }
    if (major(versions.kafka()) >= 4) {
      findings.error(
          "packages.versions.kafka",
          "Kafka 4 and newer run without ZooKeeper, which kfctl does not install",
          "use 3.4.1, or another 3.x");
    }
  }

  private static int major(String version) {
    String digits = version.replaceFirst("[^0-9].*", "");
    return digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }
}
