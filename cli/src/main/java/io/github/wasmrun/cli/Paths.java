package io.github.wasmrun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Paths of the command line. */
final class Paths implements ITypeConverter<Path> {
  /** Given to picocli. */
  Paths() {}

  @Override
  public Path convert(String text) {
    return of(text);
  }

  /**
   * The path of a text.
   *
   * @throws TypeConversionException if it is none, or has letters that the locale does not have
   */
  static Path of(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      boolean plain = text.chars().allMatch(c -> c > 0 && c < 0x80);
      String encoding = System.getProperty("sun.jnu.encoding");
      throw new TypeConversionException(
          "'"
              + text
              + "' is no path"
              + (plain
                  ? ": " + e.getReason()
                  : " in the encoding of the locale, "
                      + encoding
                      + "; a locale of UTF-8 has all letters: LC_ALL=C.UTF-8"));
    }
  }

  /**
   * Writes a file.
   *
   * @throws IOException if it cannot be written; the message says why
   */
  static void write(Path path, byte[] bytes) throws IOException {
    try {
      Files.write(path, bytes);
    } catch (IOException e) {
      throw unwritable(path, e);
    }
  }

  /** What is thrown if writing to a path, or below it, has failed. */
  static IOException unwritable(Path path, IOException cause) {
    String text = Failures.text(cause);
    boolean named = text.startsWith(path.toString());
    return new IOException("cannot write " + (named ? text : path + ": " + text), cause);
  }
}
