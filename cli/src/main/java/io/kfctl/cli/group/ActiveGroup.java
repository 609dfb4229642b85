package io.kfctl.cli.group;

import static io.kfctl.host.RemoteCommand.quoted;

import io.kfctl.connect.ConnectorOverview;
import io.kfctl.error.UserError;
import io.kfctl.kafka.GroupDescription;
import io.kfctl.kafka.GroupMember;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Why a group with members is neither set elsewhere nor deleted: who holds it, what to type. */
final class ActiveGroup {
  /** What Connect calls the consumer of a sink's task (Worker), unless it is overridden. */
  private static final Pattern CLIENT_OF_TASK = Pattern.compile("connector-consumer-(.+)-\\d+");

  private static final int MOST_MEMBERS = 10;

  private ActiveGroup() {}

  /** None when nobody is in the group. */
  static Optional<UserError> refusal(Described shown) {
    GroupDescription group = shown.group();
    if (group.members().isEmpty()) {
      return Optional.empty();
    }
    String members =
        group.members().stream()
            .limit(MOST_MEMBERS)
            .map(ActiveGroup::words)
            .collect(Collectors.joining("\n"));
    int more = group.members().size() - MOST_MEMBERS;
    return Optional.of(
        UserError.failed(
            "group '%s' is active (%s): its members would go on where they are\n%s%s"
                .formatted(
                    group.name(),
                    group.state(),
                    members,
                    more > 0 ? "\n  and " + more + " more" : ""),
            hint(shown)));
  }

  private static String words(GroupMember member) {
    return "  %s at %s reads %s"
        .formatted(
            member.consumer().clientId(),
            member.consumer().host(),
            MemberColumns.partitions(member.partitions()).text());
  }

  private static String hint(Described shown) {
    return connector(shown)
        .map(ActiveGroup::connectorHint)
        .orElse("end these consumers first, then type the command again");
  }

  private static String connectorHint(String connector) {
    String name = quoted(connector);
    return """
        it is held by connector '%s': kfctl connector stop %s, where the worker is 3.5 or newer
        else kfctl connector delete %s, and create it again afterwards; pausing is not enough"""
        .formatted(connector, name, name);
  }

  /** Where Connect cannot be asked, the members' names tell it. */
  private static Optional<String> connector(Described shown) {
    return shown
        .connector()
        .map(ConnectorOverview::name)
        .or(
            () ->
                shown.group().members().stream()
                    .map(member -> CLIENT_OF_TASK.matcher(member.consumer().clientId()))
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group(1))
                    .findFirst());
  }
}
