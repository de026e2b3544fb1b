package io.github.wasmrun.plugins.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Versions that fit. Immutable.
 *
 * <p>A text of comparisons with spaces between them, which all must hold: {@code 1.2.3} (this
 * version), {@code >=1.2.3}, {@code >}, {@code <}, {@code <=}, {@code ^1.2.3} (up to the next
 * version that may break: {@code <2.0.0}, of {@code ^0.2.3} {@code <0.3.0}, of {@code ^0.0.3}
 * {@code <0.0.4}), {@code ~1.2.3} ({@code <1.3.0}), {@code *} (any). {@code ||} stands between
 * alternatives. A missing part of a version is zero. Versions with a pre-release are ordered as any
 * other: {@code 2.0.0-beta} is below {@code 2.0.0}.
 */
public final class VersionRange {
  /** Versions from {@code least} to below {@code end}, or one comparison. */
  private record Part(String operator, Version version) {
    boolean has(Version other) {
      int order = other.compareTo(version);
      return switch (operator) {
        case ">=" -> order >= 0;
        case ">" -> order > 0;
        case "<=" -> order <= 0;
        case "<" -> order < 0;
        default -> order == 0;
      };
    }
  }

  private static final String[] OPERATORS = {">=", "<=", ">", "<", "^", "~", "="};

  private final String text;
  private final List<List<Part>> alternatives;

  private VersionRange(String text, List<List<Part>> alternatives) {
    this.text = text;
    this.alternatives = alternatives;
  }

  /**
   * Reads a range.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static VersionRange of(String text) {
    VersionRange range = parse(Objects.requireNonNull(text, "text"));
    if (range == null) {
      throw new IllegalArgumentException("no range of versions: \"" + text + "\"");
    }
    return range;
  }

  /** The range that {@code text} is, or null. */
  static @Nullable VersionRange parse(String text) {
    List<List<Part>> alternatives = new ArrayList<>();
    int start = 0;
    while (true) {
      int end = text.indexOf("||", start);
      List<Part> parts = parts(text.substring(start, end < 0 ? text.length() : end));
      if (parts == null) {
        return null;
      }
      alternatives.add(parts);
      if (end < 0) {
        return new VersionRange(text, alternatives);
      }
      start = end + 2;
    }
  }

  private static @Nullable List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    boolean any = false;
    while (at < text.length()) {
      if (text.charAt(at) == ' ') {
        at++;
        continue;
      }
      int end = text.indexOf(' ', at);
      end = end < 0 ? text.length() : end;
      String word = text.substring(at, end);
      at = end;
      any = true;
      if (!word.equals("*") && !add(parts, word)) {
        return null;
      }
    }
    return any ? parts : null;
  }

  private static boolean add(List<Part> parts, String word) {
    String operator = "=";
    String rest = word;
    for (String known : OPERATORS) {
      if (word.startsWith(known)) {
        operator = known;
        rest = word.substring(known.length());
        break;
      }
    }
    int given = 1;
    for (int i = 0; i < rest.length() && rest.charAt(i) != '-'; i++) {
      given += rest.charAt(i) == '.' ? 1 : 0;
    }
    Version version = Version.parse(given == 1 ? rest + ".0.0" : given == 2 ? rest + ".0" : rest);
    if (version == null) {
      return false;
    }
    if (operator.equals("^") || operator.equals("~")) {
      parts.add(new Part(">=", version));
      parts.add(
          new Part("<", operator.equals("^") ? afterCaret(version) : afterTilde(version, given)));
    } else {
      parts.add(new Part(operator, version));
    }
    return true;
  }

  private static Version afterCaret(Version version) {
    if (version.major() > 0) {
      return new Version(version.major() + 1, 0, 0, "");
    }
    return version.minor() > 0
        ? new Version(0, version.minor() + 1, 0, "")
        : new Version(0, 0, version.patch() + 1, "");
  }

  private static Version afterTilde(Version version, int given) {
    return given == 1
        ? new Version(version.major() + 1, 0, 0, "")
        : new Version(version.major(), version.minor() + 1, 0, "");
  }

  /** Whether {@code version} fits. */
  public boolean contains(Version version) {
    for (List<Part> parts : alternatives) {
      boolean all = true;
      for (Part part : parts) {
        all &= part.has(version);
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VersionRange range && range.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The text that it was made of. */
  @Override
  public String toString() {
    return text;
  }
}
