package io.github.wasmrun.jvm.compiler.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmModule;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole functions: vectors in locals of several shapes, in blocks, in memory, as parameters. */
class VectorProgramsTest {
  @Test
  void randomProgramsComputeWhatTheReferenceDoes() {
    Engine engine = Engine.create(EngineConfig.DEFAULTS.withEngine("compiled"));
    for (int seed = 0; seed < 150; seed++) {
      RandomProgram program = new RandomProgram(seed);
      ByteBuffer expected = program.run();
      WasmModule module = engine.compile(program.module());
      assertEquals(List.of(), module.interpreted());
      try (Instance instance = module.instantiate()) {
        instance.call("run");
        Memory memory = instance.memory("memory");
        for (int i = 0; i < RandomProgram.MEMORY_SIZE; i += 8) {
          assertEquals(expected.getLong(i), memory.getLong(i), "address " + i + ", seed " + seed);
        }
      }
    }
  }
}
