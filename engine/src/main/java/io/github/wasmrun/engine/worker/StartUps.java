package io.github.wasmrun.engine.worker;

import io.github.wasmrun.Extern;
import io.github.wasmrun.Global;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.spi.worker.WorkerGroup;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.worker.ThreadStartUp;
import org.jspecify.annotations.Nullable;

/** Prepares instances of workers as {@link ThreadStartUp} says. */
final class StartUps {
  private static final int STACK_ALIGN = 16;

  private StartUps() {}

  /**
   * Prepares a new instance.
   *
   * @param startUp what the instance needs
   * @param instance the new instance
   * @param memory the guest's memory; null if it has none
   * @param worker the number of the worker
   * @param room what an earlier call for the same worker returned, or {@link WorkerGroup#NO_ROOM}
   * @return where the worker's stack and storage are
   * @throws LimitException if the memory cannot grow by the room that is needed
   */
  static long prepare(
      ThreadStartUp startUp, Instance instance, @Nullable Memory memory, int worker, long room) {
    long taken = room;
    if (memory != null && memory.type().shared() && startUp.stackSize() > 0) {
      taken = stackAndStorage(startUp.stackSize(), instance, memory, room);
    }
    String initializer = startUp.initializer();
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

  private static long stackAndStorage(int stackSize, Instance instance, Memory memory, long room) {
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
    if (base == WorkerGroup.NO_ROOM) {
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
