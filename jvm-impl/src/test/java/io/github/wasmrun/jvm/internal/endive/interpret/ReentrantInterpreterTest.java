package io.github.wasmrun.jvm.internal.endive.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.jvm.internal.endive.Bytes;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

class ReentrantInterpreterTest {
  /** Imports {@code e.h}; exports {@code outer}, 1000 - h(), and {@code inner}, which traps. */
  private static byte[] module() {
    Bytes outer = new Bytes().add(0, 0x41, 0xE8, 0x07, 0x10, 0, 0x6B, 0x0B);
    Bytes inner = new Bytes().add(0, 0x41, 1, 0x41, 2, 0x41, 3, 0x00, 0x0B);
    return new Bytes()
        .add(0, 'a', 's', 'm', 1, 0, 0, 0)
        .section(1, new Bytes().add(1, 0x60, 0, 1, 0x7F))
        .section(2, new Bytes().add(1, 1, 'e', 1, 'h', 0, 0))
        .section(3, new Bytes().add(2, 0, 0))
        .section(7, new Bytes().add(2, 1, 'o', 0, 1, 1, 'i', 0, 2))
        .section(
            10,
            new Bytes()
                .add(2)
                .number(outer.toArray().length)
                .add(outer.toArray())
                .number(inner.toArray().length)
                .add(inner.toArray()))
        .toArray();
  }

  @Test
  void aTrapInANestedCallLeavesTheOuterOperands() {
    Engine engine = Engine.create(EngineConfig.DEFAULTS.withEngine("endive-interpreter"));
    Instance[] instance = new Instance[1];
    IntSupplier host =
        () -> {
          try {
            instance[0].call("i");
            return 0;
          } catch (TrapException e) {
            return 7;
          }
        };
    instance[0] = engine.compile(module()).instantiate(Imports.of("e", "h", HostFunction.of(host)));
    for (int i = 0; i < 3; i++) {
      assertEquals(993, instance[0].call("o"));
    }
  }
}
