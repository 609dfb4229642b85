package io.kfctl.cluster.file;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.yaml.Problem;
import java.util.List;

/**
 * A cluster file that can be used.
 *
 * @param warnings what the user should know nevertheless, in the order of the file
 */
public record ReadResult(Cluster cluster, List<Problem> warnings) {
  public ReadResult {
    warnings = List.copyOf(warnings);
  }
}
