package io.kfctl.cli.install;

import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
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
@Exit(code = ExitCode.OK, when = "the files are written")
@Exit(code = ExitCode.FAILED, when = "the folder cannot be written")
@Exit(code = ExitCode.USAGE, when = "the cluster file or a template is wrong")
public final class RenderCommand implements Callable<ExitCode> {
  private static final Columns<Path> FILES =
      Columns.<Path>none().with("file", path -> Cell.text(path.toString()));

  private final Session session;
  private final ClusterSource clusters;

  @Option(
      names = {"-d", "--directory"},
      paramLabel = "DIR",
      required = true,
      description = "Where to write: a new or empty folder, or one that render wrote before.")
  private Path directory;

  public RenderCommand(Session session, ClusterSource clusters) {
    this.session = session;
    this.clusters = clusters;
  }

  @Override
  public ExitCode call() {
    Cluster cluster = clusters.cluster();
    Renderer renderer = new Renderer(cluster, RenderSecrets.placeholders());
    Map<Host, List<RenderedFile>> files = new LinkedHashMap<>();
    cluster.hosts().forEach(host -> files.put(host, renderer.files(host)));
    Path target = session.surroundings().workingDirectory().resolve(directory);
    List<Path> written = new RenderedTree(target).write(files);
    session.output().rows(FILES, written.stream().map(directory::resolve).toList());
    return ExitCode.OK;
  }
}
