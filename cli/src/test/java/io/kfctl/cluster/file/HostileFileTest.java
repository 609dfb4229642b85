package io.kfctl.cluster.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cluster.Endpoints;
import io.kfctl.cluster.RegistrySettings.Flavor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files that nobody meant as cluster files: they are refused, and nothing else happens. */
class HostileFileTest {
  private static final int ROUNDS = 3000;
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ":",
          ": ",
          "- ",
          "? ",
          "&a ",
          "*a",
          "!!x ",
          "<<: ",
          "|\n",
          ">-\n",
          "'",
          "\"",
          "\\",
          "#",
          " #",
          "%YAML 9.9\n",
          "---\n",
          "...\n",
          "\t",
          "\n",
          "\r",
          "\u0000",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "\uD800",
          "😀",
          "${env:X}",
          "${file:/}",
          "${file:a\u0000b}",
          "$${",
          "null",
          "~",
          "1e999",
          "-1",
          "99999999999999999999",
          "0.0.0.0",
          "::",
          "%",
          "@",
          "`",
          "\\u0000",
          "name",
          "hosts",
          "roles",
          "properties",
          "listeners",
          "A://:0",
          ",",
          "~x/");

  @Test
  void mutationsOfGoodFilesAreReadOrRefused() throws IOException {
    List<String> good =
        List.of(
            Files.readString(Path.of("src/test/resources/cluster/valid/full.yaml")),
            Reading.THREE_HOSTS,
            InitialClusterFile.text("datasync", Flavor.APICURIO, List.of("10.0.0.1")));
    Random random = new Random(20240229);
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String text = good.get(round % good.size());
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        text = mutated(text, random);
      }
      refused += isRefused(text) ? 1 : 0;
    }
    assertThat(refused).isBetween(ROUNDS / 2, ROUNDS - 1);
  }

  /** Reads the text and uses what was read; whatever else is thrown ends the test. */
  private static boolean isRefused(String text) {
    try {
      ReadResult result = Reading.read(text, Map.of("X", "\u0000x\n"));
      Endpoints endpoints = new Endpoints(result.cluster());
      result.cluster().hosts().forEach(endpoints::boundPorts);
      assertThat(endpoints.bootstrapServers()).isNotEmpty();
      return false;
    } catch (InvalidClusterFile expected) {
      assertThat(expected.getMessage().lines().count()).isLessThan(60);
      return true;
    } catch (RuntimeException e) {
      throw new AssertionError("thrown for:\n" + text, e);
    }
  }

  private static String mutated(String text, Random random) {
    if (text.isEmpty()) {
      return "x";
    }
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + 1 + random.nextInt(8));
    String piece = PIECES.get(random.nextInt(PIECES.size()));
    return switch (random.nextInt(5)) {
      case 0 -> text.substring(0, at) + text.substring(to);
      case 1 -> text.substring(0, at) + piece + text.substring(to);
      case 2 -> text.substring(0, at) + text.substring(at, to) + text.substring(at);
      case 3 -> text.substring(0, at) + (char) random.nextInt(0x3000) + text.substring(at);
      default -> text.substring(0, at) + piece + text.substring(at);
    };
  }

  @Test
  void hugeFilesAreAnsweredInTime() {
    StringBuilder keys = new StringBuilder(Reading.ONE_HOST + "kafka:\n  properties:\n");
    for (int i = 0; i < 25_000; i++) {
      keys.append("    some.unknown.key").append(i).append(": 1\n");
    }
    StringBuilder hosts = new StringBuilder("name: datasync\nhosts:\n");
    for (int i = 0; i < 10_000; i++) {
      hosts
          .append("  - {name: n")
          .append(i)
          .append(", address: n")
          .append(i)
          .append(", roles: [kafka]}\n");
    }
    assertThat(Reading.problems(keys.toString())).hasSize(25_000);
    assertThat(Reading.problems(hosts.toString())).hasSize(10_001);
  }
}
