package io.github.wasmrun.component.validate;

/** Versions as <a href="https://semver.org/">semantic versioning 2.0</a> writes them. */
public final class Semver {
  private Semver() {}

  /** Whether {@code text} is a version. */
  public static boolean isValid(String text) {
    int at = 0;
    for (int i = 0; i < 3; i++) {
      int end = number(text, at);
      if (end < 0 || i < 2 && (end >= text.length() || text.charAt(end) != '.')) {
        return false;
      }
      at = i < 2 ? end + 1 : end;
    }
    if (at < text.length() && text.charAt(at) == '-') {
      at = identifiers(text, at + 1, true);
    }
    if (at >= 0 && at < text.length() && text.charAt(at) == '+') {
      at = identifiers(text, at + 1, false);
    }
    return at == text.length();
  }

  /** Whether {@code text} is the first part of a version, as names of interfaces may have it. */
  static boolean isCanonical(String text) {
    String rest = text;
    for (int zeros = 0; zeros < 3; zeros++) {
      if (rest.equals("0")) {
        return zeros == 2;
      }
      if (!rest.startsWith("0.")) {
        break;
      }
      rest = rest.substring(2);
      if (zeros == 2) {
        return false;
      }
    }
    return !rest.isEmpty() && rest.charAt(0) != '0' && number(rest, 0) == rest.length();
  }

  /** Where the number from {@code at} on ends, -1 if there is none. */
  private static int number(String text, int at) {
    int end = at;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    boolean leadingZero = end > at + 1 && text.charAt(at) == '0';
    return end == at || leadingZero ? -1 : end;
  }

  private static int identifiers(String text, int from, boolean prerelease) {
    int at = from;
    while (true) {
      int start = at;
      boolean digits = true;
      while (at < text.length() && isIdentifier(text.charAt(at))) {
        digits &= isDigit(text.charAt(at));
        at++;
      }
      if (at == start || prerelease && digits && at > start + 1 && text.charAt(start) == '0') {
        return -1;
      }
      if (at >= text.length() || text.charAt(at) != '.') {
        return at;
      }
      at++;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isIdentifier(char c) {
    return isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-';
  }
}
