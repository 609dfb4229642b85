package io.kfctl.cli.group;

import static io.kfctl.host.RemoteCommand.quoted;

import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.kafka.GroupLag;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code --max}: how far a group may be behind. */
record LagLimit(long most) {

  /** What there is to say of a group that is further behind, or nobody knows how far. */
  Optional<UserError> exceededBy(GroupLag group) {
    OptionalLong lag = group.lag();
    if (lag.isPresent() && lag.getAsLong() <= most) {
      return Optional.empty();
    }
    String how =
        lag.isPresent()
            ? "%d records behind, more than %d".formatted(lag.getAsLong(), most)
            : "an unknown number of records behind";
    return Optional.of(
        new UserError(
            ExitCode.NO,
            "group '%s' is %s".formatted(group.group(), how),
            "which topics: kfctl lag %s --by-topic".formatted(quoted(group.group()))));
  }
}
