package io.github.wasmrun.contract.store;

import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;

/** Accesses outside of memories. */
public final class MemoryBoundsTests {
  private MemoryBoundsTests() {}

  public static void add(Tests tests) {
    bounds(tests);
  }

  private static Memory memory(Tests tests) {
    return tests.instance("memory").memory();
  }

  private static String text(int length, String address) {
    return "access of "
        + length
        + (length == 1 ? " byte" : " bytes")
        + " at address "
        + address
        + " is out of bounds: the memory has 65536 bytes";
  }

  /** Refused as an access outside of a memory of one page. */
  public static void outside(int length, String address, Expect.Code code) {
    Expect.thrown(IndexOutOfBoundsException.class, text(length, address), code);
  }

  private static void bounds(Tests tests) {
    tests.test(
        "memory: the last place of each width can be read and written",
        () -> {
          Memory memory = memory(tests);
          memory.setByte(65535, (byte) 1);
          Expect.equal(1, memory.getByte(65535));
          memory.setShort(65534, (short) 2);
          Expect.equal(2, memory.getShort(65534));
          memory.setInt(65532, 3);
          Expect.equal(3, memory.getInt(65532));
          memory.setLong(65528, 4);
          Expect.equal(4L, memory.getLong(65528));
          memory.setFloat(65532, 5);
          Expect.equal(5f, memory.getFloat(65532));
          memory.setDouble(65528, 6);
          Expect.equal(6.0, memory.getDouble(65528));
        });
    tests.test(
        "memory: reading one byte too far is refused at each width",
        () -> {
          Memory memory = memory(tests);
          outside(1, "65536", () -> memory.getByte(65536));
          outside(2, "65535", () -> memory.getShort(65535));
          outside(4, "65533", () -> memory.getInt(65533));
          outside(8, "65529", () -> memory.getLong(65529));
          outside(4, "65533", () -> memory.getFloat(65533));
          outside(8, "65529", () -> memory.getDouble(65529));
          outside(1, "65536", () -> memory.getUnsignedByte(65536));
          outside(2, "65535", () -> memory.getUnsignedShort(65535));
        });
    tests.test(
        "memory: writing one byte too far is refused at each width and writes nothing",
        () -> {
          Memory memory = memory(tests);
          outside(1, "65536", () -> memory.setByte(65536, (byte) -1));
          outside(2, "65535", () -> memory.setShort(65535, (short) -1));
          outside(4, "65533", () -> memory.setInt(65533, -1));
          outside(8, "65529", () -> memory.setLong(65529, -1));
          outside(4, "65533", () -> memory.setFloat(65533, 1));
          outside(8, "65529", () -> memory.setDouble(65529, 1));
          Expect.equal(0L, memory.getLong(65528));
        });
    tests.test(
        "memory: an int address is unsigned",
        () -> {
          Memory memory = memory(tests);
          outside(1, "4294967295", () -> memory.getByte(-1));
          outside(4, "4294967292", () -> memory.getInt(-4));
          outside(8, "4294967295", () -> memory.setLong(-1, 1));
          outside(4, "2147483648", () -> memory.getInt(Integer.MIN_VALUE));
        });
    tests.test(
        "memory: a long address does not wrap",
        () -> {
          Memory memory = memory(tests);
          outside(1, "4294967296", () -> memory.getByte(1L << 32));
          outside(4, "4294967312", () -> memory.getInt((1L << 32) + 16));
          outside(8, "18446744073709551615", () -> memory.getLong(-1L));
          outside(4, "9223372036854775807", () -> memory.getFloat(Long.MAX_VALUE));
          outside(8, "9223372036854775808", () -> memory.setDouble(Long.MIN_VALUE, 1));
          outside(2, "18446744073709551615", () -> memory.setShort(-1L, (short) 1));
        });
    tests.test(
        "memory: bulk access beyond the end is refused and copies nothing",
        () -> {
          Memory memory = memory(tests);
          byte[] target = {1, 2, 3, 4};
          outside(4, "65533", () -> memory.read(65533L, target, 0, 4));
          Expect.array(new byte[] {1, 2, 3, 4}, target);
          outside(4, "65533", () -> memory.write(65533L, target, 0, 4));
          Expect.equal(0, memory.getByte(65533));
          outside(5, "65532", () -> memory.read(65532, 5));
          outside(4, "4294967295", () -> memory.write(-1, target));
          outside(4, "18446744073709551615", () -> memory.write(-1L, target));
          outside(4, "9223372036854775807", () -> memory.read(Long.MAX_VALUE, target, 0, 4));
        });
    tests.test(
        "memory: a range beyond the end of the array is refused and copies nothing",
        () -> {
          Memory memory = memory(tests);
          byte[] array = {1, 2, 3, 4};
          Expect.thrown(
              IndexOutOfBoundsException.class,
              "4 bytes from index 1 on are out of bounds: the array has 4",
              () -> memory.read(0L, array, 1, 4));
          Expect.array(new byte[] {1, 2, 3, 4}, array);
          Expect.thrown(
              IndexOutOfBoundsException.class,
              "2 bytes from index -1 on are out of bounds: the array has 4",
              () -> memory.write(0L, array, -1, 2));
          Expect.thrown(
              IndexOutOfBoundsException.class,
              "-1 bytes from index 0 on are out of bounds: the array has 4",
              () -> memory.write(0L, array, 0, -1));
          Expect.thrown(
              IndexOutOfBoundsException.class,
              "2147483647 bytes from index 2147483647 on are out of bounds: the array has 4",
              () -> memory.read(0L, array, Integer.MAX_VALUE, Integer.MAX_VALUE));
          Expect.equal(0, memory.getInt(0));
        });
    tests.test(
        "memory: nothing may be read from the very end, but not behind it",
        () -> {
          Memory memory = memory(tests);
          Expect.equal(0, memory.read(65536, 0).length);
          memory.write(65536, new byte[0]);
          memory.fill(65536, (byte) 1, 0);
          memory.copy(65536, 65536, 0);
          Expect.equal("", memory.readUtf8(65536, 0));
          Expect.equal(0, memory.writeUtf8(65536, ""));
          outside(0, "65537", () -> memory.read(65537, 0));
          outside(0, "65537", () -> memory.fill(65537, (byte) 1, 0));
        });
    tests.test(
        "memory: a negative length is refused",
        () -> {
          Memory memory = memory(tests);
          String message =
              "access of -1 bytes at address 0 is out of bounds: the memory has 65536 bytes";
          Expect.thrown(IndexOutOfBoundsException.class, message, () -> memory.read(0, -1));
          Expect.thrown(IndexOutOfBoundsException.class, message, () -> memory.readUtf8(0, -1));
          Expect.thrown(
              IndexOutOfBoundsException.class, message, () -> memory.fill(0, (byte) 0, -1));
          Expect.thrown(IndexOutOfBoundsException.class, message, () -> memory.copy(0, 0, -1));
          Expect.thrown(IndexOutOfBoundsException.class, message, () -> memory.view(0, -1));
        });
    tests.test(
        "memory: a memory without pages refuses every access",
        () -> {
          Instance instance = tests.instance("memory_none");
          Memory memory = instance.memory();
          Expect.equal(0L, memory.pages());
          Expect.thrown(
              IndexOutOfBoundsException.class,
              "access of 1 byte at address 0 is out of bounds: the memory has 0 bytes",
              () -> memory.getByte(0));
          Expect.equal(0L, memory.grow(1));
          Expect.equal(0, memory.getByte(0));
          Expect.equal(0, instance.call("load8", 65535));
        });
  }
}
