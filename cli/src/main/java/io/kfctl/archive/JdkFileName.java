package io.kfctl.archive;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the file name of a JDK archive tells. Vendors' names differ: {@code
 * jdk-17.0.7_linux-x64_bin.tar.gz} (Oracle), {@code
 * OpenJDK17U-jdk_x64_linux_hotspot_17.0.7_7.tar.gz} (Temurin), {@code
 * zulu17.42.19-ca-jdk17.0.7-linux_x64.tar.gz} (Azul), {@code
 * amazon-corretto-17.0.7.7.1-linux-x64.tar.gz} and so on. What the archive then says of itself in
 * its {@code release} file has the last word.
 *
 * @param version for example {@code 17.0.7}
 * @param arch as {@link JdkPlatform} names it
 */
public record JdkFileName(String file, String version, String arch, Origin origin) {
  private static final Pattern ASSEMBLED =
      Pattern.compile("jdk-[0-9.+]+_linux-[a-z0-9]+\\.tar\\.gz");
  private static final Pattern A_JDK = Pattern.compile("jdk|corretto|dragonwell");
  private static final Pattern NO_JDK =
      Pattern.compile("jre|musl|alpine|debugimage|testimage|static-libs|sources|\\bsrc\\b|sbom");
  private static final Pattern ARCH =
      Pattern.compile("x86_64|x86-64|x64|amd64|aarch64|arm64|ppc64le|s390x|riscv64|loongarch64");

  /** The best first: official before assembled, then the newest, then by name. */
  public static final Comparator<JdkFileName> BEST_FIRST =
      Comparator.comparing(JdkFileName::origin)
          .thenComparing(JdkFileName::version, VersionOrder.OLDEST_FIRST.reversed())
          .thenComparing(JdkFileName::file);

  /**
   * @param feature the wanted major version, for example {@code 17}
   * @return empty where the name is not that of such a JDK for Linux
   */
  public static Optional<JdkFileName> parse(String file, String feature) {
    String name = file.toLowerCase(Locale.ROOT);
    boolean linuxJdk =
        (name.endsWith(".tar.gz") || name.endsWith(".tgz"))
            && name.contains("linux")
            && A_JDK.matcher(name).find()
            && !NO_JDK.matcher(name).find();
    Matcher arch = ARCH.matcher(name);
    Optional<String> version = versionIn(name, feature);
    if (!linuxJdk || !arch.find() || version.isEmpty()) {
      return Optional.empty();
    }
    Origin origin = ASSEMBLED.matcher(file).matches() ? Origin.ASSEMBLED : Origin.OFFICIAL;
    return Optional.of(
        new JdkFileName(file, version.get(), JdkPlatform.archOf(arch.group()), origin));
  }

  /** The version right after "jdk" if it is more than the bare feature, else the longest one. */
  private static Optional<String> versionIn(String name, String feature) {
    String version = "(?<![0-9.])" + Pattern.quote(feature) + "(?:[.+_][0-9]+)*(?![0-9])";
    List<String> afterJdk = matches("(?<=jdk|jdk-)" + version, name);
    List<String> detailed = afterJdk.stream().filter(text -> !text.equals(feature)).toList();
    return (detailed.isEmpty() ? matches(version, name) : detailed)
        .stream().max(Comparator.comparingInt(String::length)).map(text -> text.replace('_', '+'));
  }

  private static List<String> matches(String pattern, String name) {
    return Pattern.compile(pattern).matcher(name).results().map(MatchResult::group).toList();
  }
}
