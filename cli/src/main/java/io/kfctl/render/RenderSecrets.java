package io.kfctl.render;

import java.util.Optional;

/**
 * The secrets that files carry and cluster.yaml does not.
 *
 * @param metadataEncoder {@code metadata.encoder.secret} of Confluent's registry, the same on all
 *     of its hosts; empty writes {@link #PLACEHOLDER}, as a render without hosts does
 */
public record RenderSecrets(Optional<Secret> metadataEncoder) {

  /** Stands where install puts the cluster's own secret. */
  public static final String PLACEHOLDER = "PLACEHOLDER-kfctl-install-puts-the-secret-here";

  /** Placeholders only. */
  public static RenderSecrets placeholders() {
    return new RenderSecrets(Optional.empty());
  }
}
