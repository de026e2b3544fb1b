package io.github.wasmrun.sql;

/** What a text may ask for. Immutable. */
public final class SqlLimits {
  /** 16 Mi characters, 50 levels of nesting, trees of 250 levels. */
  public static final SqlLimits DEFAULTS = new SqlLimits(16 << 20, 50, 250);

  private final int maxLength;
  private final int maxNesting;
  private final int maxDepth;

  private SqlLimits(int maxLength, int maxNesting, int maxDepth) {
    this.maxLength = maxLength;
    this.maxNesting = maxNesting;
    this.maxDepth = maxDepth;
  }

  private static int checked(String name, int value, int max) {
    if (value < 1 || value > max) {
      throw new IllegalArgumentException(name + " must be 1 to " + max + ", not " + value);
    }
    return value;
  }

  /** How long a text may be, in {@code char}s. */
  public int maxLength() {
    return maxLength;
  }

  /** How deep parentheses, queries and operands may be nested in each other. */
  public int maxNesting() {
    return maxNesting;
  }

  /** How deep a tree may be: a chain of {@code AND}s is a level deeper with each. */
  public int maxDepth() {
    return maxDepth;
  }

  /**
   * With another length.
   *
   * @param chars 1 to 1 Gi; 16 Mi by default
   */
  public SqlLimits withMaxLength(int chars) {
    return new SqlLimits(checked("maxLength", chars, 1 << 30), maxNesting, maxDepth);
  }

  /**
   * With other nesting. Each level takes stack: where there is too little, the text is too deep.
   *
   * @param levels 1 to 100; 50 by default
   */
  public SqlLimits withMaxNesting(int levels) {
    return new SqlLimits(maxLength, checked("maxNesting", levels, 100), maxDepth);
  }

  /**
   * With another depth of trees. Each level takes stack: where there is too little, the text is too
   * deep.
   *
   * @param levels 1 to 10,000; 250 by default, which are as many operators in a chain
   */
  public SqlLimits withMaxDepth(int levels) {
    return new SqlLimits(maxLength, maxNesting, checked("maxDepth", levels, 10_000));
  }
}
