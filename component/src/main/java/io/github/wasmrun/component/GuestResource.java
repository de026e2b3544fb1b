package io.github.wasmrun.component;

import io.github.wasmrun.WasmFunction;
import org.jspecify.annotations.Nullable;

/** A resource type that an instance of a component defines. */
final class GuestResource extends ComponentResource {
  private final Guest definer;
  private final boolean rep64;
  private final @Nullable WasmFunction destructor;

  GuestResource(Guest definer, boolean rep64, @Nullable WasmFunction destructor) {
    this.definer = definer;
    this.rep64 = rep64;
    this.destructor = destructor;
  }

  @Override
  Guest definer() {
    return definer;
  }

  boolean rep64() {
    return rep64;
  }

  @Override
  void destroy(@Nullable Guest caller, long representation) {
    Guest.Entry entry = definer.enter(caller);
    try {
      if (destructor != null) {
        Object value = rep64 ? (Object) representation : (Object) (int) representation;
        Guest.apply(destructor, new Object[] {value});
      }
      entry.leave();
    } finally {
      entry.close();
    }
  }
}
