package io.github.wasmrun.jvm.compiler.runtime.heap;

import io.github.wasmrun.jvm.compiler.runtime.CodeSource;

/** Code of a module that makes the structures of its types, too. */
public interface StructSource extends CodeSource {
  /** A new structure of the type with this index, all zero and null. */
  Struct newStruct(int type);
}
