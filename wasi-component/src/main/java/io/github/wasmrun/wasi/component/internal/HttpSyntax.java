package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.wasi.internal.HostPatterns;
import java.util.List;
import java.util.Locale;

/** What names, values and parts of addresses of HTTP may be. */
public final class HttpSyntax {
  private static final String SYMBOLS = "!#$%&'*+-.^_`|~";

  /** Signs of paths and queries besides letters and digits; all others are sent as %XX. */
  private static final String PLAIN = "-._~!$&'()*+,;=:@/?";

  /** What the connection decides, and not who sends over it. */
  private static final List<String> FORBIDDEN =
      List.of(
          "connection",
          "expect",
          "host",
          "http2-settings",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private HttpSyntax() {}

  private static boolean isAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** Whether it is a token: a name of a field or a method. */
  public static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isAlphanumeric(c) && SYMBOLS.indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Whether a guest may not set that field. */
  static boolean isForbidden(String name) {
    return FORBIDDEN.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether it is the value of a field: no control characters, no space at its ends. */
  public static boolean isValue(byte[] value) {
    for (byte one : value) {
      if (one >= 0 && one < ' ' && one != '\t' || one == 0x7F) {
        return false;
      }
    }
    return value.length == 0 || !isSpace(value[0]) && !isSpace(value[value.length - 1]);
  }

  private static boolean isSpace(byte one) {
    return one == ' ' || one == '\t';
  }

  /** Whether all signs are ASCII. */
  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7E) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is a scheme of addresses. */
  public static boolean isScheme(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = isAlphanumeric(c) && (c < '0' || c > '9');
      if (!letter && (i == 0 || !isAlphanumeric(c) && "+-.".indexOf(c) < 0)) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Whether it is a host with or without a port. */
  public static boolean isAuthority(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isAlphanumeric(c) && "-._~:[]".indexOf(c) < 0) {
        return false;
      }
    }
    return HostPatterns.hostOf("http://" + text) != null && port(text, 0) >= 0;
  }

  /** The port of an authority; -1 if it is none, {@code other} if it has none. */
  static int port(String authority, int other) {
    int colon = authority.indexOf(':', Math.max(0, authority.indexOf(']')));
    return colon < 0 || colon == authority.length() - 1
        ? other
        : HostPatterns.port(authority.substring(colon + 1));
  }

  /** Whether it is a path with or without a query. */
  public static boolean isPath(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= 0x7F || c == '#') {
        return false;
      }
    }
    return text.isEmpty() || text.charAt(0) == '/' || text.charAt(0) == '?';
  }

  /** The path as it is sent: signs that addresses do not have are written as %XX. */
  static String encoded(String path) {
    StringBuilder text = new StringBuilder(path.startsWith("/") ? "" : "/");
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean escape =
          c == '%' && i + 2 < path.length() && isHex(path, i + 1) && isHex(path, i + 2);
      if (isAlphanumeric(c) || PLAIN.indexOf(c) >= 0 || escape) {
        text.append(c);
      } else {
        text.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
        text.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
      }
    }
    return text.toString();
  }

  private static boolean isHex(String text, int index) {
    return Character.digit(text.charAt(index), 16) >= 0;
  }

  /** The number of a {@code content-length}; -1 if it is none. */
  static long length(String value) {
    long length = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < '0' || c > '9' || length > Long.MAX_VALUE / 10 - 10) {
        return -1;
      }
      length = length * 10 + c - '0';
    }
    return value.isEmpty() ? -1 : length;
  }
}
