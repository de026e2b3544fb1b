package io.github.wasmrun.worker;

import io.github.wasmrun.Extern;
import io.github.wasmrun.Global;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.spi.Checks;
import io.github.wasmrun.type.ValType;
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

  /** No room of a worker yet, see {@link #prepare}. */
  public static final long NO_ROOM = -1;

  private static final int STACK_ALIGN = 16;

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
    Checks.range("stackSize", bytes, 0, 1 << 30);
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

  /**
   * Prepares a new instance; for engine authors.
   *
   * @param memory the guest's memory; null if it has none
   * @param worker the number of the worker
   * @param room what an earlier call for the same worker returned, or {@link #NO_ROOM}
   * @return where the worker's stack and storage are
   * @throws LimitException if the memory cannot grow by the room that is needed
   */
  public long prepare(Instance instance, @Nullable Memory memory, int worker, long room) {
    long taken = room;
    if (memory != null && memory.type().shared() && stackSize > 0) {
      taken = stackAndStorage(instance, memory, room);
    }
    if (initializer != null) {
      WasmFunction function = instance.function(initializer);
      if (function.type().params().size() == 1) {
        function.call(worker);
      } else {
        function.call();
      }
    }
    return taken;
  }

  private long stackAndStorage(Instance instance, Memory memory, long room) {
    Extern pointer = instance.exports().get("__stack_pointer");
    Extern initializeStorage = instance.exports().get("__wasm_init_tls");
    boolean hasStack =
        pointer instanceof Global global
            && global.type().mutable()
            && global.type().valueType() == ValType.I32;
    boolean hasStorage = initializeStorage instanceof WasmFunction;
    int storageSize = hasStorage ? instance.global("__tls_size").getI32() : 0;
    int storageAlign = hasStorage ? Math.max(1, instance.global("__tls_align").getI32()) : 1;
    if (!hasStack && storageSize == 0) {
      return room;
    }
    long stack = hasStack ? roundUp(stackSize, STACK_ALIGN) : 0;
    long base = room;
    if (base == NO_ROOM) {
      base = grow(memory, stack + storageAlign + storageSize);
    }
    if (hasStack) {
      ((Global) pointer).setI32((int) (base + stack));
    }
    if (storageSize > 0) {
      ((WasmFunction) initializeStorage).call((int) roundUp(base + stack, storageAlign));
    }
    return base;
  }

  private static long grow(Memory memory, long bytes) {
    long pages = roundUp(bytes, Memory.PAGE_SIZE) / Memory.PAGE_SIZE;
    long before = memory.grow(pages);
    if (before < 0) {
      throw new LimitException(
          "maximum",
          "the memory of "
              + memory.pages()
              + " pages cannot grow by "
              + pages
              + " pages for a worker's stack and thread-local storage",
          null);
    }
    return before * Memory.PAGE_SIZE;
  }

  private static long roundUp(long size, int alignment) {
    return (size + alignment - 1) & -(long) alignment;
  }
}
