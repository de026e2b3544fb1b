package io.github.wasmrun.binary;

/**
 * The sizes that engines allow, as the <a
 * href="https://webassembly.github.io/spec/js-api/#limits">JavaScript interface</a> fixes them, so
 * that each host refuses the same modules.
 */
public final class CommonLimits {
  public static final int TYPES = 1_000_000;
  public static final int SUBTYPING_DEPTH = 63;
  public static final int PARAMS = 1000;
  public static final int RESULTS = 1000;
  public static final int FIELDS = 10_000;
  public static final int IMPORTS = 1_000_000;
  public static final int FUNCTIONS = 1_000_000;
  public static final int TABLES = 100_000;
  public static final int TABLE_ELEMENTS = 10_000_000;
  public static final int MEMORIES = 100_000;
  public static final int TAGS = 1_000_000;
  public static final int GLOBALS = 1_000_000;
  public static final int EXPORTS = 1_000_000;
  public static final int ELEMENT_SEGMENTS = 10_000_000;
  public static final int SEGMENT_ELEMENTS = 10_000_000;
  public static final int DATA_SEGMENTS = 100_000;
  public static final int LOCALS = 50_000;
  public static final int BODY_BYTES = 7_654_321;
  public static final int FIXED_ARRAY = 10_000;

  private CommonLimits() {}
}
