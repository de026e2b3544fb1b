package io.github.wasmrun.bench.page;

import io.github.wasmrun.Engine;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.bench.guest.Calls;
import io.github.wasmrun.bench.guest.Host;
import io.github.wasmrun.bench.guest.OtherHost;
import io.github.wasmrun.bench.guest.PlainHost;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;

/** Ours: the loops that {@code rounds.mjs} compares with those of {@code baseline.mjs}. */
public final class BenchPage {
  private static @Nullable Calls typed;
  private static @Nullable Calls hostTyped;
  private static @Nullable Calls hostArgs;
  private static @Nullable WasmFunction dynamic;
  private static @Nullable Memory memory;
  private static int cells;

  private BenchPage() {}

  /** TeaVM wants a main class to have it. */
  public static void main(String[] args) {}

  /** Makes the instances. */
  @JSExport
  public static void prepare(byte[] guest) {
    WasmModule module = Engine.create().compile(guest);
    typed = module.instantiate(typedHost(new PlainHost())).as(Calls.class);
    dynamic = module.instantiate(typedHost(new OtherHost())).function("add");
    hostTyped = module.instantiate(typedHost(new PlainHost())).as(Calls.class);
    hostArgs = module.instantiate(argsHost(new PlainHost())).as(Calls.class);
    var withMemory = module.instantiate(argsHost(new OtherHost()));
    memory = withMemory.memory();
    cells = withMemory.as(Calls.class).cellsAddress();
  }

  private static Imports typedHost(Host host) {
    return Imports.ofInterface("env", Host.class, host);
  }

  private static Imports argsHost(Host host) {
    return Imports.none()
        .withFunction(
            "env",
            "host",
            HostFunction.of(
                FuncType.of(ValType.I32, ValType.I32).returning(ValType.I32),
                args -> args.returnI32(host.host(args.i32(0), args.i32(1)))))
        .withFunction(
            "env",
            "twice",
            HostFunction.of(
                FuncType.of(ValType.I32).returning(ValType.I32),
                args -> args.returnI32(host.twice(args.i32(0)))))
        .withFunction("env", "invert", HostFunction.of((LongUnaryOperator) host::invert))
        .withFunction("env", "third", HostFunction.of((DoubleUnaryOperator) host::third));
  }

  /** Calls {@code add} by the typed interface. */
  @JSExport
  public static int typedI32(int n) {
    Calls calls = typed;
    int x = 0;
    for (int i = 0; i < n; i++) {
      x = calls.add(x, i);
    }
    return x;
  }

  /** Calls {@code add64} by the typed interface, adding {@code y}. */
  @JSExport
  public static long typedI64(int n, long y) {
    Calls calls = typed;
    long x = 0;
    for (int i = 0; i < n; i++) {
      x = calls.add64(x, y);
    }
    return x;
  }

  /** Calls {@code add} with boxed values. */
  @JSExport
  public static int dynamicI32(int n) {
    WasmFunction add = dynamic;
    int x = 0;
    for (int i = 0; i < n; i++) {
      x = (Integer) add.call(x, i);
    }
    return x;
  }

  /** Has the guest call a typed interface of the host. */
  @JSExport
  public static int callHostTyped(int n) {
    return hostTyped.callHost(n);
  }

  /** Has the guest call a host function that reads its arguments from {@code Args}. */
  @JSExport
  public static int callHostArgs(int n) {
    return hostArgs.callHost(n);
  }

  /** Reads and writes 16384 cells, {@code n} times. */
  @JSExport
  public static int memoryI32(int n) {
    Memory m = memory;
    int first = cells;
    int sum = 0;
    for (int r = 0; r < n; r++) {
      for (int i = 0; i < 16384; i++) {
        int cell = m.getInt(first + 4 * i) + r;
        m.setInt(first + 4 * i, cell);
        sum ^= cell;
      }
    }
    return sum;
  }
}
