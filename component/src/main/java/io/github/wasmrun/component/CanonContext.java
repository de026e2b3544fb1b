package io.github.wasmrun.component;

import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.component.abi.AbiHandles;
import io.github.wasmrun.component.abi.AbiOptions;
import io.github.wasmrun.spi.call.NumberCall;
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

  /** What lifting and lowering need, with the handles of calls. */
  AbiOptions options(AbiHandles handles) {
    return new AbiOptions(
        memory,
        memory64,
        encoding,
        realloc == null ? null : new Realloc(guest, realloc, memory64),
        handles);
  }

  /** The function of the guest that gives memory. */
  private static final class Realloc implements AbiOptions.Realloc {
    private final Guest guest;
    private final NumberCall call;
    private final boolean memory64;

    Realloc(Guest guest, WasmFunction function, boolean memory64) {
      this.guest = guest;
      this.memory64 = memory64;
      call = NumberCall.of(function);
    }

    @Override
    public long call(long old, long oldSize, int alignment, long size) {
      if (!memory64) {
        return Integer.toUnsignedLong(callNear((int) old, (int) oldSize, alignment, (int) size));
      }
      call.begin();
      call.i64(old);
      call.i64(oldSize);
      call.i64(alignment);
      call.i64(size);
      run();
      return call.resultI64();
    }

    @Override
    public int callNear(int old, int oldSize, int alignment, int size) {
      call.begin();
      call.i32(old);
      call.i32(oldSize);
      call.i32(alignment);
      call.i32(size);
      run();
      return call.resultI32();
    }

    private void run() {
      guest.mayLeave = false;
      Guest.run(call);
      guest.mayLeave = true;
    }
  }
}
