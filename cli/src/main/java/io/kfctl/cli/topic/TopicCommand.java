package io.kfctl.cli.topic;

import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.error.ExitCode;
import picocli.CommandLine.Command;

/** {@code kfctl topic}. */
@Command(name = "topic", description = "The topics of Kafka: see, create, change and delete them.")
@Example(command = "kfctl topic list", does = "all but the internal ones")
@Example(command = "kfctl topic offsets orders", does = "from where to where its records reach")
@Exit(code = ExitCode.USAGE, when = "no command follows")
public final class TopicCommand {}
