package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.Tag;
import io.github.wasmrun.spi.DefinedExtern;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.TagType;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.TagInstance;

/** A tag as the host sees it. */
final class GuestTag implements Tag, EngineOwned, DefinedExtern {
  private final EndiveEngine engine;
  private final TagType type;
  private final @Nullable DefinedType definedType;
  private final TagInstance instance;

  GuestTag(
      EndiveEngine engine, TagType type, @Nullable DefinedType definedType, TagInstance instance) {
    this.engine = engine;
    this.type = type;
    this.definedType = definedType;
    this.instance = instance;
  }

  @Override
  public @Nullable DefinedType definedType() {
    return definedType;
  }

  TagInstance instance() {
    return instance;
  }

  @Override
  public EndiveEngine engine() {
    return engine;
  }

  @Override
  public TagType type() {
    return type;
  }
}
