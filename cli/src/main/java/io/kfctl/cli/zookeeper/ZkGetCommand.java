package io.kfctl.cli.zookeeper;

import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.error.ExitCode;
import io.kfctl.zookeeper.Node;
import io.kfctl.zookeeper.ZooKeeperTree;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kfctl zk get}. */
@Command(
    name = "get",
    description = {
      "Print the data of one of ZooKeeper's nodes: text as it is, anything else as a dump of its",
      "bytes."
    })
@Example(command = "kfctl zk get /brokers/ids/1", does = "where a broker listens")
@Example(command = "kfctl zk get /controller -o json", does = "with size and version")
@Exit(code = ExitCode.OK, when = "it is shown")
@Exit(code = ExitCode.FAILED, when = "ZooKeeper answers with an error")
@Exit(code = ExitCode.USAGE, when = "the path is none; nothing says where ZooKeeper is")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such node")
@Exit(code = ExitCode.UNREACHABLE, when = "no server can be reached, or it wants a login")
@Reaches(Service.ZOOKEEPER)
public final class ZkGetCommand implements Callable<ExitCode> {
  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;

  @Parameters(paramLabel = "PATH", description = "The node, / at its beginning.")
  private String path = "";

  public ZkGetCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public ExitCode call() {
    try (ZooKeeperTree tree = source.stack(endpoints).zooKeeper()) {
      Node node = tree.get(path);
      session.output().details(NodeView.data(node));
      session.output().done();
      if (node.stat().size() == 0) {
        session.talk().note("'%s' has no data".formatted(path));
      }
      return ExitCode.OK;
    }
  }
}
