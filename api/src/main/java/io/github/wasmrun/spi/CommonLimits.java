package io.github.wasmrun.spi;

/**
 * The sizes that engines allow, as the <a
 * href="https://webassembly.github.io/spec/js-api/#limits">JavaScript interface</a> fixes them, so
 * that each host refuses the same modules.
 */
final class CommonLimits {
  static final int TYPES = 1_000_000;
  static final int SUBTYPING_DEPTH = 63;
  static final int PARAMS = 1000;
  static final int RESULTS = 1000;
  static final int FIELDS = 10_000;
  static final int IMPORTS = 1_000_000;
  static final int FUNCTIONS = 1_000_000;
  static final int TABLES = 100_000;
  static final int TABLE_ELEMENTS = 10_000_000;
  static final int MEMORIES = 100_000;
  static final int TAGS = 1_000_000;
  static final int GLOBALS = 1_000_000;
  static final int EXPORTS = 1_000_000;
  static final int ELEMENT_SEGMENTS = 10_000_000;
  static final int SEGMENT_ELEMENTS = 10_000_000;
  static final int DATA_SEGMENTS = 100_000;
  static final int LOCALS = 50_000;
  static final int BODY_BYTES = 7_654_321;
  static final int FIXED_ARRAY = 10_000;

  private CommonLimits() {}
}
