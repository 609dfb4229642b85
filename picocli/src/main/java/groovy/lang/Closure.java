package groovy.lang;

/**
 * Nothing but a name. Picocli looks at its start for the class of Groovy's closures; where there is
 * none, the JVM opens every jar of the class path to learn so, which takes longer than all else that
 * picocli does.
 */
public abstract class Closure {
  private Closure() {}
}
