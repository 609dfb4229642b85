package io.kfctl.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.testbed.TestHost;
import io.kfctl.testbed.Testbed;
import io.kfctl.testbed.TestbedExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The playbook makes of a bare host what {@code kfctl install} would make of it. */
@ExtendWith(TestbedExtension.class)
class AnsibleHostIT {
  private static final String SECRET = "never-to-be-shown";

  private final Testbed testbed;

  @TempDir Path folder;

  AnsibleHostIT(Testbed testbed) {
    this.testbed = testbed;
  }

  @Test
  void a_host_made_by_the_playbook_leaves_kfctl_nothing_to_do_and_a_second_run_changes_nothing()
      throws IOException {
    List<TestHost> hosts = testbed.fresh(1);
    Files.writeString(
        folder.resolve("cluster.yaml"),
        ClusterText.of(testbed, "root", hosts)
            .replace(
                "connect: {",
                "connect: {properties: {producer.sasl.jaas.config: 'password=%s'}, "
                    .formatted(SECRET)));
    Kfctl kfctl = new Kfctl(folder);
    Playbook playbook = new Playbook(folder, folder.resolve("out/inventory.json"));

    kfctl.run("render", "-d", "out", "--ansible").exits(0);
    Playbook.Ended first = playbook.run("-v", "--diff");

    assertThat(first.recap()).contains("failed=0", "unreachable=0").doesNotContain("changed=0 ");
    assertThat(first.output()).doesNotContain(SECRET);
    assertThat(kfctl.run("plan", "--exit-code").exits(0).stdout()).contains("Nothing to do");
    kfctl.run("status").exits(0);
    assertThat(playbook.run().recap()).contains("changed=0 ", "failed=0", "unreachable=0");
  }
}
