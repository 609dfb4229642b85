package io.kfctl.stack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Makes JSON texts in one line, one after the other, with one generator: each costs little. */
final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final StringWriter text = new StringWriter();
  private JsonGenerator generator = generator();

  /** Writes one value to the generator. */
  interface Content {
    void writeTo(JsonGenerator out) throws IOException;
  }

  /**
   * What the content writes. When it fails, its failure is thrown and nothing of it is left behind.
   */
  String of(Content content) {
    boolean whole = false;
    try {
      content.writeTo(generator);
      generator.flush();
      whole = true;
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      text.getBuffer().setLength(0);
      if (!whole) {
        generator = generator();
      }
    }
  }

  /** The same JSON in one line, if the text is an object or array; numbers as they are written. */
  Optional<String> compact(String json) {
    try (JsonParser in = FACTORY.createParser(json)) {
      return Optional.of(of(out -> copy(in, out)));
    } catch (UncheckedIOException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void copy(JsonParser in, JsonGenerator out) throws IOException {
    for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
      if (token.isNumeric()) {
        out.writeNumber(in.getText());
      } else {
        out.copyCurrentEvent(in);
      }
      if (out.getOutputContext().inRoot() && in.nextToken() != null) {
        throw new NotOneValue(in);
      }
    }
  }

  private static final class NotOneValue extends JsonProcessingException {
    NotOneValue(JsonParser in) {
      super("more than one value", in.currentLocation());
    }
  }

  private JsonGenerator generator() {
    try {
      JsonGenerator made = FACTORY.createGenerator(text);
      made.setRootValueSeparator(null);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
