package io.github.wasmrun.worker;

import io.github.wasmrun.internal.Range;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an instance of a worker needs before its first call: a stack and thread-local storage of its
 * own, as clang and Rust lay them out.
 *
 * <p>A stack is given to modules that export the mutable i32 global {@code __stack_pointer};
 * thread-local storage to those that export the function {@code __wasm_init_tls} with the globals
 * {@code __tls_size} and {@code __tls_align} (of lld: {@code --export=__stack_pointer
 * --export=__wasm_init_tls --export=__tls_size --export=__tls_align}). Both only over a shared
 * memory: the room for them is got by growing it, once for each worker, and used again by later
 * instances of the same worker. Immutable.
 *
 * <p>See the <a
 * href="https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md#thread-local-storage">conventions
 * for linking</a>.
 */
public final class ThreadStartUp {
  /** A stack of 1 MiB and thread-local storage, for modules that have them; nothing is called. */
  public static final ThreadStartUp DEFAULTS = new ThreadStartUp(1 << 20, null);

  private final int stackSize;
  private final @Nullable String initializer;

  private ThreadStartUp(int stackSize, @Nullable String initializer) {
    this.stackSize = stackSize;
    this.initializer = initializer;
  }

  /**
   * The size of each worker's stack. Default: 1 MiB.
   *
   * @param bytes 0 to 1 GiB; 0 leaves the stack pointer and thread-local storage alone
   */
  public ThreadStartUp withStackSize(int bytes) {
    Range.check("stackSize", bytes, 0, 1 << 30);
    return new ThreadStartUp(bytes, initializer);
  }

  /**
   * Calls an exported function at the start of each instance, with the number of the worker if it
   * takes one i32. Default: none.
   */
  public ThreadStartUp withInitializer(String export) {
    return new ThreadStartUp(stackSize, Objects.requireNonNull(export, "export"));
  }

  /** The size of each worker's stack in bytes. */
  public int stackSize() {
    return stackSize;
  }

  /** The exported function that is called; null for none. */
  public @Nullable String initializer() {
    return initializer;
  }
}
