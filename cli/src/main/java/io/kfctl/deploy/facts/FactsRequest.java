package io.kfctl.deploy.facts;

import io.kfctl.host.ServiceManager;
import java.util.List;
import java.util.Optional;

/**
 * What the facts script shall look at on one host.
 *
 * @param user the service user
 * @param group the service group
 * @param paths whose type, owner, mode and link target are wanted
 * @param files whose contents are wanted too, where they exist
 * @param programFolders folders whose sub-folders kfctl may have unpacked
 * @param pluginFolders of these, the ones whose other sub-folders are wanted too
 * @param units service units
 * @param disks paths whose free space is wanted; they need not exist yet
 * @param javaHome a JDK that shall be there
 */
public record FactsRequest(
    String user,
    String group,
    List<String> paths,
    List<String> files,
    List<String> programFolders,
    List<String> pluginFolders,
    List<String> units,
    List<String> disks,
    Optional<String> javaHome) {

  public FactsRequest {
    paths = List.copyOf(paths);
    files = List.copyOf(files);
    programFolders = List.copyOf(programFolders);
    pluginFolders = List.copyOf(pluginFolders);
    units = List.copyOf(units);
    disks = List.copyOf(disks);
  }

  /** The request as the script reads it: one question a line. */
  String toInput(ServiceManager.Needs needs) {
    StringBuilder input = new StringBuilder();
    needs.commands().forEach(name -> input.append("command ").append(name).append('\n'));
    input.append("account ").append(user).append(' ').append(group).append('\n');
    paths.forEach(path -> input.append("path ").append(path).append('\n'));
    files.forEach(file -> input.append("file ").append(file).append('\n'));
    programFolders.forEach(folder -> input.append("programs ").append(folder).append('\n'));
    pluginFolders.forEach(folder -> input.append("plugins ").append(folder).append('\n'));
    disks.forEach(disk -> input.append("disk ").append(disk).append('\n'));
    javaHome.ifPresent(home -> input.append("java ").append(home).append('\n'));
    input.append("units ").append(String.join(" ", units)).append('\n');
    return input.toString();
  }
}
