package io.github.wasmrun.jvm.internal.endive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.type.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One instance per thread over one shared memory. */
@Timeout(120)
class ThreadsTest {
  private static final int THREADS = 4;
  private static final int ROUNDS = 5_000;

  /** Imports the memory; {@code add} adds 1 to the word at 0 as often as it is told. */
  private static byte[] module() {
    Bytes body =
        new Bytes()
            .add(0, 0x03, 0x40) // loop
            .add(0x41, 0, 0x41, 1, 0xFE, 0x1E, 2, 0, 0x1A) // i32.atomic.rmw.add, drop
            .add(0x20, 0, 0x41, 1, 0x6B, 0x22, 0, 0x0D, 0, 0x0B, 0x0B); // until the count is 0
    return new Bytes()
        .add(0, 'a', 's', 'm', 1, 0, 0, 0)
        .section(1, new Bytes().add(1, 0x60, 1, 0x7F, 0))
        .section(2, new Bytes().add(1, 1, 'e', 1, 'm', 2, 3, 1, 2))
        .section(3, new Bytes().add(1, 0))
        .section(7, new Bytes().add(1, 3, 'a', 'd', 'd', 0, 0))
        .section(10, new Bytes().add(1).number(body.toArray().length).add(body.toArray()))
        .toArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"endive", "endive-interpreter"})
  void atomicAdditionsOfManyInstancesLoseNothing(String name) throws Exception {
    Engine engine = Engine.create(EngineConfig.DEFAULTS.withEngine(name));
    WasmModule module = engine.compile(module());
    Memory memory = engine.createMemory(MemoryType.shared(1, 2));
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        running.add(
            threads.submit(
                () -> {
                  try (Instance instance = module.instantiate(Imports.of("e", "m", memory))) {
                    instance.call("add", ROUNDS);
                  }
                }));
      }
      for (Future<?> task : running) {
        task.get(100, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(THREADS * ROUNDS, memory.getInt(0));
  }
}
