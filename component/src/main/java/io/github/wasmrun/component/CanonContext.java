package io.github.wasmrun.component;

import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.component.abi.AbiOptions;
import org.jspecify.annotations.Nullable;

/** The options of a definition of the canonical ABI, in an instance. */
final class CanonContext {
  private final Guest guest;
  private final boolean async;
  private final StringEncoding encoding;
  private final @Nullable GuestMemory memory;
  private final @Nullable WasmFunction realloc;
  private final @Nullable WasmFunction postReturn;
  private final boolean memory64;

  CanonContext(
      Guest guest,
      boolean async,
      StringEncoding encoding,
      @Nullable Memory memory,
      @Nullable WasmFunction realloc,
      @Nullable WasmFunction postReturn) {
    this.guest = guest;
    this.async = async;
    this.encoding = encoding;
    this.memory = memory == null ? null : new GuestMemory(memory);
    this.realloc = realloc;
    this.postReturn = postReturn;
    memory64 = memory != null && memory.type().memory64();
  }

  boolean isAsync() {
    return async;
  }

  boolean memory64() {
    return memory64;
  }

  @Nullable WasmFunction postReturn() {
    return postReturn;
  }

  /** What lifting and lowering need in one call. */
  AbiOptions options(Task task) {
    return new AbiOptions(
        memory, memory64, encoding, realloc == null ? null : this::reallocate, task);
  }

  private long reallocate(long old, long oldSize, int alignment, long size) {
    Object[] args =
        memory64
            ? new Object[] {old, oldSize, (long) alignment, size}
            : new Object[] {(int) old, (int) oldSize, alignment, (int) size};
    guest.mayLeave = false;
    Object[] results = Guest.apply(realloc(), args);
    guest.mayLeave = true;
    Object address = results[0];
    return address instanceof Integer small
        ? small & 0xFFFFFFFFL
        : address instanceof Long l ? l : 0;
  }

  private WasmFunction realloc() {
    if (realloc == null) {
      throw new IllegalStateException("no realloc");
    }
    return realloc;
  }
}
