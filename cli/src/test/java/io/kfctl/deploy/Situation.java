package io.kfctl.deploy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Something that happened to a site since it was installed, and that an install sets right. */
record Situation(String name, String yaml, boolean installed, Consumer<Site> happens) {
  private static final String KAFKA = "/KFDATA/kafka/etc/kafka-server.properties";

  /** Those that are combinable can happen together, in any order. */
  static List<Situation> all() {
    return List.of(
        new Situation("a bare host", Site.ONE, false, site -> {}),
        new Situation("a bare host for Confluent", Site.CONFLUENT, false, site -> {}),
        new Situation("a host made by hand", Site.CONFLUENT, false, Situation::makeByHand),
        installed("nothing", site -> {}),
        installed("a file edited by hand", Situation::editFile),
        installed(
            "a tool's file edited by hand",
            site -> append(site, "/KFDATA/kafka/etc/tools-log4j.properties")),
        installed(
            "a file removed", site -> site.host().files().remove("/KFDATA/zookeeper/etc/zoo.cfg")),
        installed("a file of another's", site -> site.host().files().own(KAFKA, "me:me", "0666")),
        installed(
            "a folder of another's",
            site -> site.host().files().own("/KFDATA/kafka/logs", "me:me", "0700")),
        installed(
            "myid without an end of line",
            site -> site.host().files().edit("/KFDATA/zookeeper/data/myid", "1")),
        installed("a unit edited by hand", Situation::editUnit),
        installed(
            "a unit edited and read by systemd",
            site -> {
              editUnit(site);
              site.host().systemd().reload();
            }),
        installed(
            "a unit removed",
            site -> site.host().files().remove("/etc/systemd/system/kafka-connect.service")),
        installed(
            "a unit that does not start at boot",
            site -> site.host().systemd().enable("kafka-server", false)),
        installed(
            "a service stopped by hand", site -> site.host().systemd().stop("schema-registry")),
        installed(
            "a service that dies again and again",
            site -> site.host().systemd().crash("kafka-connect")),
        installed(
            "a service that dies of its settings",
            site -> {
              editFile(site);
              site.host().systemd().crash("kafka-server");
            }),
        installed("a setting in the file", site -> site.edit(yaml -> yaml + "kafka: {heap: 3g}\n")),
        installed(
            "another version",
            site ->
                site.edit(
                    yaml -> yaml.replace("packages: {", "packages: {versions: {kafka: 3.6.0}, "))),
        installed(
            "another archive of the same version",
            site -> site.archives().variant("kafka", "built anew")),
        installed(
            "another JDK of the same version",
            site -> site.archives().variant("jdk-17_linux-x64", "built anew")),
        installed(
            "another registry of the same version",
            site -> site.archives().variant("apicurio-registry", "anew")),
        new Situation(
            "another Confluent of the same version",
            Site.CONFLUENT,
            true,
            site -> site.archives().variant("confluent", "anew")),
        installed(
            "another flavour",
            site -> site.edit(yaml -> yaml.replace("flavor: apicurio", "flavor: confluent"))),
        installed(
            "another plugin of the same version",
            site -> site.archives().variant("debezium", "anew")),
        installed(
            "a plugin added",
            site -> site.edit(yaml -> yaml.replace("plugins: [", "plugins: [jdbc.tar.gz, "))),
        installed(
            "a plugin replaced",
            site -> site.edit(yaml -> yaml.replace("debezium.tar.gz", "mongo.tar.gz"))),
        installed(
            "a plugin of others",
            site -> site.host().files().makeFolders("/opt/kfctl/plugins/theirs")),
        installed("a link removed", site -> site.host().files().remove("/opt/kafka")),
        installed(
            "a link to elsewhere", site -> site.host().files().link("/opt/kafka", "/opt/mine")),
        installed(
            "data on another disk", site -> site.edit(yaml -> yaml + "paths: {data: /data}\n")),
        installed(
            "what a killed unpacking left",
            site -> site.host().files().makeFolders("/opt/kfctl/plugins/jdbc-1.kfctl-tmp.9/new")),
        installed(
            "a restart that was forgotten",
            site ->
                site.host()
                    .files()
                    .write("/KFDATA/kafka-connect/etc/restart-needed", "root:root", "0644", "")),
        installed("a reboot", site -> site.host().systemd().reboot()));
  }

  private static Situation installed(String name, Consumer<Site> happens) {
    return new Situation(name, Site.ONE, true, happens);
  }

  boolean isCombinable() {
    return installed && yaml.equals(Site.ONE);
  }

  Site site(Path folder) {
    return site(folder, List.of(this));
  }

  /** The file of the first is the one that was installed. */
  static Site site(Path folder, List<Situation> situations) {
    Situation first = situations.get(0);
    Site site = new Site(folder, first.yaml());
    if (first.installed()) {
      site.install();
    }
    situations.forEach(situation -> situation.happens().accept(site));
    return site;
  }

  private static void makeByHand(Site site) {
    site.adopting();
    HandMade.on(site.host());
  }

  private static void editFile(Site site) {
    append(site, KAFKA);
  }

  private static void editUnit(Site site) {
    append(site, "/etc/systemd/system/zookeeper.service");
  }

  private static void append(Site site, String file) {
    site.host().files().edit(file, site.host().files().text(file).orElse("") + "# by hand\n");
  }

  @Override
  public String toString() {
    return name;
  }
}
