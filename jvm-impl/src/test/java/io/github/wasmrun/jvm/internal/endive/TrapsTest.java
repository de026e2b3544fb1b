package io.github.wasmrun.jvm.internal.endive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.contract.harness.Fixtures;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
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
      assertEquals(TrapCode.ARRAY_OUT_OF_BOUNDS, trap.code());
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
    Instance instance =
        engine(name).compile(module).instantiate(Imports.of("e", "h", HostFunction.of(host)));
    assertSame(error, assertThrows(OutOfMemoryError.class, () -> instance.call("f")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"endive", "endive-interpreter"})
  void aHeapWithoutRoomForTheGuestsObjectsIsALimit(String name) throws Exception {
    String outcome = fork("-Xmx64m", name, "list");
    assertEquals("LimitException heap of the guest: the JVM has no room for it", outcome);
  }

  @ParameterizedTest
  @ValueSource(strings = {"endive", "endive-interpreter"})
  void trapsHaveTheirNames(String name) {
    Instance instance = engine(name).compile(Fixtures.bytes("odd_traps")).instantiate();
    Map<String, TrapCode> codes =
        Map.of(
            "unalignedNotify", TrapCode.UNALIGNED_ATOMIC,
            "unalignedWait", TrapCode.UNALIGNED_ATOMIC,
            "throwNull", TrapCode.NULL_REFERENCE);
    codes.forEach(
        (function, code) ->
            assertEquals(
                code,
                assertThrows(TrapException.class, () -> instance.call(function)).code(),
                function));
  }

  @ParameterizedTest
  @ValueSource(strings = {"endive", "endive-interpreter"})
  void aGuestThatWaitsIsInterrupted(String name) {
    Instance instance = engine(name).compile(Fixtures.bytes("odd_traps")).instantiate();
    Thread.currentThread().interrupt();
    TrapException trap = assertThrows(TrapException.class, () -> instance.call("wait"));
    assertEquals(TrapCode.INTERRUPTED, trap.code());
    assertTrue(Thread.interrupted(), "the thread stays interrupted");
  }

  /** Calls a function of {@code odd_traps} in a JVM of its own. */
  private static String fork(String option, String engine, String function) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                System.getProperty("java.class.path"),
                Fork.class.getName(),
                engine,
                function)
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
  }

  /** The program for {@link #fork}. */
  static final class Fork {
    private Fork() {}

    public static void main(String[] args) {
      Instance instance = engine(args[0]).compile(Fixtures.bytes("odd_traps")).instantiate();
      try {
        instance.call(args[1]);
      } catch (RuntimeException e) {
        System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
      }
    }
  }
}
