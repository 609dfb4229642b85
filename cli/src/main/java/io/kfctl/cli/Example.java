package io.kfctl.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A line that the help of a command shows for imitation. Every command has at least two. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Example.List.class)
public @interface Example {
  /** As it is typed; it must parse. */
  String command();

  /** What it does, in a few words that begin with a small letter. */
  String does();

  /** All examples of a command. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface List {
    Example[] value();
  }
}
