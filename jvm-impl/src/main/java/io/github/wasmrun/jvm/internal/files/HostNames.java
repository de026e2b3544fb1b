package io.github.wasmrun.jvm.internal.files;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Names of files as guests have them, in UTF-8. Java writes names in the encoding of the locale, in
 * which, as in {@code LC_ALL=C}, most of them may not exist; but it takes any bytes from addresses.
 */
final class HostNames {
  private static final String HEX = "0123456789ABCDEF";

  /** Whether Java's own way cannot write each name. */
  private static final boolean BY_BYTES =
      File.separatorChar == '/'
          && !"UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding", "UTF-8"));

  private HostNames() {}

  /**
   * A relative path.
   *
   * @throws InvalidPathException if the host has no such name
   */
  static Path path(String text) {
    if (!BY_BYTES || isAscii(text)) {
      return Path.of(text);
    }
    if (text.indexOf('\0') >= 0) {
      throw new InvalidPathException(text, "NUL");
    }
    StringBuilder address = new StringBuilder("file:///");
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      if (each == '/') {
        address.append('/');
      } else {
        address.append('%').append(HEX.charAt(each >> 4 & 15)).append(HEX.charAt(each & 15));
      }
    }
    Path absolute = Path.of(URI.create(address.toString()));
    return absolute.subpath(0, absolute.getNameCount());
  }

  /** The text of a relative path or of a link; what is not UTF-8 in it is not told. */
  static String text(Path path) {
    String text = path.toString();
    if (!BY_BYTES) {
      return text;
    }
    StringBuilder whole = new StringBuilder(path.isAbsolute() ? "/" : "");
    for (Path part : path) {
      whole.append(whole.length() == 0 || whole.length() == 1 && path.isAbsolute() ? "" : "/");
      whole.append(isAscii(part.toString()) && !hasMark(part.toString()) ? part : decoded(part));
    }
    return whole.toString();
  }

  /** What Java puts for bytes that it cannot read. */
  private static boolean hasMark(String text) {
    return text.indexOf('?') >= 0 || text.indexOf('\uFFFD') >= 0;
  }

  private static String decoded(Path name) {
    // Of a root that cannot be the current directory, so that nothing is looked up.
    String address = Path.of("/").resolve(name).toUri().getRawPath();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 1; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == '%') {
        bytes.write(Integer.parseInt(address.substring(i + 1, i + 3), 16));
        i += 2;
      } else if (c != '/') {
        bytes.write(c);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      return name.toString();
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
