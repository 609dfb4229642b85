package io.kfctl.cli.group;

import io.kfctl.cli.Choice;
import io.kfctl.cli.Completes;
import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.MatchOption;
import io.kfctl.cli.Session;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserErrors;
import io.kfctl.kafka.GroupDescription;
import io.kfctl.kafka.KafkaCluster;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kfctl group members}. */
@Command(
    name = "members",
    description = {
      "Show who is in groups now, from where, and which partitions each reads. A sink connector has",
      "a member for each of its tasks."
    })
@Example(command = "kfctl group members connect-ddb-sink", does = "its tasks and their partitions")
@Example(command = "kfctl group members billing -o wide", does = "with the ids Kafka gave them")
@Exit(code = ExitCode.OK, when = "they are shown; a group may have none")
@Exit(code = ExitCode.FAILED, when = "Kafka answers with an error")
@Exit(code = ExitCode.USAGE, when = "no group is named; nothing says where Kafka is")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such group")
@Exit(code = ExitCode.UNREACHABLE, when = "no broker can be reached")
@Reaches(Service.KAFKA)
public final class GroupMembersCommand implements Callable<ExitCode>, Completes {
  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;
  @Mixin private MatchOption match;

  @Parameters(arity = "0..*", paramLabel = "GROUP", description = "Their names.")
  private List<String> groups = List.of();

  public GroupMembersCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public List<String> candidates(String argument) {
    return argument.equals("GROUP") ? source.groupNames(endpoints) : List.of();
  }

  @Override
  public ExitCode call() {
    try (KafkaCluster kafka = source.stack(endpoints).kafka()) {
      Choice.Chosen chosen = GroupNames.chosen(kafka, groups, match.pattern());
      Collection<GroupDescription> found = kafka.groups().find(chosen.names()).values();
      session
          .output()
          .rows(
              MemberColumns.MEMBERS_OF_GROUPS,
              found.stream()
                  .flatMap(
                      group ->
                          group.members().stream()
                              .map(member -> new MemberColumns.OfGroup(group.name(), member)))
                  .toList());
      session.output().done();
      found.stream()
          .filter(group -> group.members().isEmpty())
          .forEach(
              group ->
                  session.talk().note("group '%s' has no members now".formatted(group.name())));
      UserErrors.throwIfAny(chosen.unknown());
      return ExitCode.OK;
    }
  }
}
