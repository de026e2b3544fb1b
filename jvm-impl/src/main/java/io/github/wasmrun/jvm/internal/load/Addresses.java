package io.github.wasmrun.jvm.internal.load;

import io.github.wasmrun.LoadException;
import io.github.wasmrun.engine.Loading;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Locale;

/** Addresses as a page reads them: with what has to be encoded in an address, not encoded. */
final class Addresses {
  /** What {@link URI} takes in a path or a query; a page encodes nearly the same. */
  private static final String PLAIN = "-_.~!*'();:@&=+$,/?#%";

  private static final String HEX = "0123456789ABCDEF";

  private Addresses() {}

  /** The scheme in lower case; empty without one. A single letter is a drive of Windows. */
  static String scheme(String location) {
    int end = 0;
    while (end < location.length() && isOfScheme(location.charAt(end), end)) {
      end++;
    }
    return end < 2 || end == location.length() || location.charAt(end) != ':'
        ? ""
        : location.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isOfScheme(char c, int index) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || index > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.');
  }

  /** Encodes what must not stand in an address, as UTF-8; what is encoded already stays. */
  static String encode(String location) {
    StringBuilder text = new StringBuilder();
    for (byte each : location.strip().getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xFF);
      if (c == '\t' || c == '\n' || c == '\r') {
        continue;
      }
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
      if (plain) {
        text.append(c);
      } else {
        text.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return percents(text);
  }

  /** A percent sign that encodes nothing is one that has to be encoded. */
  private static String percents(StringBuilder text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '%'
          && (i + 2 >= text.length()
              || Character.digit(text.charAt(i + 1), 16) < 0
              || Character.digit(text.charAt(i + 2), 16) < 0)) {
        text.insert(i + 1, "25");
      }
    }
    return text.toString();
  }

  /**
   * An address of HTTP without its fragment.
   *
   * @throws LoadException if {@code address} is none; it says {@code location}
   */
  static URI http(String location, String address) {
    String plain = address.strip().replace('\\', '/');
    int fragment = plain.indexOf('#');
    if (fragment >= 0) {
      plain = plain.substring(0, fragment);
    }
    int colon = plain.indexOf(':');
    int start = colon + 1;
    while (start < plain.length() && plain.charAt(start) == '/') {
      start++;
    }
    int end = start;
    while (end < plain.length() && "/?".indexOf(plain.charAt(end)) < 0) {
      end++;
    }
    String rest = encode(plain.substring(end));
    try {
      URI uri =
          new URI(
                  plain.substring(0, colon).toLowerCase(Locale.ROOT)
                      + "://"
                      + host(plain.substring(start, end))
                      + (rest.startsWith("/") ? rest : "/" + rest))
              .normalize();
      if (uri.getHost() == null || uri.getPort() > 0xFFFF) {
        throw Loading.noAddress(location, "Java does not accept its host or port", null);
      }
      return uri;
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw Loading.noAddress(location, "Java does not accept its host or port", e);
    }
  }

  /** The host in ASCII, with the port. */
  private static String host(String text) {
    if (text.startsWith("[")) {
      return text;
    }
    int colon = text.lastIndexOf(':');
    return colon < 0
        ? IDN.toASCII(text)
        : IDN.toASCII(text.substring(0, colon))
            + (colon == text.length() - 1 ? "" : text.substring(colon));
  }

  /**
   * The file that an address names.
   *
   * @throws LoadException if it names none
   */
  static Path path(String location) {
    try {
      URI uri = new URI(encode(location));
      return uri.isOpaque() ? Path.of(uri.getSchemeSpecificPart()) : Path.of(uri);
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      throw Loading.noAddress(location, "not one of a file", e);
    }
  }
}
