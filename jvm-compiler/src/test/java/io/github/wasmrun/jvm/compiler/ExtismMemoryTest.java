package io.github.wasmrun.jvm.compiler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Memory;
import io.github.wasmrun.plugins.internal.extism.ExtismKernel;
import io.github.wasmrun.plugins.internal.extism.ExtismMemory;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExtismMemoryTest {
  private static Memory kernelMemory() {
    return new ExtismKernel(Engine.create().compile(ExtismKernel.code())).memory();
  }

  @Test
  void blocksNeverOverlapAndKeepTheirBytes() {
    ExtismMemory memory = new ExtismMemory(kernelMemory(), 1 << 20);
    Map<Long, byte[]> live = new HashMap<>();
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      if (live.size() > 50 && random.nextBoolean()) {
        long offset = live.keySet().iterator().next();
        byte[] expected = live.remove(offset);
        assertArrayEquals(expected, memory.read(offset, expected.length));
        memory.free(offset);
        assertEquals(0, memory.length(offset));
      } else {
        byte[] bytes = new byte[1 + random.nextInt(300)];
        random.nextBytes(bytes);
        long offset = memory.put(bytes);
        assertNotEquals(0, offset);
        assertEquals(bytes.length, memory.length(offset));
        assertEquals(null, live.put(offset, bytes));
      }
    }
    live.forEach((offset, bytes) -> assertArrayEquals(bytes, memory.read(offset, bytes.length)));
    assertTrue(memory.byteLength() < 1 << 18, "freed blocks are used again");
  }

  @Test
  void thereIsAnEnd() {
    ExtismMemory memory = new ExtismMemory(kernelMemory(), 1 << 16);
    assertEquals(0, memory.allocate(1 << 17));
    assertEquals(0, memory.allocate(-1));
    assertEquals(0, memory.allocate(0));
    int count = 0;
    while (memory.allocate(1) != 0) {
      count++;
    }
    assertTrue(count < 1000, "many small blocks cost more than their bytes");
    assertTrue(memory.byteLength() <= 1 << 16);
    memory.reset();
    assertNotEquals(0, memory.allocate(1000));
    assertThrows(ExtismMemory.OutOfBounds.class, () -> memory.read(0, -1));
    assertThrows(ExtismMemory.OutOfBounds.class, () -> memory.read(16, Long.MAX_VALUE));
  }
}
