package io.github.wasmrun.jvm.internal.instance;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is made once for each Java interface. It knows the interface, so it is kept softly: an
 * application can go while a module that it shares with others stays. Thread-safe.
 */
final class PerInterface<T> {
  private final Map<Class<?>, SoftReference<T>> known = new WeakHashMap<>();

  /** What was made for {@code type}, or is made now; of two threads both may make it. */
  T get(Class<?> type, Function<Class<?>, T> maker) {
    T found = find(type);
    if (found == null) {
      found = add(type, maker.apply(type));
    }
    return found;
  }

  private synchronized @Nullable T find(Class<?> type) {
    SoftReference<T> reference = known.get(type);
    return reference == null ? null : reference.get();
  }

  private synchronized T add(Class<?> type, T made) {
    T other = find(type);
    if (other != null) {
      return other;
    }
    known.put(type, new SoftReference<>(made));
    return made;
  }
}
