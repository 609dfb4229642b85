package io.kfctl.cluster.file;

import io.kfctl.cluster.Addresses;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.KafkaSettings.Jmx;
import io.kfctl.cluster.yaml.Findings;

/** Warns of settings that give strangers or mistakes more power than they need. */
final class ExposureChecks implements Check {
  @Override
  public void check(Draft draft) {
    Cluster cluster = draft.cluster();
    Findings findings = draft.findings();
    if (cluster.service().user().equals("root") && FolderChecks.isUnderSystemd(cluster)) {
      findings.warning("service.user", "the services would run as root", "use kafka");
    }
    jmx(findings, "kafka.jmx.listen", cluster.kafka().jmx());
    jmx(findings, "connect.jmx.listen", cluster.connect().jmx());
  }

  private static void jmx(Findings findings, String path, Jmx jmx) {
    if (jmx.isOn() && !Addresses.isLoopback(jmx.listen())) {
      findings.warning(
          path,
          "JMX asks for no password: whoever reaches this port can run programs on the host",
          "use 127.0.0.1");
    }
  }
}
