package io.kfctl.cli.zookeeper;

import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.error.ExitCode;
import io.kfctl.zookeeper.ZooKeeperTree;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kfctl zk ls}. */
@Command(
    name = "ls",
    description = {"List the nodes below one of ZooKeeper's; -o name prints their whole paths."})
@Example(command = "kfctl zk ls /brokers/ids", does = "the brokers that are registered")
@Example(command = "kfctl zk ls / --zookeeper 10.0.0.5:2181 -o name", does = "of any ZooKeeper")
@Exit(code = ExitCode.OK, when = "it is shown")
@Exit(code = ExitCode.FAILED, when = "ZooKeeper answers with an error")
@Exit(code = ExitCode.USAGE, when = "the path is none; nothing says where ZooKeeper is")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such node")
@Exit(code = ExitCode.UNREACHABLE, when = "no server can be reached, or it wants a login")
@Reaches(Service.ZOOKEEPER)
public final class ZkLsCommand implements Callable<ExitCode> {
  record Child(String name, String path) {
    static Child of(String parent, String name) {
      return new Child(name, parent.equals("/") ? "/" + name : parent + "/" + name);
    }
  }

  static final Columns<Child> COLUMNS =
      Columns.<Child>none()
          .with("name", child -> Cell.text(child.name()))
          .wide("path", child -> Cell.text(child.path()))
          .named(Child::path);

  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;

  @Parameters(
      arity = "0..1",
      defaultValue = "/",
      paramLabel = "PATH",
      description = "The node, / at its beginning (default: ${DEFAULT-VALUE}).")
  private String path = "";

  public ZkLsCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public ExitCode call() {
    try (ZooKeeperTree tree = source.stack(endpoints).zooKeeper()) {
      session
          .output()
          .rows(COLUMNS, tree.children(path).stream().map(name -> Child.of(path, name)).toList());
      session.output().done();
      return ExitCode.OK;
    }
  }
}
