package io.github.wasmrun;

import io.github.wasmrun.type.TagType;

/** A tag of exceptions. Only engines implement it. */
public non-sealed interface Tag extends Extern {
  @Override
  TagType type();
}
