package io.github.wasmrun.component;

/** How a component's memory has its strings. Immutable. */
public enum StringEncoding {
  /** UTF-8. */
  UTF8,
  /** UTF-16, little-endian. */
  UTF16,
  /** Latin-1 where that has all characters, else UTF-16. */
  COMPACT_UTF16
}
