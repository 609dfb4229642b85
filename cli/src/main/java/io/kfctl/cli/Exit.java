package io.kfctl.cli;

import io.kfctl.error.ExitCode;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An exit code of a command and when it ends with that. {@code --help} shows all of them. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Exit.List.class)
public @interface Exit {
  ExitCode code();

  /** In a few words. */
  String when();

  /** All exit codes of a command. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface List {
    Exit[] value();
  }
}
