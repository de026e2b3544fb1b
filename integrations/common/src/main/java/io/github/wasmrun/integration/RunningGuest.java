package io.github.wasmrun.integration;

import io.github.wasmrun.Fuel;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmModule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An instance of a task. */
final class RunningGuest {
  private static final int MIN_ROOM = 256;

  private final GuestFunction handle;
  private final ValueKind[] params;
  private final ValueKind[] results;
  private final Instance instance;
  private final WasmFunction function;
  private final @Nullable Memory memory;
  private final @Nullable WasmFunction alloc;
  private final @Nullable WasmFunction dealloc;
  private final @Nullable Fuel fuel;
  private final int arguments;
  private int room;
  private int roomLength;
  private long fuelAtBegin = -1;

  /** How many calls it has done. */
  long calls;

  private RunningGuest(GuestFunction handle, Instance instance) {
    this.handle = handle;
    this.instance = instance;
    params = handle.params().toArray(new ValueKind[0]);
    results = handle.results().toArray(new ValueKind[0]);
    function = instance.function(handle.export());
    arguments = function.type().params().size();
    boolean usesMemory =
        handle.batchRows() > 0
            || List.of(params).stream().anyMatch(ValueKind::isInMemory)
            || List.of(results).stream().anyMatch(ValueKind::isInMemory);
    memory = usesMemory ? instance.memory() : null;
    alloc = usesMemory ? instance.function("alloc") : null;
    dealloc =
        usesMemory && instance.exports().get("dealloc") instanceof WasmFunction found
            ? found
            : null;
    fuel = handle.limits().fuel() >= 0 ? instance.fuel() : null;
  }

  static RunningGuest start(GuestFunction handle, WasmModule module, GuestImports imports) {
    Instance instance = module.instantiate(imports.make(), handle.limits().limits());
    boolean done = false;
    try {
      RunningGuest guest = new RunningGuest(handle, instance);
      done = true;
      return guest;
    } finally {
      if (!done) {
        instance.close();
      }
    }
  }

  /** Before a call: the fuel that it has. */
  void begin(int rows) {
    if (fuel != null) {
      long units = handle.limits().fuel();
      fuelAtBegin = units > Long.MAX_VALUE / rows ? Long.MAX_VALUE : units * rows;
      fuel.set(fuelAtBegin);
    }
  }

  /** After a call: the fuel that it has used; 0 if that was taken before. */
  long takeFuel() {
    if (fuel == null || fuelAtBegin < 0) {
      return 0;
    }
    long used = fuelAtBegin - fuel.remaining();
    fuelAtBegin = -1;
    return used;
  }

  @Nullable Object call(@Nullable Object[] args) {
    @Nullable Object[] values = memory == null ? args : inMemory(memory, args);
    if (results.length == 1) {
      return result(results[0], function.call(values));
    }
    @Nullable Object[] given = function.apply(values);
    for (int i = 0; i < given.length; i++) {
      given[i] = result(results[i], given[i]);
    }
    return given.length == 0 ? null : given;
  }

  /** The arguments, with text and bytes written to the guest's memory. */
  private @Nullable Object[] inMemory(Memory memory, @Nullable Object[] args) {
    byte[][] written = new byte[args.length][];
    int total = 0;
    for (int i = 0; i < args.length; i++) {
      if (params[i].isInMemory()) {
        byte[] bytes =
            args[i] instanceof String text
                ? text.getBytes(StandardCharsets.UTF_8)
                : (byte[]) args[i];
        written[i] = bytes;
        total = Math.addExact(total, bytes.length);
      }
    }
    int address = total == 0 ? 0 : room(total);
    @Nullable Object[] values = new Object[arguments];
    int at = 0;
    for (int i = 0; i < args.length; i++) {
      byte[] bytes = written[i];
      if (bytes == null) {
        values[at++] =
            params[i] == ValueKind.BOOL ? (Boolean.TRUE.equals(args[i]) ? 1 : 0) : args[i];
      } else {
        memory.write(address, bytes);
        values[at++] = bytes.length == 0 ? 0 : address;
        values[at++] = bytes.length;
        address += bytes.length;
      }
    }
    return values;
  }

  /** Room for arguments, which stays for the next call. */
  private int room(int length) {
    if (length > roomLength) {
      if (roomLength > 0) {
        free(room, roomLength);
        roomLength = 0;
      }
      int wanted = Math.max(length, Math.max(MIN_ROOM, (int) Math.min(1L << 30, length * 3L / 2)));
      int address = (Integer) call(alloc, wanted);
      if (address == 0) {
        throw new GuestRowException(
            "LIMIT", handle.export() + ": the guest's alloc has no room for " + wanted + " bytes");
      }
      room = address;
      roomLength = wanted;
    }
    return room;
  }

  private static Object call(@Nullable WasmFunction function, Object argument) {
    if (function == null) {
      throw new IllegalStateException("no alloc");
    }
    Object result = function.call(argument);
    if (!(result instanceof Integer)) {
      throw new GuestRowException("RESULT", "the guest's alloc gives no i32");
    }
    return result;
  }

  private void free(int address, int length) {
    if (dealloc != null) {
      dealloc.call(address, length);
    }
  }

  private @Nullable Object result(ValueKind kind, @Nullable Object value) {
    if (kind == ValueKind.BOOL) {
      return !Integer.valueOf(0).equals(value);
    }
    if (!kind.isInMemory()) {
      return value;
    }
    byte[] bytes = block((Long) value);
    return kind == ValueKind.BYTES ? bytes : new String(bytes, StandardCharsets.UTF_8);
  }

  /** A copy of the block that the guest gave, which gets it back. */
  private byte[] block(@Nullable Object packed) {
    long value = packed instanceof Long number ? number : 0;
    int address = (int) (value >>> 32);
    int length = (int) value;
    Memory in = memory;
    if (in == null || length == 0) {
      return new byte[0];
    }
    if (length < 0 || Integer.toUnsignedLong(address) + length > in.byteLength()) {
      throw new GuestRowException(
          "RESULT",
          handle.export()
              + ": the result is at "
              + Integer.toUnsignedString(address)
              + " and has "
              + Integer.toUnsignedString(length)
              + " bytes, the memory has "
              + in.byteLength());
    }
    byte[] bytes = in.read(address, length);
    boolean isInRoom =
        Integer.compareUnsigned(address, room) >= 0
            && Integer.toUnsignedLong(address) < Integer.toUnsignedLong(room) + roomLength;
    if (!isInRoom) {
      free(address, length);
    }
    return bytes;
  }

  /** Calls the function for a block. */
  @Nullable Object[] callBatch(@Nullable Object[][] rows) {
    Memory in = memory;
    if (in == null) {
      throw new IllegalStateException("no memory");
    }
    ColumnBlock.Writer writer = new ColumnBlock.Writer(params, rows);
    int length = writer.byteLength();
    int address = room(length);
    in.write(address, writer.write(address));
    Object packed = function.call(address, length);
    byte[] given = block(packed);
    int start = (int) ((Long) packed >>> 32);
    return ColumnBlock.read(handle.export(), results, given, start, rows.length);
  }

  boolean isClosed() {
    return instance.isClosed();
  }

  void close() {
    instance.close();
  }
}
