package io.github.wasmrun;

import io.github.wasmrun.internal.Utf8;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Room in a guest's memory that the guest's own allocator gives, for texts and bytes that are
 * arguments or results.
 *
 * <pre>{@code
 * GuestAllocator allocator = GuestAllocator.of(instance);
 * try (GuestBytes name = allocator.writeUtf8("Ada")) {
 *   instance.call("greet", name.address(), name.byteLength());
 * }
 * }</pre>
 *
 * <p>The module has to export its allocator. Known are {@code malloc} with {@code free} (C, C++,
 * TinyGo, Emscripten), {@code alloc} or {@code allocate} with {@code dealloc} or {@code deallocate}
 * (usual in Rust), and {@code cabi_realloc} (components). What the host has allocated belongs to
 * the host until it frees it or the guest's function says that it takes it.
 *
 * <p>For memories with 32-bit addresses. One thread at a time, as the instance.
 */
public final class GuestAllocator {
  private static final FuncType SIZE = FuncType.of(ValType.I32).returning(ValType.I32);
  private static final FuncType SIZE_ALIGNMENT =
      FuncType.of(ValType.I32, ValType.I32).returning(ValType.I32);
  private static final FuncType REALLOC =
      FuncType.of(ValType.I32, ValType.I32, ValType.I32, ValType.I32).returning(ValType.I32);
  private static final FuncType ADDRESS = FuncType.of(ValType.I32);
  private static final FuncType ADDRESS_SIZE = FuncType.of(ValType.I32, ValType.I32);
  private static final FuncType ADDRESS_SIZE_ALIGNMENT =
      FuncType.of(ValType.I32, ValType.I32, ValType.I32);

  private static final String[] ALLOCATORS = {
    "malloc", "alloc", "allocate", "cabi_realloc", "__wbindgen_malloc"
  };
  private static final String[] RELEASERS = {
    "free", "dealloc", "deallocate", "", "__wbindgen_free"
  };

  /** The strictest alignment that guests ask for. */
  private static final int ALIGNMENT = 8;

  private final Memory memory;
  private final WasmFunction allocate;
  private final @Nullable WasmFunction release;

  private GuestAllocator(Memory memory, WasmFunction allocate, @Nullable WasmFunction release) {
    this.memory = memory;
    this.allocate = allocate;
    this.release = release;
  }

  /**
   * The allocator of an instance by one of the usual names, and its only exported memory.
   *
   * @throws IllegalArgumentException if it exports none under these names with a usual type
   */
  public static GuestAllocator of(Instance instance) {
    for (int i = 0; i < ALLOCATORS.length; i++) {
      WasmFunction allocate = function(instance, ALLOCATORS[i]);
      if (allocate != null && allocates(allocate.type())) {
        WasmFunction release = function(instance, RELEASERS[i]);
        boolean fits = release != null && releases(release.type());
        return new GuestAllocator(instance.memory(), allocate, fits ? release : null);
      }
    }
    throw new IllegalArgumentException(
        "the instance exports none of malloc, alloc, allocate, cabi_realloc and __wbindgen_malloc"
            + " with its usual type: name them, see GuestAllocator.of(memory, allocate, release)");
  }

  /**
   * An allocator with other names, or for a memory that the instance does not export.
   *
   * @param allocate a function of type {@code [i32] -> [i32]}, the size; {@code [i32 i32] ->
   *     [i32]}, size and alignment; or {@code [i32 i32 i32 i32] -> [i32]} as {@code cabi_realloc}
   * @param release a function of type {@code [i32] -> []}, the address; {@code [i32 i32] -> []},
   *     address and size; or with the alignment as third; null if nothing is to be freed
   * @throws IllegalArgumentException if one has another type
   */
  public static GuestAllocator of(
      Memory memory, WasmFunction allocate, @Nullable WasmFunction release) {
    Objects.requireNonNull(memory, "memory");
    if (!allocates(allocate.type())) {
      throw new IllegalArgumentException(allocate.type() + " is no allocator's type");
    }
    if (release != null && !releases(release.type())) {
      throw new IllegalArgumentException(release.type() + " is not the type of what frees");
    }
    return new GuestAllocator(memory, allocate, release);
  }

  private static @Nullable WasmFunction function(Instance instance, String name) {
    return instance.exports().get(name) instanceof WasmFunction function ? function : null;
  }

  private static boolean allocates(FuncType type) {
    return type.equals(SIZE) || type.equals(SIZE_ALIGNMENT) || type.equals(REALLOC);
  }

  private static boolean releases(FuncType type) {
    return type.equals(ADDRESS) || type.equals(ADDRESS_SIZE) || type.equals(ADDRESS_SIZE_ALIGNMENT);
  }

  /** The memory that it allocates in. */
  public Memory memory() {
    return memory;
  }

  /**
   * Asks the guest for room. Its contents are whatever was there before.
   *
   * @param byteLength 0 or more
   * @throws LimitException if the guest has no room: its allocator returns 0
   * @throws IllegalArgumentException if {@code byteLength} is negative
   */
  public GuestBytes allocate(int byteLength) {
    if (byteLength < 0) {
      throw new IllegalArgumentException("byteLength " + byteLength + " is negative");
    }
    int parameters = allocate.type().params().size();
    Object result;
    if (parameters == 1) {
      result = allocate.call(byteLength);
    } else if (parameters == 2) {
      result = allocate.call(byteLength, ALIGNMENT);
    } else {
      result = allocate.call(0, 0, ALIGNMENT, byteLength);
    }
    int address = (Integer) result;
    if (address == 0 && byteLength > 0) {
      throw new LimitException(
          "guestMemory", "the guest's allocator has no room for " + byteLength + " bytes", null);
    }
    return new GuestBytes(this, address, byteLength);
  }

  /** Copies bytes into new room. */
  public GuestBytes write(byte[] bytes) {
    GuestBytes room = allocate(Objects.requireNonNull(bytes, "bytes").length);
    memory.write(room.address(), bytes);
    return room;
  }

  /** Writes text as UTF-8 into new room of exactly its size, without a zero byte. */
  public GuestBytes writeUtf8(String text) {
    return write(Utf8.encode(Objects.requireNonNull(text, "text")));
  }

  /**
   * Writes text as UTF-8 and a zero byte, as C has it, into new room; the zero byte counts in its
   * length.
   */
  public GuestBytes writeUtf8Z(String text) {
    byte[] bytes = Utf8.encode(Objects.requireNonNull(text, "text"));
    return write(Arrays.copyOf(bytes, bytes.length + 1));
  }

  void free(GuestBytes bytes) {
    if (release == null) {
      return;
    }
    int parameters = release.type().params().size();
    if (parameters == 1) {
      release.call(bytes.address());
    } else if (parameters == 2) {
      release.call(bytes.address(), bytes.byteLength());
    } else {
      release.call(bytes.address(), bytes.byteLength(), ALIGNMENT);
    }
  }
}
