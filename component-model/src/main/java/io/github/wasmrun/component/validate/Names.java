package io.github.wasmrun.component.validate;

import java.util.ArrayList;
import java.util.List;

/** Labels and the names of imports and exports. */
final class Names {
  /** The forms of names. */
  enum Form {
    LABEL,
    CONSTRUCTOR,
    METHOD,
    STATIC,
    INTERFACE,
    DEPENDENCY
  }

  /**
   * A name.
   *
   * @param form its form
   * @param resource the resource of a constructor, a method or a static function; else empty
   * @param unique what must differ from that of other names
   */
  record Name(Form form, String resource, String unique) {}

  private static final String CONSTRUCTOR = "[constructor]";
  private static final String METHOD = "[method]";
  private static final String STATIC = "[static]";

  private final Errors errors;

  Names(Errors errors) {
    this.errors = errors;
  }

  /** Lower case of ASCII letters. */
  static String lower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return lower.toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** Whether {@code text} is made of words of one case each, the first one with a letter first. */
  static boolean isLabel(String text) {
    if (text.isEmpty() || isDigit(text.charAt(0))) {
      return false;
    }
    boolean lower = false;
    boolean upper = false;
    int length = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '-') {
        if (length == 0) {
          return false;
        }
        length = 0;
        lower = false;
        upper = false;
        continue;
      }
      char c = text.charAt(i);
      lower |= isLower(c);
      upper |= isUpper(c);
      if (!isLower(c) && !isUpper(c) && !isDigit(c) || lower && upper) {
        return false;
      }
      length++;
    }
    return true;
  }

  private static boolean isLowerLabel(String text) {
    return isLabel(text) && lower(text).equals(text);
  }

  private String label(String text) {
    errors.require(isLabel(text), "`" + text + "` is not in kebab case");
    return text;
  }

  /** Checks the name of an import or an export. */
  Name extern(String name, boolean imports) {
    if (name.startsWith(CONSTRUCTOR)) {
      String resource = label(name.substring(CONSTRUCTOR.length()));
      return new Name(Form.CONSTRUCTOR, resource, lower(name));
    }
    if (name.startsWith(METHOD)) {
      return member(name, METHOD, Form.METHOD);
    }
    if (name.startsWith(STATIC)) {
      return member(name, STATIC, Form.STATIC);
    }
    boolean dependency =
        name.startsWith("unlocked-dep=")
            || name.startsWith("locked-dep=")
            || name.startsWith("url=")
            || name.startsWith("integrity=");
    if (dependency) {
      errors.require(imports, "`" + name + "` is not a valid export name");
      new DependencyName(errors, this, name).check();
      return new Name(Form.DEPENDENCY, "", name);
    }
    if (name.indexOf(':') >= 0) {
      interfaceName(name);
      int version = name.indexOf('@');
      String unique =
          version < 0 ? lower(name) : lower(name.substring(0, version)) + name.substring(version);
      return new Name(Form.INTERFACE, "", unique);
    }
    errors.require(isLabel(name), "`" + name + "` is not in kebab case, not a valid extern name");
    return new Name(Form.LABEL, "", lower(name));
  }

  private Name member(String name, String prefix, Form form) {
    String rest = name.substring(prefix.length());
    int dot = rest.indexOf('.');
    errors.require(dot >= 0, "failed to find `.` character in `" + name + "`");
    String resource = label(rest.substring(0, dot));
    String member = label(rest.substring(dot + 1));
    return new Name(form, resource, lower(resource.equals(member) ? resource : rest));
  }

  /** Checks the name of an interface: {@code ns:pkg/iface@1.2.3}. */
  void interfaceName(String name) {
    int version = name.indexOf('@');
    String path = version < 0 ? name : name.substring(0, version);
    int slash = path.indexOf('/');
    packageName(slash < 0 ? path : path.substring(0, slash));
    errors.require(slash >= 0, "expected `/` after package name in `" + name + "`");
    projections(path.substring(slash + 1), name);
    if (version >= 0) {
      String text = name.substring(version + 1);
      boolean canonical = errors.gates.has(Gate.CANONICAL_NAMES) && Semver.isCanonical(text);
      errors.require(canonical || Semver.isValid(text), "`" + text + "` is not a valid semver");
    }
  }

  private void projections(String text, String name) {
    List<String> parts = split(text, '/');
    errors.require(
        parts.size() == 1 || errors.gates.has(Gate.NESTED_NAMES),
        "trailing characters found in `" + name + "`");
    for (String part : parts) {
      label(part);
    }
  }

  /** Checks namespaces and the name of a package: {@code ns:pkg}. */
  void packageName(String text) {
    List<String> parts = split(text, ':');
    errors.require(parts.size() >= 2, "failed to find `:` character in `" + text + "`");
    errors.require(
        parts.size() == 2 || errors.gates.has(Gate.NESTED_NAMES),
        "expected `/` after package name in `" + text + "`");
    for (String part : parts) {
      label(part);
      errors.require(
          isLowerLabel(part),
          "`" + text + "` is not a valid extern name: a character is not lowercase");
    }
  }

  /** The name of a package, which may have projections where names are nested. */
  void packagePath(String text) {
    int slash = text.indexOf('/');
    packageName(slash < 0 ? text : text.substring(0, slash));
    if (slash >= 0) {
      errors.require(Gate.NESTED_NAMES, "`" + text + "`");
      for (String part : split(text.substring(slash + 1), '/')) {
        label(part);
      }
    }
  }

  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == separator) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    return parts;
  }
}
