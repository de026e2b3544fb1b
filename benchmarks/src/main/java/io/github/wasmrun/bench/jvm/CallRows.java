package io.github.wasmrun.bench.jvm;

import io.github.wasmrun.Imports;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.bench.Effort;
import io.github.wasmrun.bench.guest.Calls;
import io.github.wasmrun.bench.guest.Host;
import io.github.wasmrun.bench.guest.OtherHost;
import io.github.wasmrun.bench.guest.PlainHost;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntBiFunction;
import run.endive.runtime.ExportFunction;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.WasmFunctionHandle;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

/**
 * Calls into the guest and out of it.
 *
 * <p>As in a program of some size, the code that is measured has been used with several instances
 * and has called several exports before: otherwise the JIT compiler would specialise the general
 * ways to call for the only case it has seen, and the numbers would be too good for them.
 */
final class CallRows {
  private static final int INSTANCES = 4;

  private CallRows() {}

  private static int plus(int a, int b) {
    return a + b;
  }

  private static int loop(int n) {
    int x = 0;
    for (int i = 0; i < n; i++) {
      x = plus(x, i ^ x);
    }
    return x;
  }

  private static int loop(Calls calls, int n) {
    int x = 0;
    for (int i = 0; i < n; i++) {
      x = calls.add(x, i ^ x);
    }
    return x;
  }

  private static int loop(WasmFunction function, int n) {
    int x = 0;
    for (int i = 0; i < n; i++) {
      x = (Integer) function.call(x, i ^ x);
    }
    return x;
  }

  private static int loop(ExportFunction function, int n) {
    int x = 0;
    for (int i = 0; i < n; i++) {
      x = (int) function.apply(x, i ^ x)[0];
    }
    return x;
  }

  /** Typed interface against a static method of Java. */
  static void typed(Effort effort) throws IOException {
    List<Calls> instances = new ArrayList<>();
    for (Instances each = new Instances(); instances.size() < INSTANCES; ) {
      instances.add(each.next().as(Calls.class));
    }
    for (Calls calls : instances) {
      useOthers(calls);
      loop(calls, 20_000);
    }
    Turns turns = new Turns();
    new Match(Contestant.of(n -> loop(instances.get(turns.next(INSTANCES)), n)))
        .against("jvm.call.typed", Contestant.of(CallRows::loop))
        .play(effort, "ns/call", 1);
  }

  /**
   * {@code WasmFunction.call} against Endive's {@code ExportFunction.apply}, in code that serves
   * several modules, as code that does not know its functions' types at compile time does.
   */
  static void dynamic(Effort effort) throws IOException {
    List<WasmFunction> ours = new ArrayList<>();
    List<ExportFunction> peers = new ArrayList<>();
    for (int i = 0; i < INSTANCES; i++) {
      var mine = new Instances().next();
      Instance theirs = Guests.endive("calls").apply(endiveHost(i));
      for (String name : List.of("add", "sub", "mul")) {
        loop(mine.function(name), 20_000);
        loop(theirs.export(name), 20_000);
      }
      for (int k = 0; k < 20_000; k++) {
        mine.function("neg").call(k);
        mine.function("widen").call(k);
        mine.function("half").call((double) k);
        mine.function("xor3").call(k, k, k);
        theirs.export("neg").apply(k);
        theirs.export("widen").apply(k);
        theirs.export("half").apply(Double.doubleToRawLongBits(k));
        theirs.export("xor3").apply(k, k, k);
      }
      ours.add(mine.function("add"));
      peers.add(theirs.export("add"));
    }
    Turns turns = new Turns();
    Turns peerTurns = new Turns();
    new Match(Contestant.of(n -> loop(ours.get(turns.next(INSTANCES)), n)))
        .against(
            "jvm.call.dynamic", Contestant.of(n -> loop(peers.get(peerTurns.next(INSTANCES)), n)))
        .play(effort, "ns/call", 1);
  }

  /** A typed interface of the host against Endive's {@code HostFunction}: one import. */
  static void hostTyped(Effort effort) throws IOException {
    host(effort, "jvm.host.typed", "callHost", Calls::callHost);
  }

  /** The same with four imports in turn. */
  static void hostSeveral(Effort effort) throws IOException {
    host(effort, "jvm.host.several", "callHosts", Calls::callHosts);
  }

  private static void host(
      Effort effort, String row, String export, ToIntBiFunction<Calls, Integer> call)
      throws IOException {
    Instances all = new Instances();
    var endive = Guests.endive("calls");
    List<Calls> ours = new ArrayList<>();
    List<ExportFunction> peers = new ArrayList<>();
    for (int i = 0; i < INSTANCES; i++) {
      ours.add(all.next().as(Calls.class));
      peers.add(endive.apply(endiveHost(i)).export(export));
    }
    Turns turns = new Turns();
    Turns peerTurns = new Turns();
    new Match(Contestant.of(n -> call.applyAsInt(ours.get(turns.next(INSTANCES)), n)))
        .against(row, Contestant.of(n -> (int) peers.get(peerTurns.next(INSTANCES)).apply(n)[0]))
        .play(effort, "ns/call", 1);
  }

  private static void useOthers(Calls calls) {
    for (int i = 0; i < 20_000; i++) {
      calls.sub(i, 1);
      calls.mul(i, i);
      calls.neg(i);
      calls.xor3(i, i, i);
      calls.half(i);
      calls.widen(i);
    }
  }

  /** One of two implementations. */
  private static Host host(int which) {
    return which % 2 == 0 ? new PlainHost() : new OtherHost();
  }

  private static ImportValues endiveHost(int which) {
    Host host = host(which);
    return ImportValues.builder()
        .addFunction(
            function(
                "host",
                List.of(ValType.I32, ValType.I32),
                ValType.I32,
                (instance, args) -> new long[] {host.host((int) args[0], (int) args[1])}),
            function(
                "twice",
                List.of(ValType.I32),
                ValType.I32,
                (instance, args) -> new long[] {host.twice((int) args[0])}),
            function(
                "invert",
                List.of(ValType.I64),
                ValType.I64,
                (instance, args) -> new long[] {host.invert(args[0])}),
            function(
                "third",
                List.of(ValType.F64),
                ValType.F64,
                (instance, args) -> {
                  double result = host.third(Double.longBitsToDouble(args[0]));
                  return new long[] {Double.doubleToRawLongBits(result)};
                }))
        .build();
  }

  private static HostFunction function(
      String name, List<ValType> params, ValType result, WasmFunctionHandle code) {
    return new HostFunction("env", name, FunctionType.of(params, List.of(result)), code);
  }

  /** Instances of one module. */
  private static final class Instances {
    private final WasmModule module = Guests.ours("calls");
    private int made;

    io.github.wasmrun.Instance next() {
      return module.instantiate(Imports.ofInterface("env", Host.class, host(made++)));
    }
  }

  /** Whose turn it is. */
  private static final class Turns {
    private int taken;

    int next(int count) {
      return taken++ % count;
    }
  }
}
