package io.kfctl.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "\"text\"",
        " true ",
        "{\"name\": \"股票\", \"tasks\": [{\"id\": 0, \"trace\": \"a\\n\\u0041\"}], \"empty\": null}",
        "[1, -1, 2147483648, 9223372036854775808, 0.1, 1e300, 1.0, false]",
        "{\"twice\": 1, \"twice\": {\"last\": \"one counts\"}}"
      })
  void reads_what_an_object_mapper_reads(String json) throws JsonProcessingException {
    assertThat(JsonReader.read(json)).isEqualTo(new ObjectMapper().readTree(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "{", "[1", "{\"a\"}", "[1,]", "nul", "<html>", "{} {}", "1 2", "]", "NaN"
      })
  void refuses_what_is_no_json_or_more_than_one(String text) {
    assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void nesting_without_an_end_is_refused_before_the_stack_overflows() {
    assertThatThrownBy(() -> JsonReader.read("[".repeat(1_000_000)))
        .isInstanceOf(JsonProcessingException.class)
        .hasMessageContaining("nesting depth");
  }
}
