package io.kfctl.cli.install;

import io.kfctl.archive.Archive;
import io.kfctl.archive.Archives;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.deploy.ansible.AnsibleInventory;
import io.kfctl.error.ExitCode;
import io.kfctl.render.RenderSecrets;
import io.kfctl.render.RenderedFile;
import io.kfctl.render.RenderedTree;
import io.kfctl.render.Renderer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kfctl render}. */
@Command(
    name = "render",
    description = {
      "Write every file that install would write on the hosts into a local folder, each host's",
      "below its name. Secrets that only a host knows are placeholders there."
    })
@Example(command = "kfctl render -d out", does = "out/node1/KFDATA/zookeeper/etc/zoo.cfg and so on")
@Example(command = "kfctl render -f prod.yaml -d out -o name", does = "list what was written")
@Example(
    command = "kfctl render -d out --ansible",
    does = "also out/inventory.json, for ansible/install.yaml")
@Exit(code = ExitCode.OK, when = "the files are written")
@Exit(
    code = ExitCode.FAILED,
    when = "the folder cannot be written; with --ansible, an archive is missing or damaged")
@Exit(code = ExitCode.USAGE, when = "the cluster file or a template is wrong")
public final class RenderCommand implements Callable<ExitCode> {
  private static final Columns<Path> FILES =
      Columns.<Path>none().with("file", path -> Cell.text(path.toString()));

  private final Session session;
  private final ClusterSource clusters;
  private final Function<Cluster, Archives> archives;

  @Option(
      names = {"-d", "--directory"},
      paramLabel = "DIR",
      required = true,
      description = "Where to write: a new or empty folder, or one that render wrote before.")
  private Path directory;

  @Option(
      names = "--ansible",
      description =
          "Also write an inventory for the playbook ansible/install.yaml: owners, folders, links, "
              + "archives and services of each host. Needs the packages.")
  private boolean ansible;

  public RenderCommand(
      Session session, ClusterSource clusters, Function<Cluster, Archives> archives) {
    this.session = session;
    this.clusters = clusters;
    this.archives = archives;
  }

  @Override
  public ExitCode call() {
    Cluster cluster = clusters.clusterToInstall();
    Renderer renderer = new Renderer(cluster, RenderSecrets.placeholders());
    Map<Host, List<RenderedFile>> files = new LinkedHashMap<>();
    cluster.hosts().forEach(host -> files.put(host, renderer.files(host)));
    Map<String, String> beside = ansible ? inventory(cluster, renderer) : Map.of();
    Path target = session.surroundings().workingDirectory().resolve(directory);
    List<Path> written = new RenderedTree(target).write(files, beside);
    session.output().rows(FILES, written.stream().map(directory::resolve).toList());
    return ExitCode.OK;
  }

  private Map<String, String> inventory(Cluster cluster, Renderer renderer) {
    List<Archive> needed = archives.apply(cluster).forCluster(cluster);
    return Map.of(
        AnsibleInventory.FILE_NAME, new AnsibleInventory(cluster, renderer, needed).text());
  }
}
