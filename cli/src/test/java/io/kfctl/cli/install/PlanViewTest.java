package io.kfctl.cli.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.output.Output;
import io.kfctl.cli.output.OutputFormat;
import io.kfctl.deploy.FakeFiles;
import io.kfctl.deploy.Site;
import io.kfctl.deploy.plan.Plan;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanViewTest {
  private static final String REGISTRY = "/KFDATA/schema-registry/etc/schema-registry.properties";

  @TempDir private static Path folder;

  private static String shown(OutputFormat format, Plan plan) {
    StringWriter data = new StringWriter();
    Output output = format.to(data, false);
    output.details(PlanView.details(plan));
    output.done();
    return data.toString();
  }

  @Test
  void a_plan_for_people_names_hosts_steps_services_and_how_much_changes() {
    Site site = new Site(folder, Site.ONE).install();
    site.host().files().own("/KFDATA/kafka/logs", "me:me", "0700");
    site.host().files().makeFolders("/opt/kfctl/plugins/theirs");
    site.host().systemd().stop("kafka-connect");

    assertThat(shown(OutputFormat.TABLE, site.plan()))
        .isEqualTo(
            """
            node1 (10.0.0.1)
              note: /opt/kfctl/plugins/theirs is not kfctl's and stays as it is; Connect loads it
              set owner and mode of /KFDATA/kafka/logs (kafka:kafka 0750)
            start kafka-connect on node1
            2 changes.
            """);
  }

  @Test
  void nothing_to_do_is_said() {
    Site site = new Site(folder, Site.ONE).install();

    assertThat(shown(OutputFormat.TABLE, site.plan()))
        .isEqualTo("Nothing to do: every host is as the file says.\n");
  }

  @Test
  void no_format_shows_a_secret_before_or_after_a_change() {
    Site site =
        new Site(
                folder,
                Site.CONFLUENT
                    + "kafka: {properties: {ssl.keystore.password: new-hunter2}}\n"
                    + "connect: {properties: {producer.ssl.key.password: same-hunter2}}\n")
            .install();
    FakeFiles files = site.host().files();
    String own = secret(files.text(REGISTRY).orElseThrow());
    assertThat(own).hasSizeGreaterThan(20);
    files.edit(REGISTRY, files.text(REGISTRY).orElseThrow() + "x=1\n");
    String kafka = "/KFDATA/kafka/etc/kafka-server.properties";
    files.edit(
        kafka,
        files.text(kafka).orElseThrow().replace("new-hunter2", "old-hunter2\\\n  more-hunter2"));
    String connect = "/KFDATA/kafka-connect/etc/kafka-connect.properties";
    files.edit(
        connect, files.text(connect).orElseThrow().replace("password=same", "password=\\\n  same"));

    Plan plan = site.plan();

    for (OutputFormat format : OutputFormat.values()) {
      assertThat(shown(format, plan))
          .describedAs("%s", format)
          .doesNotContain("hunter2")
          .doesNotContain(own);
    }
    assertThat(plan.toString()).doesNotContain("hunter2").doesNotContain(own);
    assertThat(shown(OutputFormat.TABLE, plan))
        .contains("-ssl.keystore.password=******", "+ssl.keystore.password=******");
  }

  @Test
  void a_secret_that_a_host_has_is_kept() {
    Site site = new Site(folder, Site.CONFLUENT).install();
    String own = secret(site.host().files().text(REGISTRY).orElseThrow());
    site.edit(yaml -> yaml + "kafka: {heap: 3g}\n").install();

    assertThat(secret(site.host().files().text(REGISTRY).orElseThrow())).isEqualTo(own);
  }

  @Test
  void the_tutorials_example_is_no_secret_and_a_broken_file_has_none() {
    Site site = new Site(folder, Site.CONFLUENT).install();
    String text = site.host().files().text(REGISTRY).orElseThrow();
    for (String found : new String[] {"REPLACE_ME_WITH_HIGH_STRENGTH_STRING", "broken\\u00zz"}) {
      site.host().files().edit(REGISTRY, text.replace(secret(text), found));

      site.install();

      assertThat(secret(site.host().files().text(REGISTRY).orElseThrow()))
          .matches("[A-Za-z0-9_-]{32}");
    }
  }

  private static String secret(String properties) {
    return properties
        .lines()
        .filter(line -> line.startsWith("metadata.encoder.secret="))
        .findFirst()
        .orElseThrow()
        .replaceFirst(".*?=", "");
  }
}
