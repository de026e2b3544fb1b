package io.github.wasmrun;

import io.github.wasmrun.type.ExternType;

/**
 * Something that an instance exports and another can import: a function, memory, table, global or
 * tag.
 *
 * <p>Two objects stand for the same external exactly if they are the same object. See <a
 * href="https://webassembly.github.io/spec/core/exec/runtime.html#external-addresses">external
 * values</a>.
 */
public sealed interface Extern permits WasmFunction, Memory, Table, Global, Tag {
  /** Its type; memories and tables have their present size as minimum. */
  ExternType type();
}
