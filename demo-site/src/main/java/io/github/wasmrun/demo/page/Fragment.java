package io.github.wasmrun.demo.page;

import java.util.Base64;

/**
 * The part of an address after {@code #}: which module the playground has open. Immutable.
 *
 * @param kind how the module is named
 * @param value an id, an address, or base64 for addresses of bytes or of a text in UTF-8
 */
record Fragment(Kind kind, String value) {
  /** How a module is named. */
  enum Kind {
    /** An example by its id. */
    EXAMPLE(""),
    /** By its address. */
    URL("url="),
    /** By its bytes. */
    MODULE("wasm="),
    /** By its text. */
    TEXT("wat=");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  /** Browsers and those who pass addresses on take at least this much. */
  static final int LONGEST = 60_000;

  /** What a fragment names. */
  static Fragment parse(String text) {
    for (Kind kind : new Kind[] {Kind.URL, Kind.MODULE, Kind.TEXT}) {
      if (text.startsWith(kind.prefix)) {
        return new Fragment(kind, text.substring(kind.prefix.length()));
      }
    }
    return new Fragment(Kind.EXAMPLE, text);
  }

  /** For a module or a text that is in the address itself. */
  static Fragment of(Kind kind, byte[] bytes) {
    return new Fragment(kind, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /**
   * The bytes in the address itself.
   *
   * @throws IllegalArgumentException if it has none, or they are spoilt
   */
  byte[] bytes() {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean isDigit = c >= '0' && c <= '9' || c == '-' || c == '_';
      if (!isDigit && !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z')) {
        throw new IllegalArgumentException("the address was cut or changed: " + c + " at " + i);
      }
    }
    if (value.length() % 4 == 1) {
      throw new IllegalArgumentException("the address was cut: " + value.length() + " digits");
    }
    return Base64.getUrlDecoder().decode(value);
  }

  /** As it stands in an address. */
  String text() {
    return kind.prefix + value;
  }
}
