package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.engine.limit.LimitedModule;
import io.github.wasmrun.engine.limit.Variants;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The copies of one module with limits in their bytes. Threads that want the same one wait until it
 * is made; those that want others do not.
 */
final class LimitedVariants {
  private final Function<LimitedModule.Key, GuestModule> maker;
  private final Variants<Place> places = new Variants<>();

  LimitedVariants(Function<LimitedModule.Key, GuestModule> maker) {
    this.maker = maker;
  }

  GuestModule of(LimitedModule.Key key) {
    return place(key).get(key);
  }

  private synchronized Place place(LimitedModule.Key key) {
    Place known = places.get(key);
    if (known == null) {
      known = new Place();
      places.put(key, known);
    }
    return known;
  }

  /** How many there are. */
  synchronized int size() {
    return places.size();
  }

  /** Where a copy is, once it is made. */
  private final class Place {
    private @Nullable GuestModule variant;

    synchronized GuestModule get(LimitedModule.Key key) {
      GuestModule known = variant;
      if (known == null) {
        known = maker.apply(key);
        variant = known;
      }
      return known;
    }
  }
}
