package io.github.wasmrun.jvm.internal.endive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures that Java would report as an error of its own. */
class TrapsTest {
  private static Engine engine(String name) {
    return Engine.create(EngineConfig.DEFAULTS.withEngine(name));
  }

  /** {@code f} makes an array of as many i64 as it is told. */
  private static byte[] arrays() {
    return new Bytes()
        .add(0, 'a', 's', 'm', 1, 0, 0, 0)
        .section(1, new Bytes().add(2, 0x5E, 0x7E, 1, 0x60, 1, 0x7F, 0))
        .section(3, new Bytes().add(1, 1))
        .section(7, new Bytes().add(1, 1, 'f', 0, 0))
        .section(10, new Bytes().add(1, 8, 0, 0x20, 0, 0xFB, 7, 0, 0x1A, 0x0B))
        .toArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"endive", "endive-interpreter"})
  void anArrayWithoutRoomIsATrap(String name) {
    Instance instance = engine(name).compile(arrays()).instantiate();
    instance.call("f", 1000);
    for (int size : new int[] {Integer.MAX_VALUE, -1}) {
      TrapException trap = assertThrows(TrapException.class, () -> instance.call("f", size));
      assertEquals(TrapCode.UNKNOWN, trap.code());
    }
    instance.call("f", 1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"endive", "endive-interpreter"})
  void anErrorOfTheHostStaysWhatItIs(String name) {
    byte[] module =
        new Bytes()
            .add(0, 'a', 's', 'm', 1, 0, 0, 0)
            .section(1, new Bytes().add(1, 0x60, 0, 0))
            .section(2, new Bytes().add(1, 1, 'e', 1, 'h', 0, 0))
            .section(3, new Bytes().add(1, 0))
            .section(7, new Bytes().add(1, 1, 'f', 0, 1))
            .section(10, new Bytes().add(1, 4, 0, 0x10, 0, 0x0B))
            .toArray();
    Error error = new OutOfMemoryError("the host's own");
    Runnable host =
        () -> {
          throw error;
        };
    Instance instance = engine(name).compile(module).instantiate(Imports.of("e", "h", host));
    assertSame(error, assertThrows(OutOfMemoryError.class, () -> instance.call("f")));
  }
}
