package io.github.wasmrun.plugins;

import io.github.wasmrun.Extern;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A guest of {@link GuestContract#WASMRUN}. */
final class WasmrunGuest implements Guest {
  /** Where guests import what this contract supplies from. */
  static final String MODULE = "wasmrun:plugin";

  private static final FuncType CALL = FuncType.of(ValType.I32, ValType.I32).returning(ValType.I64);
  private static final FuncType ALLOC = FuncType.of(ValType.I32).returning(ValType.I32);
  private static final FuncType DEALLOC = FuncType.of(ValType.I32, ValType.I32);
  private static final FuncType GIVE = FuncType.of().returning(ValType.I64);
  private static final String INITIALIZE = "plugin_initialize";
  static final String MANIFEST = "plugin_get_manifest";
  private static final String DISPOSE = "plugin_dispose";
  private static final int MAX_TEXT = 1 << 16;

  /** What there is to import, by module and name with a dot between them. */
  static final Map<String, FuncType> SUPPLIED =
      Map.of(
          MODULE + ".error",
          FuncType.of(ValType.I32, ValType.I32),
          MODULE + ".log",
          FuncType.of(ValType.I32, ValType.I32, ValType.I32));

  private final GuestSetup setup;
  private final Meter meter;
  private final Linked linked;
  private final Instance instance;
  private final @Nullable Memory memory;
  private final WasmFunction alloc;
  private final WasmFunction dealloc;
  private @Nullable String error;

  WasmrunGuest(GuestSetup setup, Meter meter) {
    this.setup = setup;
    this.meter = meter;
    linked = new Linked(setup, meter, builtIn(), this::bridge);
    try {
      instance = linked.start();
      memory = instance.memory("memory");
      alloc = instance.function("alloc");
      dealloc = instance.function("dealloc");
    } catch (RuntimeException e) {
      linked.close();
      throw e;
    }
  }

  /** Whether a module looks like one of this contract. */
  static boolean fits(WasmModule module) {
    for (ExportType export : module.exports()) {
      if (export.name().equals("alloc")) {
        return true;
      }
    }
    return false;
  }

  /** What a module lacks for this contract. */
  static List<String> problems(WasmModule module) {
    List<String> problems = new ArrayList<>();
    check(module, "alloc", ALLOC, problems);
    check(module, "dealloc", DEALLOC, problems);
    ExportType memory = find(module, "memory");
    if (memory == null || !(memory.type() instanceof MemoryType type)) {
      problems.add("does not export a memory with the name memory");
    } else if (type.memory64() || type.shared()) {
      problems.add("exports " + memory + ", expected a memory with 32-bit addresses, not shared");
    }
    optional(module, MANIFEST, GIVE, problems);
    optional(module, DISPOSE, FuncType.of(), problems);
    optional(module, INITIALIZE, CALL, problems);
    return problems;
  }

  private static @Nullable ExportType find(WasmModule module, String name) {
    for (ExportType export : module.exports()) {
      if (export.name().equals(name)) {
        return export;
      }
    }
    return null;
  }

  private static void check(WasmModule module, String name, FuncType type, List<String> problems) {
    if (find(module, name) == null) {
      problems.add("does not export " + name + ": " + type);
    }
    optional(module, name, type, problems);
  }

  private static void optional(
      WasmModule module, String name, FuncType type, List<String> problems) {
    ExportType export = find(module, name);
    if (export != null && !export.type().equals(type)) {
      problems.add("exports " + export + ", expected " + type);
    }
  }

  private Imports builtIn() {
    return Imports.of(MODULE, "error", HostFunction.of(this::setError))
        .withFunction(MODULE, "log", HostFunction.of(this::log));
  }

  private void setError(int address, int length) {
    error = text(address, length);
  }

  private void log(int level, int address, int length) {
    LogLevel[] levels = LogLevel.values();
    if (level < 0 || level >= levels.length) {
      throw GuestFault.contract("log was called with the level " + level + ", expected 0 to 4");
    }
    setup.log(levels[level], text(address, length));
  }

  private String text(int address, int length) {
    int kept = Integer.compareUnsigned(length, MAX_TEXT) > 0 ? MAX_TEXT : length;
    return present().readUtf8(checked("a text", address, kept), kept);
  }

  private Memory present() {
    Memory present = memory;
    if (present == null) {
      throw GuestFault.contract("a host function was called before the module was ready");
    }
    return present;
  }

  /** {@code address}, if that range is in the memory. */
  private int checked(String what, int address, int length) {
    long end = Integer.toUnsignedLong(address) + Integer.toUnsignedLong(length);
    if (end > present().byteLength()) {
      throw GuestFault.contract(
          what
              + " of "
              + Integer.toUnsignedString(length)
              + " bytes at address "
              + Integer.toUnsignedString(address)
              + " reaches beyond the memory of "
              + present().byteLength()
              + " bytes");
    }
    return address;
  }

  /** Makes a function for data one of this contract. */
  private HostFunction bridge(String name, DataFunction function, FuncType type) {
    boolean answers = !type.results().isEmpty();
    return HostFunction.of(
        type,
        args -> {
          List<PluginRequest> requests = new ArrayList<>();
          for (int i = 0; i < function.requests(); i++) {
            byte[] request = read("a request of " + name, args.i32(2 * i), args.i32(2 * i + 1));
            requests.add(PluginRequest.own(request));
          }
          byte[] response = meter.call(setup.id().get(), function, requests).shared();
          if (answers) {
            long address = Integer.toUnsignedLong(place(response));
            args.returnI64(address << 32 | response.length);
          }
        });
  }

  private byte[] read(String what, int address, int length) {
    checked(what, address, length);
    int most = setup.permissions().responseBytes();
    if (Integer.compareUnsigned(length, most) > 0) {
      throw new GuestFault(
          PluginCallException.Reason.LIMIT,
          what + " has " + Integer.toUnsignedString(length) + " bytes, at most " + most + " may be",
          null);
    }
    return present().read(address, length);
  }

  /** Copies bytes to where the guest has room for them. */
  private int place(byte[] bytes) {
    if (bytes.length == 0) {
      return 0;
    }
    int address = number(alloc.call(bytes.length));
    if (address == 0) {
      throw GuestFault.contract("alloc has no room for " + bytes.length + " bytes");
    }
    present().write(checked("what alloc gave for a request", address, bytes.length), bytes);
    return address;
  }

  private static int number(@Nullable Object result) {
    return result instanceof Integer number ? number : 0;
  }

  private static long packed(@Nullable Object result) {
    return result instanceof Long number ? number : 0;
  }

  @Override
  public void start(byte[] configuration) {
    if (instance.exports().get("_initialize") instanceof WasmFunction initialize
        && initialize.type().equals(FuncType.of())) {
      linked.refuel();
      initialize.call();
    }
    if (has(INITIALIZE)) {
      call(INITIALIZE, configuration);
    }
  }

  @Override
  public byte @Nullable [] manifest() {
    if (!(instance.exports().get(MANIFEST) instanceof WasmFunction function)) {
      return null;
    }
    linked.refuel();
    return take(packed(function.call()), 0, 0);
  }

  @Override
  public List<String> functions() {
    List<String> names = new ArrayList<>();
    instance
        .exports()
        .forEach(
            (name, extern) -> {
              if (isFunction(extern)) {
                names.add(name);
              }
            });
    return names;
  }

  private static boolean isFunction(@Nullable Extern extern) {
    return extern instanceof WasmFunction function && isFunction(function.type());
  }

  /** Whether exports of a type are functions that an application may call. */
  static boolean isFunction(FuncType type) {
    return type.equals(CALL);
  }

  @Override
  public boolean has(String function) {
    return isFunction(instance.exports().get(function));
  }

  @Override
  public byte[] call(String function, byte[] input) {
    linked.refuel();
    error = null;
    int address = place(input);
    long result = packed(instance.function(function).call(address, input.length));
    byte[] response = take(result, address, input.length);
    String reported = error;
    if (reported != null) {
      throw new GuestFault(PluginCallException.Reason.REPORTED, reported, null);
    }
    return response;
  }

  /** Copies a response, once, and frees it and the request. */
  private byte[] take(long result, int request, int requestLength) {
    int address = (int) (result >>> 32);
    int length = (int) result;
    byte[] response = read("the response", address, length);
    if (requestLength > 0) {
      dealloc.call(request, requestLength);
    }
    if (length != 0 && (requestLength == 0 || address != request)) {
      dealloc.call(address, length);
    }
    return response;
  }

  @Override
  public long fuelUsed() {
    return linked.fuelUsed();
  }

  @Override
  public long memoryBytes() {
    return linked.memoryBytes();
  }

  @Override
  public void dispose() {
    if (instance.exports().get(DISPOSE) instanceof WasmFunction function) {
      linked.refuel();
      function.call();
    }
  }

  @Override
  public void close() {
    linked.close();
  }
}
