package io.github.wasmrun.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time: {@code 500ms}, {@code 10s}, {@code 2m}; without a unit, seconds. */
final class TimeConverter implements ITypeConverter<Duration> {
  private static final Pattern TIME = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s|m|)");

  /** Made by picocli. */
  TimeConverter() {}

  @Override
  public Duration convert(String text) {
    Matcher time = TIME.matcher(text);
    if (time.matches()) {
      double millis = Double.parseDouble(time.group(1)) * unit(time.group(2));
      if (millis >= 1 && millis <= 1e12) {
        return Duration.ofMillis((long) millis);
      }
    }
    throw new TypeConversionException("'" + text + "' is no time; expected 500ms, 10s or 2m");
  }

  /** Its milliseconds. */
  private static int unit(String name) {
    switch (name) {
      case "ms":
        return 1;
      case "m":
        return 60_000;
      default:
        return 1000;
    }
  }
}
