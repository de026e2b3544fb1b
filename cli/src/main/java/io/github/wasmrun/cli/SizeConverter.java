package io.github.wasmrun.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a size in bytes: {@code 65536}, {@code 64K}, {@code 16M}, {@code 1GiB}. */
final class SizeConverter implements ITypeConverter<Long> {
  private static final long MOST = 1L << 40;

  /** Made by picocli. */
  SizeConverter() {}

  @Override
  public Long convert(String text) {
    String size = text.trim().toUpperCase(Locale.ROOT);
    if (size.endsWith("IB")) {
      size = size.substring(0, size.length() - 2);
    } else if (size.endsWith("B")) {
      size = size.substring(0, size.length() - 1);
    }
    int shift = size.isEmpty() ? 0 : shift(size.charAt(size.length() - 1));
    try {
      String digits = shift == 0 ? size : size.substring(0, size.length() - 1);
      long number = Long.parseLong(digits.trim());
      if (number >= 0 && number <= MOST >> shift) {
        return number << shift;
      }
    } catch (NumberFormatException e) {
      // Reported below.
    }
    throw new TypeConversionException(
        "'" + text + "' is no size; expected bytes, or a number with K, M or G");
  }

  private static int shift(char unit) {
    return switch (unit) {
      case 'K' -> 10;
      case 'M' -> 20;
      case 'G' -> 30;
      default -> 0;
    };
  }
}
