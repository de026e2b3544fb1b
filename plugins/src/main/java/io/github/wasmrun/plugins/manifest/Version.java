package io.github.wasmrun.plugins.manifest;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version of <a href="https://semver.org/spec/v2.0.0.html">Semantic Versioning 2.0.0</a>; what
 * follows a {@code +} is left out.
 *
 * @param major 0 or more
 * @param minor 0 or more
 * @param patch 0 or more
 * @param preRelease what follows the hyphen, empty if there is none
 */
public record Version(int major, int minor, int patch, String preRelease)
    implements Comparable<Version> {
  /**
   * Reads {@code 1.2.3} or {@code 1.2.3-beta.1+build}.
   *
   * @throws IllegalArgumentException if it is no version
   */
  public static Version of(String text) {
    Version version = parse(Objects.requireNonNull(text, "text"));
    if (version == null) {
      throw new IllegalArgumentException("no version: \"" + text + "\"");
    }
    return version;
  }

  /** The version that {@code text} is, or null. */
  static @Nullable Version parse(String text) {
    int plus = text.indexOf('+');
    if (plus >= 0 && !areIdentifiers(text.substring(plus + 1), false)) {
      return null;
    }
    String rest = plus < 0 ? text : text.substring(0, plus);
    int hyphen = rest.indexOf('-');
    String preRelease = hyphen < 0 ? "" : rest.substring(hyphen + 1);
    if (hyphen >= 0 && !areIdentifiers(preRelease, true)) {
      return null;
    }
    String core = hyphen < 0 ? rest : rest.substring(0, hyphen);
    int first = core.indexOf('.');
    int second = core.indexOf('.', first + 1);
    if (first < 0 || second < 0) {
      return null;
    }
    int major = number(core.substring(0, first));
    int minor = number(core.substring(first + 1, second));
    int patch = number(core.substring(second + 1));
    return major < 0 || minor < 0 || patch < 0
        ? null
        : new Version(major, minor, patch, preRelease);
  }

  /** A number without leading zeros, or -1. */
  static int number(String text) {
    if (text.isEmpty() || text.length() > 9 || text.length() > 1 && text.charAt(0) == '0') {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static boolean areIdentifiers(String text, boolean ordered) {
    int start = 0;
    while (true) {
      int dot = text.indexOf('.', start);
      String part = text.substring(start, dot < 0 ? text.length() : dot);
      boolean digits = true;
      for (int i = 0; i < part.length(); i++) {
        char c = part.charAt(i);
        boolean digit = c >= '0' && c <= '9';
        if (!digit && c != '-' && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z')) {
          return false;
        }
        digits &= digit;
      }
      if (part.isEmpty() || ordered && digits && number(part) < 0) {
        return false;
      }
      if (dot < 0) {
        return true;
      }
      start = dot + 1;
    }
  }

  @Override
  public int compareTo(Version other) {
    int order = Integer.compare(major, other.major);
    if (order == 0) {
      order = Integer.compare(minor, other.minor);
    }
    if (order == 0) {
      order = Integer.compare(patch, other.patch);
    }
    return order == 0 ? comparePreRelease(preRelease, other.preRelease) : order;
  }

  private static int comparePreRelease(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Boolean.compare(a.isEmpty(), b.isEmpty());
    }
    int i = 0;
    int j = 0;
    while (true) {
      int endA = end(a, i);
      int endB = end(b, j);
      String partA = a.substring(i, endA);
      String partB = b.substring(j, endB);
      int numberA = number(partA);
      int numberB = number(partB);
      int order =
          numberA >= 0 && numberB >= 0
              ? Integer.compare(numberA, numberB)
              : numberA >= 0 ? -1 : numberB >= 0 ? 1 : partA.compareTo(partB);
      if (order != 0) {
        return order;
      }
      if (endA == a.length() || endB == b.length()) {
        return Boolean.compare(endA < a.length(), endB < b.length());
      }
      i = endA + 1;
      j = endB + 1;
    }
  }

  private static int end(String text, int start) {
    int dot = text.indexOf('.', start);
    return dot < 0 ? text.length() : dot;
  }

  @Override
  public String toString() {
    String core = major + "." + minor + "." + patch;
    return preRelease.isEmpty() ? core : core + "-" + preRelease;
  }
}
