package io.github.wasmrun.demo.page;

import io.github.wasmrun.compression.CompressionException;
import io.github.wasmrun.image.ImageException;
import io.github.wasmrun.sql.SqlException;

/** Sizes, times and errors for people. */
final class LibraryTexts {
  private LibraryTexts() {}

  /** What went wrong, without the names of classes where the error says enough. */
  static String error(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null && !isOurs(cause)) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null ? "an error without a message" : message;
  }

  private static boolean isOurs(Throwable error) {
    return error instanceof CompressionException
        || error instanceof ImageException
        || error instanceof SqlException;
  }

  /** A number of bytes. */
  static String bytes(double count) {
    if (count < 1024) {
      return (int) count + " bytes";
    }
    double value = count / 1024;
    String unit = " KiB";
    if (value >= 1024) {
      value /= 1024;
      unit = " MiB";
    }
    if (value >= 1024) {
      value /= 1024;
      unit = " GiB";
    }
    return tenths(value) + unit;
  }

  /** A number with one digit after the point. */
  static String tenths(double value) {
    long tenths = Math.round(value * 10);
    return tenths / 10 + "." + tenths % 10;
  }
}
