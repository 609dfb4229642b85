package io.kfctl.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.deploy.plan.Plan;
import io.kfctl.error.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a host is like, an install makes it as the file says: the next plan is empty, and every
 * service runs with what lies on the disk. One that is cut anywhere is finished by the next.
 */
class ConvergenceTest {
  private static final int COMBINATIONS = 25;

  /**
   * Long installs are cut about this often, others after every change; {@code
   * -Dconvergence.cuts=100} cuts all of them after every change.
   */
  private static final int CUTS = Integer.getInteger("convergence.cuts", 15);

  @TempDir private static Path folder;

  static Stream<Situation> situations() {
    return Situation.all().stream();
  }

  /** Different ones, and the same in every run. */
  static Stream<List<Situation>> combinations() {
    Random random = new Random(20_240_229);
    List<Situation> installed =
        new ArrayList<>(Situation.all().stream().filter(Situation::isCombinable).toList());
    return IntStream.range(0, COMBINATIONS)
        .mapToObj(
            i -> {
              Collections.shuffle(installed, random);
              return List.copyOf(installed.subList(0, 2 + i % 4));
            });
  }

  @ParameterizedTest
  @MethodSource("situations")
  void after_one_install_the_next_has_nothing_to_do(Situation situation) {
    Site site = situation.site(folder);

    site.install();

    assertDone(site);
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void so_it_is_for_several_situations_at_once(List<Situation> combination) {
    Site site = Situation.site(folder, combination);

    site.install();

    assertDone(site);
  }

  @ParameterizedTest
  @MethodSource("situations")
  void an_install_that_was_cut_after_any_change_is_finished_by_the_next(Situation situation) {
    Site whole = situation.site(folder);
    Site start = whole.copy();
    int before = whole.host().done().size();
    whole.install();
    int changes = whole.host().done().size() - before;

    assertDone(whole);
    List<String> titles = whole.host().done().subList(before, before + changes);
    int stride = Math.max(1, changes / CUTS);
    for (int cut = 0; cut < changes; cut += stride) {
      Site site = start.copy();
      site.host().cutAfter(cut);
      assertFinished(site, whole, "cut before " + titles.get(cut));
      if (FakeShell.canBeTorn(titles.get(cut))) {
        Site torn = start.copy();
        torn.host().cutInside(cut);
        assertFinished(torn, whole, "cut inside of " + titles.get(cut));
      }
    }
  }

  @Test
  void an_uninstall_that_was_cut_after_any_change_is_finished_by_the_next() {
    Site start = new Site(folder, Site.ONE).install();
    start.host().files().write("/KFDATA/kafka/data/log", "kafka:kafka", "0644", "records");
    start.host().files().makeFolders("/KFDATA/kafka/data/topic-0");
    Site whole = start.copy().uninstall(true);

    List<String> titles = whole.host().done();
    for (int cut = 0; cut < titles.size(); cut++) {
      for (boolean torn : new boolean[] {false, true}) {
        Site site = start.copy();
        if (torn) {
          site.host().cutInside(cut);
        } else {
          site.host().cutAfter(cut);
        }
        String how = (torn ? "cut inside of " : "cut before ") + titles.get(cut);
        assertThatThrownBy(() -> site.uninstall(true))
            .describedAs(how)
            .isInstanceOf(UserError.class);
        site.host().mend();
        assertThat(site.uninstall(true).toString()).describedAs(how).isEqualTo(whole.toString());
      }
    }
    assertThat(whole.uninstallPlan(true).isEmpty()).isTrue();
  }

  /** A program that is half removed must not be taken for the whole one. */
  @Test
  void an_install_after_an_uninstall_that_was_cut_anywhere_makes_everything_whole() {
    Site start = new Site(folder, Site.ONE).install();
    int changes = start.copy().uninstall(false).host().done().size();

    for (int cut = 0; cut < changes; cut++) {
      Site site = start.copy();
      site.host().cutInside(cut);
      assertThatThrownBy(() -> site.uninstall(false)).isInstanceOf(UserError.class);
      site.host().mend();

      site.install();

      assertDone(site);
      for (String program : List.of("/opt/kafka", "/opt/zookeeper", "/usr/local/java/java17")) {
        assertThat(site.host().files().exists(program + "/content")).describedAs(program).isTrue();
      }
    }
  }

  private static void assertFinished(Site site, Site whole, String how) {
    try {
      site.install();
      throw new AssertionError("not " + how);
    } catch (UserError e) {
      site.host().mend();
    }
    String done = String.join("\n", site.host().done());
    try {
      site.install();
    } catch (UserError e) {
      throw new AssertionError(how + "\n" + done, e);
    }
    assertThat(compared(site)).describedAs("%s, after%n%s", how, done).isEqualTo(compared(whole));
    assertThat(site.host().systemd().stale()).describedAs(how).isEmpty();
  }

  /** The cluster's secret is made anew for every first install. */
  private static String compared(Site site) {
    return site.toString().replaceAll("metadata.encoder.secret=\\S+", "metadata.encoder.secret");
  }

  private static void assertDone(Site site) {
    Plan plan = site.plan();
    assertThat(plan.isEmpty()).describedAs(PlanText.of(plan)).isTrue();
    assertThat(site.host().systemd().stale()).isEmpty();
    for (String unit : List.of("zookeeper", "kafka-server", "schema-registry", "kafka-connect")) {
      assertThat(site.host().systemd().isRunning(unit)).describedAs(unit).isTrue();
    }
  }
}
