package io.github.wasmrun.cli;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time: {@code 500ms}, {@code 10s}, {@code 2m}; without a unit, seconds. */
final class TimeConverter implements ITypeConverter<Duration> {
  /** Made by picocli. */
  TimeConverter() {}

  @Override
  public Duration convert(String text) {
    try {
      double millis;
      if (text.endsWith("ms")) {
        millis = Double.parseDouble(text.substring(0, text.length() - 2));
      } else if (text.endsWith("s")) {
        millis = Double.parseDouble(text.substring(0, text.length() - 1)) * 1000;
      } else if (text.endsWith("m")) {
        millis = Double.parseDouble(text.substring(0, text.length() - 1)) * 60_000;
      } else {
        millis = Double.parseDouble(text) * 1000;
      }
      if (millis >= 1 && millis <= 1e12) {
        return Duration.ofMillis((long) millis);
      }
    } catch (NumberFormatException e) {
      // Reported below.
    }
    throw new TypeConversionException("'" + text + "' is no time; expected 500ms, 10s or 2m");
  }
}
