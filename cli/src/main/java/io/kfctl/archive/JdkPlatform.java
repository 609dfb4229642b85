package io.kfctl.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a JDK runs.
 *
 * @param os as Oracle's file names have it: {@code linux}
 * @param arch as Oracle's file names have it: {@code x64} or {@code aarch64}; the name that {@code
 *     uname -m} prints for anything else
 * @param minimumGlibc the oldest glibc it runs with, for example {@code 2.34}; empty where nobody
 *     says, as vendors do not
 */
public record JdkPlatform(String os, String arch, Optional<String> minimumGlibc) {
  private static final Map<String, String> NAMES =
      Map.of("x86_64", "x64", "x86-64", "x64", "amd64", "x64", "arm64", "aarch64");

  /** Oracle's name for an architecture, for example {@code x64} for {@code x86_64}. */
  public static String archOf(String machine) {
    return NAMES.getOrDefault(machine, machine);
  }

  /** Every name that {@code uname -m} prints where it runs, in alphabetical order. */
  public List<String> machines() {
    return Stream.concat(Stream.of(arch), NAMES.keySet().stream())
        .filter(this::runsOn)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * @param machine what {@code uname -m} prints on the host
   */
  public boolean runsOn(String machine) {
    return arch.equals(archOf(machine));
  }
}
