package io.kfctl.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.error.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaygroundNotesTest {
  @TempDir Path folder;

  @Test
  void what_was_written_is_read_again() {
    Path file = folder.resolve("notes");
    PlaygroundNotes notes =
        new PlaygroundNotes(PlaygroundPorts.usual(), folder.resolve("archives, 归档"));
    notes.write(file);

    assertThat(PlaygroundNotes.read(file)).contains(notes);
  }

  @Test
  void there_are_none_where_there_is_no_playground() {
    assertThat(PlaygroundNotes.read(folder.resolve("nothing"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "format=0", "format=1\nport.kafka=no", "format=1\nport.kafka=99999", "\\u12"})
  void a_playground_that_cannot_be_used_says_how_to_make_another(String content)
      throws IOException {
    Path file = Files.writeString(folder.resolve("notes"), content);

    assertThatThrownBy(() -> PlaygroundNotes.read(file))
        .isInstanceOfSatisfying(
            UserError.class, e -> assertThat(e.hint()).contains("kfctl playground reset"))
        .hasMessageStartingWith("the playground in " + folder + " ");
  }
}
