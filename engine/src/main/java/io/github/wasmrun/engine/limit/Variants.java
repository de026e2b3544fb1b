package io.github.wasmrun.engine.limit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The copies of one module with limits in their bytes: the few that were used last, for limits may
 * come from users of a program, in any number. One thread at a time.
 *
 * @param <V> an engine's copies
 */
public final class Variants<V> {
  /** So many copies are kept. */
  public static final int MOST = 8;

  /** Those used last are last. */
  private final Map<LimitedModule.Key, V> known = new LinkedHashMap<>();

  /** No copies yet. */
  public Variants() {}

  /** The copy with these limits; null if it must be made. */
  public @Nullable V get(LimitedModule.Key key) {
    V variant = known.remove(key);
    if (variant != null) {
      known.put(key, variant);
    }
    return variant;
  }

  /** Keeps a copy, and forgets the one that was not used for the longest time. */
  public void put(LimitedModule.Key key, V variant) {
    known.remove(key);
    known.put(key, variant);
    if (known.size() > MOST) {
      known.remove(known.keySet().iterator().next());
    }
  }

  /** How many copies are kept. */
  public int size() {
    return known.size();
  }
}
