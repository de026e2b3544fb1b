package io.github.wasmrun.jvm.internal.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.LimitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

class FlatMemoryTest {
  private static void outOfBounds(Executable access) {
    assertEquals(
        "out of bounds memory access", assertThrows(StorageTrap.class, access).getMessage());
  }

  @Test
  void accessesEndAtTheLastByte() {
    FlatMemory memory = new FlatMemory(1, 2);
    memory.writeByte(65535, (byte) 1);
    memory.writeShort(65534, (short) 2);
    memory.writeI32(65532, 3);
    memory.writeLong(65528, 4);
    memory.writeF32(65532, 5);
    memory.writeF64(65528, 6);
    assertEquals(6d, memory.readDouble(65528));
    for (int address : new int[] {65536, Integer.MAX_VALUE, -1, Integer.MIN_VALUE}) {
      outOfBounds(() -> memory.read(address));
      outOfBounds(() -> memory.writeByte(address, (byte) 0));
    }
    outOfBounds(() -> memory.readShort(65535));
    outOfBounds(() -> memory.readInt(65533));
    outOfBounds(() -> memory.readLong(65529));
    outOfBounds(() -> memory.readFloat(65533));
    outOfBounds(() -> memory.readDouble(65529));
    outOfBounds(() -> memory.writeShort(65535, (short) 0));
    outOfBounds(() -> memory.writeI32(65533, 0));
    outOfBounds(() -> memory.writeLong(65529, 0));
    outOfBounds(() -> memory.writeF32(65533, 0));
    outOfBounds(() -> memory.writeF64(65529, 0));
  }

  @Test
  void numbersAreLittleEndian() {
    FlatMemory memory = new FlatMemory(1, 1);
    memory.writeLong(8, 0x0807060504030201L);
    assertArrayEquals(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, memory.readBytes(8, 8));
    assertEquals(0x04030201, memory.readInt(8));
    assertEquals(0x0605, memory.readShort(12));
    assertEquals(0x0807L, memory.readShort(14));
  }

  @Test
  void bulkOperationsCheckBothEnds() {
    FlatMemory memory = new FlatMemory(1, 1);
    outOfBounds(() -> memory.fill((byte) 1, 65530, 65537));
    outOfBounds(() -> memory.fill((byte) 1, -1, 0));
    outOfBounds(() -> memory.fill((byte) 1, 10, 9));
    outOfBounds(() -> memory.copy(65530, 0, 7));
    outOfBounds(() -> memory.copy(0, 65530, 7));
    outOfBounds(() -> memory.copy(0, 0, -1));
    outOfBounds(() -> memory.write(65535, new byte[2], 0, 2));
    outOfBounds(() -> memory.write(0, new byte[2], 1, 2));
    memory.fill((byte) 7, 65530, 65536);
    memory.copy(0, 65530, 6);
    assertArrayEquals(new byte[] {7, 7, 7, 7, 7, 7, 0}, memory.readBytes(0, 7));
    memory.copy(65536, 65536, 0);
    outOfBounds(() -> memory.copy(65537, 0, 0));
  }

  @Test
  void overlappingCopiesMove() {
    FlatMemory memory = new FlatMemory(1, 1);
    memory.write(0, new byte[] {1, 2, 3, 4}, 0, 4);
    memory.copy(1, 0, 4);
    assertArrayEquals(new byte[] {1, 1, 2, 3, 4}, memory.readBytes(0, 5));
    memory.copy(0, 1, 4);
    assertArrayEquals(new byte[] {1, 2, 3, 4, 4}, memory.readBytes(0, 5));
  }

  @Test
  void growingReachesEveryView() {
    FlatMemory first = new FlatMemory(1, 3);
    FlatMemory second = first.newView();
    assertEquals(1, second.grow(2));
    first.writeI32(3 * 65536 - 4, 42);
    assertEquals(42, second.readInt(3 * 65536 - 4));
    assertEquals(42, first.newView().readInt(3 * 65536 - 4));
    assertEquals(-1, first.grow(1));
    assertEquals(-1, first.grow(-1));
    assertEquals(3, first.grow(0));
    assertEquals(3, second.pages());
  }

  @Test
  @Timeout(60) // it took minutes when each page moved all of the memory
  void growingPageByPageStaysExact() {
    FlatMemory memory = new FlatMemory(0, 900);
    FlatMemory other = memory.newView();
    for (int pages = 0; pages < 900; pages++) {
      int end = pages << 16;
      outOfBounds(() -> memory.read(end));
      outOfBounds(() -> memory.writeByte(end, (byte) 1));
      outOfBounds(() -> memory.readInt(end - 3));
      outOfBounds(() -> memory.writeLong(end - 7, 1));
      outOfBounds(() -> memory.readDouble(end - 1));
      outOfBounds(() -> memory.writeF32(end, 1));
      outOfBounds(() -> memory.writeShort(end - 1, (short) 1));
      outOfBounds(() -> memory.read(-1));
      outOfBounds(() -> memory.readLong(Integer.MIN_VALUE));
      outOfBounds(() -> memory.fill((byte) 1, 0, end + 1));
      outOfBounds(() -> memory.copy(0, 1, end));
      assertEquals(pages, other.grow(1));
      assertEquals(0L, memory.readLong(end), "new pages are zero");
      memory.writeI32(end + 65532, pages);
      assertEquals(pages, other.readInt(end + 65532));
    }
    assertEquals(-1, memory.grow(1));
    for (int pages = 0; pages < 900; pages++) {
      assertEquals(pages, memory.readInt((pages << 16) + 65532));
    }
  }

  @Test
  void sizesBeyondAJavaArrayAreRefused() {
    LimitException refused = assertThrows(LimitException.class, () -> new FlatMemory(32768, 65536));
    assertEquals("maxMemoryPages", refused.limit());
    FlatMemory memory = new FlatMemory(0, 65536);
    assertEquals(32767, memory.maximumPages());
    assertEquals(-1, memory.grow(32768));
    assertEquals(-1, memory.grow(Integer.MAX_VALUE));
    assertEquals(0, memory.pages());
  }

  @Test
  void itIsNotShared() {
    FlatMemory memory = new FlatMemory(1, 1);
    assertFalse(memory.shared());
    assertEquals(0, memory.atomicNotify(0, 1));
    assertEquals(
        "expected shared memory",
        assertThrows(StorageTrap.class, () -> memory.atomicWait(0, 0, 0L)).getMessage());
    assertEquals(0, memory.atomicAddInt(4, 5));
    assertEquals(5, memory.atomicReadInt(4));
    assertTrue(memory.newView().atomicCmpxchgLong(8, 0, 9) == 0 && memory.readLong(8) == 9);
  }
}
