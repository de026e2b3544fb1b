package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.GuestException;
import io.github.wasmrun.Tag;
import io.github.wasmrun.engine.host.Thrower;
import io.github.wasmrun.spi.DefinedExtern;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.TagType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.TagInstance;

/** A tag as the host sees it. */
final class GuestTag implements Tag, EngineOwned, DefinedExtern {
  private final EndiveEngine engine;
  private final TagType type;
  private final @Nullable DefinedType definedType;
  private @Nullable Thrower thrower;
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

  @Override
  public GuestException newException(@Nullable Object... payload) {
    Objects.requireNonNull(payload, "payload");
    Thrower known = thrower;
    if (known == null) {
      known = new Thrower(engine, this);
      thrower = known;
    }
    return known.exception(payload);
  }

  @Override
  public String toString() {
    return type().toString();
  }
}
