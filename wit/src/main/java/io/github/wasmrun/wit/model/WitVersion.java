package io.github.wasmrun.wit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A version as <a href="https://semver.org/spec/v2.0.0.html">Semantic Versioning 2.0.0</a> has it.
 * The order is that of the specification; versions that differ only in build metadata are ordered
 * by it, in the same way.
 *
 * @param major the first number, unsigned
 * @param minor the second number, unsigned
 * @param patch the third number, unsigned
 * @param prerelease what follows {@code -}, or an empty string
 * @param build what follows {@code +}, or an empty string
 */
public record WitVersion(long major, long minor, long patch, String prerelease, String build)
    implements Comparable<WitVersion> {

  /** Reads a version; empty if the text is none. */
  public static Optional<WitVersion> parse(String text) {
    String numbers = text;
    String build = "";
    String prerelease = "";
    int plus = numbers.indexOf('+');
    if (plus >= 0) {
      build = numbers.substring(plus + 1);
      numbers = numbers.substring(0, plus);
      if (!identifiers(build, false)) {
        return Optional.empty();
      }
    }
    int minus = numbers.indexOf('-');
    if (minus >= 0) {
      prerelease = numbers.substring(minus + 1);
      numbers = numbers.substring(0, minus);
      if (!identifiers(prerelease, true)) {
        return Optional.empty();
      }
    }
    List<String> parts = split(numbers);
    if (parts.size() != 3) {
      return Optional.empty();
    }
    for (String part : parts) {
      if (!isNumber(part) || hasLeadingZero(part) || !fitsLong(part)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new WitVersion(
            number(parts.get(0)), number(parts.get(1)), number(parts.get(2)), prerelease, build));
  }

  @Override
  public int compareTo(WitVersion other) {
    int order = Long.compareUnsigned(major, other.major);
    if (order == 0) {
      order = Long.compareUnsigned(minor, other.minor);
    }
    if (order == 0) {
      order = Long.compareUnsigned(patch, other.patch);
    }
    if (order == 0 && prerelease.isEmpty() != other.prerelease.isEmpty()) {
      order = prerelease.isEmpty() ? 1 : -1;
    }
    if (order == 0) {
      order = compare(prerelease, other.prerelease);
    }
    return order != 0 ? order : compare(build, other.build);
  }

  @Override
  public String toString() {
    String numbers =
        Long.toUnsignedString(major)
            + "."
            + Long.toUnsignedString(minor)
            + "."
            + Long.toUnsignedString(patch);
    return numbers
        + (prerelease.isEmpty() ? "" : "-" + prerelease)
        + (build.isEmpty() ? "" : "+" + build);
  }

  private static boolean identifiers(String text, boolean noLeadingZeros) {
    for (String part : split(text)) {
      if (part.isEmpty()) {
        return false;
      }
      for (int i = 0; i < part.length(); i++) {
        char c = part.charAt(i);
        boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-';
        if (!letter && (c < '0' || c > '9')) {
          return false;
        }
      }
      if (noLeadingZeros && isNumber(part) && hasLeadingZero(part)) {
        return false;
      }
    }
    return true;
  }

  private static int compare(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? (b.isEmpty() ? 0 : -1) : 1;
    }
    List<String> left = split(a);
    List<String> right = split(b);
    for (int i = 0; i < left.size() && i < right.size(); i++) {
      int order = compareIdentifiers(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return left.size() - right.size();
  }

  private static int compareIdentifiers(String a, String b) {
    boolean numberA = isNumber(a);
    boolean numberB = isNumber(b);
    if (numberA != numberB) {
      return numberA ? -1 : 1;
    }
    if (numberA) {
      String plainA = withoutZeros(a);
      String plainB = withoutZeros(b);
      int order = plainA.length() - plainB.length();
      if (order == 0) {
        order = plainA.compareTo(plainB);
      }
      return order != 0 ? order : a.length() - b.length();
    }
    return a.compareTo(b);
  }

  private static String withoutZeros(String number) {
    int start = 0;
    while (start < number.length() - 1 && number.charAt(start) == '0') {
      start++;
    }
    return number.substring(start);
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean hasLeadingZero(String number) {
    return number.length() > 1 && number.charAt(0) == '0';
  }

  /** The value of digits that fit; TeaVM has no parseUnsignedLong. */
  private static long number(String digits) {
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      value = 10 * value + digits.charAt(i) - '0';
    }
    return value;
  }

  private static boolean fitsLong(String number) {
    String max = "18446744073709551615";
    return number.length() < max.length()
        || number.length() == max.length() && number.compareTo(max) <= 0;
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', start)) {
      parts.add(text.substring(start, dot));
      start = dot + 1;
    }
    parts.add(text.substring(start));
    return parts;
  }
}
