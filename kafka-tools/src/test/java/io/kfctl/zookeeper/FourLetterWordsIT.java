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
    assertThat(status.version()).isEqualTo("3.7.1");
    assertThat(status.mode()).isEqualTo(ServerMode.STANDALONE);
    assertThat(status.zxid()).startsWith("0x");
    assertThat(status.nodeCount()).isPositive();
  }
}
