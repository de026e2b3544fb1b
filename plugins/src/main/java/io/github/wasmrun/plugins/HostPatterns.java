package io.github.wasmrun.plugins;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Patterns of network hosts, and the hosts of addresses. */
final class HostPatterns {
  private HostPatterns() {}

  static boolean match(List<String> patterns, String host) {
    for (String pattern : patterns) {
      if (matches(pattern.toLowerCase(Locale.ROOT), host.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of {@code granted} has all hosts of {@code pattern}: its stars match stars. */
  static boolean cover(List<String> granted, String pattern) {
    return match(granted, pattern);
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
  static @Nullable String hostOf(String url) {
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
