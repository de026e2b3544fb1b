package io.github.wasmrun.spi;

import io.github.wasmrun.type.DefinedType;
import org.jspecify.annotations.Nullable;

/** A function or tag that knows its type in the module that defines it; engines implement it. */
public interface DefinedExtern {
  /** The defined type; null if the host made it, whose types are in no group with others. */
  @Nullable DefinedType definedType();
}
