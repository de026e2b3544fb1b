package io.github.wasmrun.wit;

/** Which WIT a text is written in. */
public enum WitDialect {
  /** Today's WIT, as component-model has it in 2026. */
  CURRENT,

  /**
   * The WIT of 2023, which core modules of that time come with: semicolons may be missing, {@code
   * union}, {@code float32}, {@code float64} and {@code expected<…>} are known, a function may have
   * several named results, and {@code map}, {@code async}, {@code f32}, {@code f64} and {@code
   * error-context} are ordinary names.
   */
  LEGACY
}
