package io.kfctl.testbed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the run's one {@link Testbed} to constructors and methods of test classes. It lives as long
 * as the launcher's session, which for Maven is the whole run of a module; the session closes it.
 */
public final class TestbedExtension implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Testbed.class;
  }

  @Override
  public Testbed resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(TestbedExtension.class))
        .computeIfAbsent(
            Testbed.class,
            key -> new Testbed(new HostScripts(testbedFolder(), System.getenv())),
            Testbed.class);
  }

  /** The checkout's testbed/, looked for from the working folder upwards. */
  static Path testbedFolder() {
    return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
        .map(path -> path.resolve("testbed"))
        .filter(path -> Files.isExecutable(path.resolve("hosts")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no testbed/hosts above " + Path.of("")));
  }
}
