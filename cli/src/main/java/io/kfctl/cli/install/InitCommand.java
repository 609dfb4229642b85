package io.kfctl.cli.install;

import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.file.ClusterFiles;
import io.kfctl.cluster.file.ClusterSchema;
import io.kfctl.cluster.file.InitialClusterFile;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kfctl init}. */
@Command(
    name = "init",
    description = {
      "Write a commented cluster file to begin with: -f names it, else it is cluster.yaml.",
      "A file that exists is never overwritten."
    })
@Example(command = "kfctl init 192.168.1.11", does = "everything on one host")
@Example(
    command = "kfctl init --ha 192.168.1.11 192.168.1.12 192.168.1.13",
    does = "three hosts, of which any one may fail")
@Exit(code = ExitCode.OK, when = "the file is written")
@Exit(code = ExitCode.FAILED, when = "it cannot be written")
@Exit(code = ExitCode.USAGE, when = "it exists already, or an address is wrong")
public final class InitCommand implements Callable<ExitCode> {
  private final Session session;

  @Parameters(
      arity = "0..*",
      paramLabel = "ADDRESS",
      description = "The hosts' addresses. Without any, the file has one to be replaced.")
  private List<String> addresses = List.of();

  @Option(names = "--ha", description = "Three hosts.")
  private boolean ha;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "datasync",
      description = "The cluster's name (default: ${DEFAULT-VALUE}).")
  private String name = "";

  @Option(
      names = "--registry",
      paramLabel = "FLAVOR",
      defaultValue = "confluent",
      description =
          "Whose schema registry: confluent, whose archive you bring, or apicurio, which"
              + " packages assemble can fetch (default: ${DEFAULT-VALUE}).")
  private Flavor flavor = Flavor.CONFLUENT;

  public InitCommand(Session session) {
    this.session = session;
  }

  @Override
  public ExitCode call() {
    Path file = session.options().file().orElse(Path.of(ClusterFiles.DEFAULT_NAME));
    Path target = session.surroundings().workingDirectory().resolve(file);
    String text = InitialClusterFile.text(name, flavor, effectiveAddresses());
    try {
      Files.writeString(target, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      // Editors find it through the file's first line, and then complete and check as one types.
      Files.writeString(target.resolveSibling(ClusterSchema.FILE_NAME), ClusterSchema.text());
    } catch (FileAlreadyExistsException e) {
      throw UserError.usage(file + " exists already", "name another: kfctl -f FILE init");
    } catch (IOException e) {
      throw UserError.failed("cannot write " + file + ": " + e.getMessage(), "");
    }
    session
        .talk()
        .note("%s is written. Next: edit it, kfctl validate, kfctl install".formatted(file));
    return ExitCode.OK;
  }

  private List<String> effectiveAddresses() {
    if (!addresses.isEmpty()) {
      return addresses;
    }
    return ha ? InitialClusterFile.EXAMPLE_ADDRESSES_HA : InitialClusterFile.EXAMPLE_ADDRESS;
  }
}
