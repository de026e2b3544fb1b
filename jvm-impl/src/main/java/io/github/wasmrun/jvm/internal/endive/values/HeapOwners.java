package io.github.wasmrun.jvm.internal.endive.values;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Whose the structures and arrays are that have left their instance. Keeps none of them alive. */
final class HeapOwners {
  private static final Map<Key, Heap> OWNERS = new ConcurrentHashMap<>();
  private static final ReferenceQueue<Object> DEAD = new ReferenceQueue<>();

  private HeapOwners() {}

  /** Remembers the owner of an object; the first one stays. */
  static void set(Object object, Heap owner) {
    for (Reference<?> dead = DEAD.poll(); dead != null; dead = DEAD.poll()) {
      OWNERS.remove(dead);
    }
    OWNERS.putIfAbsent(new Key(object, DEAD), owner);
  }

  static @Nullable Heap get(Object object) {
    return OWNERS.get(new Key(object, null));
  }

  /** An object by its identity. */
  private static final class Key extends WeakReference<Object> {
    private final int hash;

    private Key(Object object, @Nullable ReferenceQueue<Object> queue) {
      super(object, queue);
      this.hash = System.identityHashCode(object);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      if (this == other) {
        return true;
      }
      Object object = get();
      return object != null && other instanceof Key key && key.get() == object;
    }
  }
}
