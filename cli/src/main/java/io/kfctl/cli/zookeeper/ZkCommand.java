package io.kfctl.cli.zookeeper;

import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.error.ExitCode;
import picocli.CommandLine.Command;

/** {@code kfctl zk}. */
@Command(name = "zk", description = "Look at the nodes that Kafka keeps in ZooKeeper.")
@Example(command = "kfctl zk ls /brokers/ids", does = "the brokers that are registered")
@Example(command = "kfctl zk get /controller", does = "which broker leads the cluster")
@Exit(code = ExitCode.USAGE, when = "no command follows")
public final class ZkCommand {}
