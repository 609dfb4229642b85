package io.kfctl.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.teststack.TestStack;
import io.kfctl.teststack.WithStack;
import org.junit.jupiter.api.Test;

@WithStack
class FourLetterWordsIT {

  @Test
  void readsWhatARealServerSays(TestStack stack) {
    FourLetterWords words = new FourLetterWords(stack.zookeeper());
    ServerStatus status = words.srvr();
    assertThat(words.ruok()).isTrue();
    assertThat(status.version()).isEqualTo("3.7.1");
    assertThat(status.mode()).isEqualTo(ServerMode.STANDALONE);
    assertThat(status.zxid()).startsWith("0x");
    assertThat(status.nodeCount()).isPositive();
    assertThat(words.mntr().mode()).contains(ServerMode.STANDALONE);
    assertThat(words.mntr().number("zk_znode_count")).isPresent();
    assertThat(words.conf()).containsEntry("clientPort", String.valueOf(stack.zookeeper().port()));
  }
}
