package io.kfctl.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.NumericNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A number with its text: 100.00 stays 100.00, which Jackson's own node of a BigDecimal would show
 * as 1E+2. Two are equal when the numbers are.
 */
final class WrittenNumber extends NumericNode {
  private final String text;
  private final BigDecimal value;

  WrittenNumber(String text, BigDecimal value) {
    this.text = text;
    this.value = value;
  }

  @Override
  public String asText() {
    return text;
  }

  @Override
  public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
    generator.writeNumber(text);
  }

  @Override
  public JsonToken asToken() {
    return JsonToken.VALUE_NUMBER_FLOAT;
  }

  @Override
  public JsonParser.NumberType numberType() {
    return JsonParser.NumberType.BIG_DECIMAL;
  }

  @Override
  public boolean isFloatingPointNumber() {
    return true;
  }

  @Override
  public boolean isBigDecimal() {
    return true;
  }

  @Override
  public Number numberValue() {
    return value;
  }

  @Override
  public BigDecimal decimalValue() {
    return value;
  }

  @Override
  public BigInteger bigIntegerValue() {
    return value.toBigInteger();
  }

  @Override
  public int intValue() {
    return value.intValue();
  }

  @Override
  public long longValue() {
    return value.longValue();
  }

  @Override
  public double doubleValue() {
    return value.doubleValue();
  }

  @Override
  public boolean canConvertToInt() {
    return isWithin(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  @Override
  public boolean canConvertToLong() {
    return isWithin(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private boolean isWithin(long least, long most) {
    return value.compareTo(BigDecimal.valueOf(least)) >= 0
        && value.compareTo(BigDecimal.valueOf(most)) <= 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WrittenNumber number && value.compareTo(number.value) == 0;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(value.doubleValue());
  }
}
