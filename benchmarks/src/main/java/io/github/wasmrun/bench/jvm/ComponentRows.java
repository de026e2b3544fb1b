package io.github.wasmrun.bench.jvm;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Memory;
import io.github.wasmrun.bench.Effort;
import io.github.wasmrun.bench.guest.Inputs;
import io.github.wasmrun.bench.guest.bench.calls.Calls;
import io.github.wasmrun.bench.guest.bench.calls.Guest;
import io.github.wasmrun.bench.peer.Modules;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.type.MemoryType;
import java.io.IOException;

/**
 * A component by the Java of bindgen: beside what jco makes of it in Node.js, and beside copies.
 */
final class ComponentRows {
  private static final String A = "the first text, of forty characters or so";
  private static final String B = "and the second \u00fc";
  private static final String NAME = "a name";
  private static final byte[] BYTES = Inputs.text(1 << 20);

  private ComponentRows() {}

  private static Calls calls() {
    WasmComponent component = WasmComponent.compile(Engine.create(), Guests.bytes("component"));
    return Guest.instantiate(component, new Guest.Imports() {}).calls();
  }

  /** Two texts and a record. */
  static void call(Effort effort) throws IOException {
    Calls calls = calls();
    Contestant ours =
        Contestant.of(
            n -> {
              int sum = 0;
              for (int i = 0; i < n; i++) {
                sum += calls.join(A, B, new Calls.Item(1 + i, NAME, 0.5)).length();
              }
              return sum;
            });
    try (NodePeer node =
        NodePeer.ofProgram(
            "component", Modules.jco("component.wasm").resolve("component.js"), A + "|" + B)) {
      new Match(ours).against("jvm.component.call", node).play(effort, "ns", 1);
    }
  }

  /** 1 MiB in and out. */
  static void list(Effort effort) throws IOException {
    Calls calls = calls();
    Memory memory = Engine.create().createMemory(MemoryType.of(48));
    new Match(
            Contestant.of(
                n -> {
                  int sum = 0;
                  for (int i = 0; i < n; i++) {
                    byte[] result = calls.echo(BYTES);
                    sum += result.length + result[i & 1023];
                  }
                  return sum;
                }))
        .against(
            "jvm.component.list",
            Contestant.of(
                n -> {
                  int sum = 0;
                  for (int i = 0; i < n; i++) {
                    memory.write(1024, BYTES);
                    byte[] result = memory.read(1024, BYTES.length);
                    sum += result.length + result[i & 1023];
                  }
                  return sum;
                }))
        .play(effort, "ms", 1e6);
  }
}
