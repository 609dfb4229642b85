package io.kfctl.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
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

  @ParameterizedTest
  @ValueSource(strings = {"1.10", "100.00", "0.0000001", "-1e3", "1E-2000000000", "0.0"})
  void an_exact_number_is_shown_as_it_is_written(String number) throws JsonProcessingException {
    JsonNode tree = JsonReader.readExactly("{\"a\":[" + number + "]}");
    assertThat(tree).hasToString("{\"a\":[" + number + "]}");
    assertThat(tree.get("a").get(0).asText()).isEqualTo(number);
    assertThat(tree.get("a").get(0).decimalValue()).isEqualTo(new BigDecimal(number));
  }

  @Test
  void exact_numbers_are_equal_when_they_mean_the_same() throws JsonProcessingException {
    assertThat(JsonReader.readExactly("[1.10, 1e1]"))
        .isEqualTo(JsonReader.readExactly("[1.1, 10.0]"));
    assertThat(JsonReader.readExactly("1.10")).isNotEqualTo(JsonReader.readExactly("1.11"));
  }

  @Test
  void a_number_may_be_as_long_as_a_database_has_it_and_one_that_nobody_can_count_is_a_text()
      throws JsonProcessingException {
    String digits = "1".repeat(131_072);
    assertThat(JsonReader.readExactly(digits).bigIntegerValue()).hasToString(digits);
    assertThat(JsonReader.readExactly(digits + ".50").asText()).isEqualTo(digits + ".50");
    assertThat(JsonReader.readExactly("1e99999999999").textValue()).isEqualTo("1e99999999999");
  }
}
