package io.kfctl.deploy.facts;

import io.kfctl.host.CommandResult;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** This machine's shell, with programs of the test's own in front of the machine's. */
final class LocalShell implements Transport {
  private final Path programs;
  private int runs;

  LocalShell(Path programs) {
    this.programs = programs;
  }

  /** Puts a shell script in front of a program of this name. */
  LocalShell program(String name, String script) throws IOException {
    executable(programs.resolve(name), script);
    return this;
  }

  static void executable(Path file, String script) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  int runs() {
    return runs;
  }

  @Override
  public String hostName() {
    return "node1";
  }

  @Override
  public CommandResult run(RemoteCommand command, OutputStream stdout) {
    runs++;
    try {
      ProcessBuilder builder = new ProcessBuilder(command.words());
      builder.environment().merge("PATH", programs.toString(), (path, own) -> own + ":" + path);
      Path errors = Files.createTempFile("errors", "");
      Process process = builder.redirectError(errors.toFile()).start();
      try (InputStream in = command.input().orElseThrow().open();
          OutputStream out = process.getOutputStream()) {
        in.transferTo(out);
      }
      process.getInputStream().transferTo(stdout);
      int status = process.waitFor();
      String said = Files.readString(errors, StandardCharsets.UTF_8);
      Files.delete(errors);
      return new CommandResult(status, new byte[0], said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {}
}
