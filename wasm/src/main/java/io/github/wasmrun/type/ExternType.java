package io.github.wasmrun.type;

/**
 * The type of an external: what an import asks for and an export offers.
 *
 * <p>Immutable. See <a
 * href="https://webassembly.github.io/spec/core/syntax/types.html#external-types">external
 * types</a>.
 */
public sealed interface ExternType permits FuncType, TableType, MemoryType, GlobalType, TagType {
  /** Which kind of external this is the type of. */
  ExternKind kind();

  /**
   * Whether an external of this type can be supplied where {@code expected} is asked for, by the
   * specification's rules of <a
   * href="https://webassembly.github.io/spec/core/valid/matching.html">matching</a>.
   *
   * @param expected the type that an import declares
   */
  boolean matches(ExternType expected);
}
