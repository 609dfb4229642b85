package io.kfctl.cli.stack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The services that a command may talk to. Of the options that say where services are, help shows
 * those of these; the others are taken in silence, so that one set of options fits every command.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Reaches {
  Service[] value();
}
