package io.kfctl.archive.assemble;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Bundled scripts laid out as in an archive, with a java that only tells how it was called. */
final class ScriptFolder {
  private static final String FAKE_JAVA =
      "#!/bin/sh\nprintf '%s\\n' \"pid $$\" \"$@\"\necho 'Mode: standalone'\n";

  private final Path base;
  private final Path javaHome;

  ScriptFolder(Path base, String program, String jarFolder, String... scripts) throws IOException {
    this.base = base.toRealPath();
    this.javaHome = base.resolve("java");
    write(javaHome.resolve("bin/java"), FAKE_JAVA);
    for (String script : scripts) {
      write(base.resolve("bin").resolve(script), Bundled.text(program + "/bin/" + script));
    }
    for (String jar : List.of("a.jar", "b.jar", "connect-file-3.4.1.jar")) {
      write(base.resolve(jarFolder).resolve(jar), "");
    }
  }

  Path base() {
    return base;
  }

  Path path(String name) {
    return base.resolve(name);
  }

  /** Runs a script of bin; the words that java was given, one a line. */
  List<String> run(Map<String, String> environment, String script, String... arguments)
      throws IOException, InterruptedException {
    return start(environment, path("bin/" + script), arguments).said();
  }

  Ended start(Map<String, String> environment, Path script, String... arguments)
      throws IOException, InterruptedException {
    List<String> words =
        Stream.concat(Stream.of(script.toString()), Arrays.stream(arguments)).toList();
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().keySet().retainAll(List.of("PATH"));
    builder.environment().put("JAVA_HOME", javaHome.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.pid(), process.waitFor(), said.lines().toList());
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** How a script ended, and what it and java said. */
  record Ended(long pid, int status, List<String> said) {}
}
