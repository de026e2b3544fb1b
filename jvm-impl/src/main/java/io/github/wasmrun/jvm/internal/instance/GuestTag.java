package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.GuestException;
import io.github.wasmrun.Tag;
import io.github.wasmrun.engine.host.Thrower;
import io.github.wasmrun.spi.DefinedExtern;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.TagType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A tag as the host sees it. */
final class GuestTag implements Tag, EngineOwned, DefinedExtern {
  private final JvmStore store;
  private final TagType type;
  private final @Nullable DefinedType definedType;
  private @Nullable Thrower thrower;
  private @Nullable Object identity;

  GuestTag(
      JvmStore store, TagType type, @Nullable DefinedType definedType, @Nullable Object identity) {
    this.store = store;
    this.type = type;
    this.definedType = definedType;
    this.identity = identity;
  }

  @Override
  public @Nullable DefinedType definedType() {
    return definedType;
  }

  /** What the tag is to code; null until the code of its module is there. */
  @Nullable Object identity() {
    return identity;
  }

  void identify(Object made) {
    identity = made;
  }

  @Override
  public JvmStore store() {
    return store;
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
      known = new Thrower(store.engine(), this);
      thrower = known;
    }
    return known.exception(payload);
  }

  @Override
  public String toString() {
    return type().toString();
  }
}
