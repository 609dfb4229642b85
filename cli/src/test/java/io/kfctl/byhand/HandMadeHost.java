package io.kfctl.byhand;

import io.kfctl.host.CommandResult;
import io.kfctl.testbed.TestHost;
import io.kfctl.testbed.Testbed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A host of the testbed that somebody set up by hand after the tutorial, as {@code
 * tutorial/tutorial.sh} does: forking units in /usr/lib/systemd/system, programs in real folders
 * below /opt, the tutorial's values with its errors. All four services run when it is ready; the
 * plugins are Debezium's MySQL source and JDBC sink.
 */
public final class HandMadeHost {
  private static final String FOLDER = "/var/tmp/by-hand";

  private HandMadeHost() {}

  /**
   * Sets up a bare host; half a minute to two, most of it waiting for services.
   *
   * @throws IllegalStateException when it does not come to run, with what the script says
   */
  public static void setUp(Testbed testbed, TestHost host) {
    testbed.output(host, "install", "-d", "-m", "1777", FOLDER);
    testbed.copy(host, files(ConfluentPackages.directory()), FOLDER);
    testbed.copy(host, files(script().getParent()), FOLDER);
    CommandResult result =
        testbed.asRoot(host, "bash", FOLDER + "/" + script().getFileName(), host.address());
    if (!result.succeeded()) {
      throw new IllegalStateException(
          host.name() + " by hand: " + result.errors() + "\n" + result.text());
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path script() {
    try {
      return Path.of(HandMadeHost.class.getResource("tutorial/tutorial.sh").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
