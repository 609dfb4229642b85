package io.kfctl.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdkFileNameTest {

  @ParameterizedTest
  @CsvSource({
    "jdk-17.0.7_linux-x64_bin.tar.gz, 17.0.7, x64, OFFICIAL",
    "jdk-17_linux-aarch64_bin.tar.gz, 17, aarch64, OFFICIAL",
    "openjdk-17.0.2_linux-x64_bin.tar.gz, 17.0.2, x64, OFFICIAL",
    "OpenJDK17U-jdk_x64_linux_hotspot_17.0.7_7.tar.gz, 17.0.7+7, x64, OFFICIAL",
    "OpenJDK17-jdk_aarch64_linux_hotspot_17_35.tar.gz, 17+35, aarch64, OFFICIAL",
    "ibm-semeru-open-jdk_x64_linux_17.0.7_7_openj9-0.38.0.tar.gz, 17.0.7+7, x64, OFFICIAL",
    "zulu17.42.19-ca-jdk17.0.7-linux_x64.tar.gz, 17.0.7, x64, OFFICIAL",
    "amazon-corretto-17.0.7.7.1-linux-x64.tar.gz, 17.0.7.7.1, x64, OFFICIAL",
    "bellsoft-jdk17.0.7+7-linux-amd64.tar.gz, 17.0.7+7, x64, OFFICIAL",
    "microsoft-jdk-17.0.7-linux-aarch64.tar.gz, 17.0.7, aarch64, OFFICIAL",
    "TencentKona-17.0.7.b1-jdk_linux-x86_64.tar.gz, 17.0.7, x64, OFFICIAL",
    "Alibaba_Dragonwell_Standard_17.0.7.0.7+7_x64_linux.tar.gz, 17.0.7.0.7+7, x64, OFFICIAL",
    "bisheng-jdk-17.0.7-linux-aarch64.tar.gz, 17.0.7, aarch64, OFFICIAL",
    "jdk-17.0.15_linux-x64.tar.gz, 17.0.15, x64, ASSEMBLED",
  })
  void readsVersionAndArchitecture(String file, String version, String arch, Origin origin) {
    assertThat(JdkFileName.parse(file, "17"))
        .contains(new JdkFileName(file, version, arch, origin));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdk-21.0.7_linux-x64_bin.tar.gz",
        "jdk-11.0.17_linux-x64_bin.tar.gz",
        "OpenJDK17U-jre_x64_linux_hotspot_17.0.7_7.tar.gz",
        "OpenJDK17U-jdk_x64_alpine-linux_hotspot_17.0.7_7.tar.gz",
        "OpenJDK17U-jdk_x64_windows_hotspot_17.0.7_7.zip",
        "jdk-17.0.7_macos-x64_bin.tar.gz",
        "jdk-17.0.7_linux-x64_bin.rpm",
        "kafka_2.13-3.4.1.tgz",
      })
  void leavesOtherFilesAlone(String file) {
    assertThat(JdkFileName.parse(file, "17")).isEmpty();
  }

  @Test
  void prefersOfficialOnesThenTheNewest() {
    List<String> best =
        Stream.of(
                "jdk-17.0.20_linux-x64.tar.gz",
                "jdk-17.0.9_linux-x64_bin.tar.gz",
                "jdk-17.0.10_linux-x64_bin.tar.gz")
            .flatMap(file -> JdkFileName.parse(file, "17").stream())
            .sorted(JdkFileName.BEST_FIRST)
            .map(JdkFileName::file)
            .toList();
    assertThat(best)
        .containsExactly(
            "jdk-17.0.10_linux-x64_bin.tar.gz",
            "jdk-17.0.9_linux-x64_bin.tar.gz",
            "jdk-17.0.20_linux-x64.tar.gz");
  }
}
