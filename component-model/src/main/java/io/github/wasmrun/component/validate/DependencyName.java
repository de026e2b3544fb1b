package io.github.wasmrun.component.validate;

/** Checks names of imports that say where a component comes from. */
final class DependencyName {
  private final Errors errors;
  private final Names names;
  private final String text;
  private int at;

  DependencyName(Errors errors, Names names, String text) {
    this.errors = errors;
    this.names = names;
    this.text = text;
  }

  void check() {
    if (take("unlocked-dep=")) {
      expect("<");
      unlocked(untilLast());
    } else if (take("locked-dep=")) {
      expect("<");
      locked(until('>'));
      expect(">");
      hash();
    } else if (take("url=")) {
      expect("<");
      String url = until('>');
      errors.require(at < text.length(), "failed to find `>`");
      errors.require(url.indexOf('<') < 0, "url cannot contain `<`");
      at++;
      hash();
    } else {
      integrity();
    }
    errors.require(at == text.length(), "trailing characters found in `" + text + "`");
  }

  private boolean take(String start) {
    if (!text.startsWith(start, at)) {
      return false;
    }
    at += start.length();
    return true;
  }

  private void expect(String start) {
    errors.require(take(start), "expected `" + start + "` at `" + text.substring(at) + "`");
  }

  private String until(char end) {
    int from = at;
    while (at < text.length() && text.charAt(at) != end) {
      at++;
    }
    return text.substring(from, at);
  }

  /** What stands before a {@code >} at the end. */
  private String untilLast() {
    int from = at;
    boolean closed = text.endsWith(">") && text.length() > from;
    String part = text.substring(from, closed ? text.length() - 1 : text.length());
    at = text.length();
    if (!closed) {
      unlocked(part);
      errors.require(false, "expected `>` at ``");
    }
    return part;
  }

  private void unlocked(String query) {
    int version = query.indexOf('@');
    names.packagePath(version < 0 ? query : query.substring(0, version));
    if (version < 0) {
      return;
    }
    String range = query.substring(version + 1);
    if (range.equals("*")) {
      return;
    }
    boolean braces = range.length() >= 2 && range.startsWith("{") && range.endsWith("}");
    errors.require(braces, "expected `{` at `" + range + "`");
    String bounds = range.substring(1, range.length() - 1);
    if (bounds.startsWith(">=")) {
      int space = bounds.indexOf(' ');
      semver(bounds.substring(2, space < 0 ? bounds.length() : space));
      if (space >= 0) {
        String upper = bounds.substring(space + 1);
        errors.require(upper.startsWith("<"), "expected `<` at `" + upper + "`");
        semver(upper.substring(1));
      }
    } else {
      errors.require(
          bounds.startsWith("<"), "expected `>=` or `<` at start of version range " + bounds);
      semver(bounds.substring(1));
    }
  }

  private void semver(String version) {
    errors.require(Semver.isValid(version), "`" + version + "` is not a valid semver");
  }

  private void locked(String name) {
    int version = name.indexOf('@');
    names.packagePath(version < 0 ? name : name.substring(0, version));
    if (version >= 0) {
      semver(name.substring(version + 1));
    }
  }

  private void hash() {
    if (take(",")) {
      integrity();
    }
  }

  private void integrity() {
    expect("integrity=<");
    String hashes = until('>');
    expect(">");
    boolean any = false;
    for (String hash : Names.split(hashes, ' ')) {
      if (!hash.isEmpty()) {
        any = true;
        hash(hash);
      }
    }
    errors.require(any, "integrity hash cannot be empty");
  }

  private void hash(String hash) {
    int options = hash.indexOf('?');
    String plain = options < 0 ? hash : hash.substring(0, options);
    int dash = plain.indexOf('-');
    String algorithm = dash < 0 ? plain : plain.substring(0, dash);
    boolean known =
        algorithm.equals("sha256") || algorithm.equals("sha384") || algorithm.equals("sha512");
    errors.require(known, "unrecognized hash algorithm `" + algorithm + "`");
    errors.require(dash >= 0, "expected `-` after hash algorithm: " + hash);
    errors.require(isBase64(plain.substring(dash + 1)), "not valid base64: " + hash);
  }

  private static boolean isBase64(String text) {
    int end = text.length();
    while (end > 0 && text.length() - end < 2 && text.charAt(end - 1) == '=') {
      end--;
    }
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && (c < '0' || c > '9') && c != '+' && c != '/') {
        return false;
      }
    }
    return end > 0;
  }
}
