package io.github.wasmrun.jvm.compiler.load;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where generated classes of one module are kept. Classes that are made together are kept together,
 * under the name of the one that was asked for. Thread-safe.
 */
public interface ClassStore {
  /** Keeps nothing. */
  ClassStore NONE =
      new ClassStore() {
        @Override
        public @Nullable Map<String, byte[]> find(String name) {
          return null;
        }

        @Override
        public void keep(String name, Map<String, byte[]> classes) {}
      };

  /**
   * The classes that were kept under {@code name}; null if there are none.
   *
   * @param name a class's name, as Java has it
   */
  @Nullable Map<String, byte[]> find(String name);

  /** Keeps classes. What fails here must not disturb the guest that has asked for the class. */
  void keep(String name, Map<String, byte[]> classes);
}
