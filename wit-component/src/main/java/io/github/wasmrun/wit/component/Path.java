package io.github.wasmrun.wit.component;

/**
 * The name of an interface or a world: {@code ns:name/interface@1.0.0}.
 *
 * @param packageName {@code ns:name@1.0.0}
 * @param name {@code interface}
 */
record Path(String packageName, String name) {
  static Path of(String text) {
    int slash = text.indexOf('/');
    int at = text.indexOf('@', slash);
    return new Path(
        text.substring(0, slash) + (at < 0 ? "" : text.substring(at)),
        text.substring(slash + 1, at < 0 ? text.length() : at));
  }

  /** How it is written in the package {@code here}. */
  String from(String here) {
    if (packageName.equals(here)) {
      return TypeText.id(name);
    }
    int at = packageName.indexOf('@');
    String version = at < 0 ? "" : packageName.substring(at);
    String owner = at < 0 ? packageName : packageName.substring(0, at);
    return escaped(owner) + "/" + TypeText.id(name) + version;
  }

  /** A package's name, whose parts may be keywords. */
  static String escaped(String packageName) {
    int colon = packageName.indexOf(':');
    return TypeText.id(packageName.substring(0, colon))
        + ":"
        + TypeText.id(packageName.substring(colon + 1));
  }
}
