package io.github.wasmrun.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Reads a size in bytes: {@code 65536}, {@code 64K}, {@code 16M}, {@code 1GiB}. */
final class SizeConverter implements ITypeConverter<Long> {
  /** The bytes of a page. */
  static final int PAGE = 1 << 16;

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

  /**
   * Refuses a size of memories that is less than a page, and more than none.
   *
   * @throws ParameterException if it is
   */
  static void checkPages(CommandSpec command, long size) {
    if (size > 0 && size < PAGE) {
      throw new ParameterException(
          command.commandLine(),
          "--max-memory: memories have pages of "
              + PAGE
              + " bytes (64K), and "
              + size
              + " is less");
    }
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
