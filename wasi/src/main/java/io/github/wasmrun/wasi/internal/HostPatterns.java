package io.github.wasmrun.wasi.internal;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Patterns of network hosts, and the hosts of addresses. */
public final class HostPatterns {
  private HostPatterns() {}

  /**
   * Whether one of {@code patterns} has {@code host}; a star is any characters. A pattern of
   * numbers has addresses alone: whoever grants {@code 10.*} does not mean {@code 10.example.org}.
   */
  public static boolean match(List<String> patterns, String host) {
    for (String pattern : patterns) {
      if ((isOfAddresses(host) || !isOfAddresses(pattern))
          && matches(pattern.toLowerCase(Locale.ROOT), host.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a host, or a pattern of hosts, is of addresses: of numbers, or in brackets. */
  public static boolean isOfAddresses(String host) {
    boolean digits = false;
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      digits |= c >= '0' && c <= '9';
      if (c != '.' && c != '*' && (c < '0' || c > '9')) {
        return host.startsWith("[");
      }
    }
    return digits;
  }

  /** Whether one of {@code granted} has all hosts of {@code pattern}: its stars match stars. */
  public static boolean cover(List<String> granted, String pattern) {
    return match(granted, pattern);
  }

  /**
   * Whether one of {@code patterns}, each {@code HOST} or {@code HOST:PORT}, has that host with
   * that port. A pattern without a port has all ports.
   */
  public static boolean match(List<String> patterns, String host, int port) {
    for (String pattern : patterns) {
      int colon = portAt(pattern);
      String hosts = colon < 0 ? pattern : pattern.substring(0, colon);
      if ((colon < 0 || pattern.substring(colon + 1).equals(Integer.toString(port)))
          && match(List.of(hosts), host)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Checks a pattern of {@link #match(List, String, int)}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static void check(String pattern) {
    int colon = portAt(pattern);
    String host = colon < 0 ? pattern : pattern.substring(0, colon);
    String authority = host.replace('*', 'x') + (colon < 0 ? "" : pattern.substring(colon));
    int port = colon < 0 ? 1 : port(pattern.substring(colon + 1));
    if (port < 1
        || port > 65535
        || !host.replace('*', 'x').toLowerCase(Locale.ROOT).equals(hostOf("http://" + authority))) {
      throw new IllegalArgumentException("expected HOST or HOST:PORT, not " + pattern);
    }
  }

  /** The number that a text of digits is; -1 if it is none or too large for a port. */
  public static int port(String digits) {
    int port = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      port = port * 10 + c - '0';
      if (c < '0' || c > '9' || port > 65535) {
        return -1;
      }
    }
    return digits.isEmpty() ? -1 : port;
  }

  /** Where the port of {@code HOST:PORT} begins, with its colon; -1 if there is none. */
  private static int portAt(String pattern) {
    int bracket = pattern.indexOf(']');
    return pattern.indexOf(':', Math.max(bracket, 0));
  }

  private static boolean matches(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int from = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        from = t;
      } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++from;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /**
   * The host of an address of HTTP without its port, or null if it is none that every reader of
   * addresses understands alike: user names, backslashes, spaces and signs beyond ASCII are
   * refused.
   */
  public static @Nullable String hostOf(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    int start = lower.startsWith("http://") ? 7 : lower.startsWith("https://") ? 8 : -1;
    if (start < 0) {
      return null;
    }
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c <= ' ' || c >= 0x7F || c == '\\') {
        return null;
      }
    }
    int end = start;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String authority = lower.substring(start, end);
    if (authority.indexOf('@') >= 0 || authority.indexOf('%') >= 0) {
      return null;
    }
    int bracket = authority.startsWith("[") ? authority.indexOf(']') : -1;
    int colon = authority.indexOf(':', Math.max(bracket, 0));
    String host = colon < 0 ? authority : authority.substring(0, colon);
    if (authority.startsWith("[") && bracket != host.length() - 1) {
      return null;
    }
    for (int i = colon + 1; colon >= 0 && i < authority.length(); i++) {
      if (authority.charAt(i) < '0' || authority.charAt(i) > '9') {
        return null;
      }
    }
    return host.isEmpty() ? null : host;
  }
}
