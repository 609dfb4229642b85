package io.kfctl.cli.zookeeper;

import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.error.ExitCode;
import io.kfctl.zookeeper.ZooKeeperTree;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kfctl zk stat}. */
@Command(
    name = "stat",
    description = {
      "Show what ZooKeeper keeps about a node: when and how often it was changed, and the session it",
      "goes away with."
    })
@Example(command = "kfctl zk stat /controller", does = "since when there has been this controller")
@Example(command = "kfctl zk stat /brokers/ids/1 -o json", does = "for a program")
@Exit(code = ExitCode.OK, when = "it is shown")
@Exit(code = ExitCode.FAILED, when = "ZooKeeper answers with an error")
@Exit(code = ExitCode.USAGE, when = "the path is none; nothing says where ZooKeeper is")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such node")
@Exit(code = ExitCode.UNREACHABLE, when = "no server can be reached, or it wants a login")
@Reaches(Service.ZOOKEEPER)
public final class ZkStatCommand implements Callable<ExitCode> {
  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;

  @Parameters(paramLabel = "PATH", description = "The node, / at its beginning.")
  private String path = "";

  public ZkStatCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public ExitCode call() {
    try (ZooKeeperTree tree = source.stack(endpoints).zooKeeper()) {
      session.output().details(NodeView.stat(path, tree.stat(path)));
      session.output().done();
      return ExitCode.OK;
    }
  }
}
