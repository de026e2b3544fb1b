package io.github.wasmrun.contract.store;

import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.MemoryType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Many bytes of memories at once: copies, views, segments. */
public final class MemoryBulkTests {
  private MemoryBulkTests() {}

  public static void add(Tests tests) {
    bulk(tests);
    views(tests);
    segments(tests);
  }

  private static Memory memory(Tests tests) {
    return tests.instance("memory").memory();
  }

  private static void bulk(Tests tests) {
    tests.test(
        "memory: bytes are copied in and out in part",
        () -> {
          Memory memory = memory(tests);
          memory.write(500L, new byte[] {1, 2, 3, 4, 5}, 1, 3);
          Expect.array(new byte[] {0, 2, 3, 4, 0}, memory.read(499, 5));
          byte[] target = {9, 9, 9, 9, 9};
          memory.read(500L, target, 1, 2);
          Expect.array(new byte[] {9, 2, 3, 9, 9}, target);
        });
    tests.test(
        "memory: what read gives is a copy",
        () -> {
          Memory memory = memory(tests);
          byte[] copy = memory.read(16, 2);
          copy[0] = 'X';
          Expect.equal('H', memory.getByte(16));
          memory.setByte(17, (byte) 'o');
          Expect.equal('i', copy[1]);
        });
    tests.test(
        "memory: what was written is a copy",
        () -> {
          Memory memory = memory(tests);
          byte[] source = {1, 2};
          memory.write(0, source);
          source[0] = 7;
          Expect.equal(1, memory.getByte(0));
        });
    tests.test(
        "memory: a whole page goes in and out",
        () -> {
          Memory memory = memory(tests);
          byte[] page = new byte[65536];
          for (int i = 0; i < page.length; i++) {
            page[i] = (byte) (i * 31);
          }
          memory.write(0, page);
          Expect.array(page, memory.read(0, 65536));
        });
    tests.test(
        "memory: copy handles ranges that overlap both ways",
        () -> {
          Memory memory = memory(tests);
          memory.write(0, new byte[] {1, 2, 3, 4, 5, 6});
          memory.copy(2, 0, 4);
          Expect.array(new byte[] {1, 2, 1, 2, 3, 4}, memory.read(0, 6));
          memory.copy(0, 1, 4);
          Expect.array(new byte[] {2, 1, 2, 3, 3, 4}, memory.read(0, 6));
        });
    tests.test(
        "memory: copy checks both ranges",
        () -> {
          Memory memory = memory(tests);
          MemoryBoundsTests.outside(2, "65535", () -> memory.copy(65535, 0, 2));
          MemoryBoundsTests.outside(2, "65535", () -> memory.copy(0, 65535, 2));
          Expect.equal(0, memory.getByte(0));
        });
    tests.test(
        "memory: fill sets exactly its range",
        () -> {
          Memory memory = memory(tests);
          memory.fill(601, (byte) -7, 3);
          Expect.array(new byte[] {0, -7, -7, -7, 0}, memory.read(600, 5));
          MemoryBoundsTests.outside(3, "65534", () -> memory.fill(65534, (byte) 1, 3));
          Expect.equal(0, memory.getByte(65535));
        });
    tests.test(
        "memory: the guest's own copy and fill are seen by the host",
        () -> {
          Instance instance = tests.instance("memory");
          instance.call("copy", 100, 16, 2);
          instance.call("fill", 102, 33, 2);
          Expect.equal("Hi!!", instance.memory().readUtf8(100, 4));
        });
  }

  private static void views(Tests tests) {
    tests.test(
        "memory: a view shows the memory itself in little-endian order",
        () -> {
          Memory memory = memory(tests);
          ByteBuffer view = memory.view(16, 8);
          Expect.equal(8, view.remaining());
          Expect.same(ByteOrder.LITTLE_ENDIAN, view.order());
          Expect.equal('H', view.get(0));
          memory.setInt(20, 0x01020304);
          Expect.equal(0x01020304, view.getInt(4));
          view.putShort(2, (short) 0x0506);
          Expect.equal(0x0506, memory.getShort(18));
        });
    tests.test(
        "memory: a view does not reach outside its window",
        () -> {
          ByteBuffer view = memory(tests).view(16, 4);
          Expect.thrown(IndexOutOfBoundsException.class, () -> view.get(4));
          Expect.thrown(IndexOutOfBoundsException.class, () -> view.getInt(1));
          Expect.equal(4, view.capacity());
        });
    tests.test(
        "memory: a view beyond the end is refused",
        () -> {
          Memory memory = memory(tests);
          MemoryBoundsTests.outside(8, "65529", () -> memory.view(65529, 8));
          Expect.equal(8, memory.view(65528, 8).remaining());
          Expect.equal(0, memory.view(65536, 0).remaining());
        });
    tests.test(
        "memory: a view that growth made stale harms nothing",
        () -> {
          Instance instance = tests.instance("memory");
          Memory memory = instance.memory();
          ByteBuffer stale = memory.view(0, 65536);
          instance.call("grow", 1);
          for (int index : new int[] {0, 65535}) {
            try {
              stale.put(index, (byte) 1);
              stale.get(index);
            } catch (RuntimeException e) {
              // It may refuse; what counts is that nothing beyond its window is reached.
              Expect.isTrue(!(e instanceof WasmException), "failed with " + e);
            }
          }
          Expect.equal(0, memory.getByte(65536));
          Expect.equal("Hi", memory.readUtf8(16, 2));
          Expect.equal(0, instance.call("load8", 65536));
        });
    tests.test(
        "memory: a view taken after growth shows the memory",
        () -> {
          Instance instance = tests.instance("memory");
          Memory memory = instance.memory();
          memory.view(0, 16);
          instance.call("grow", 1);
          ByteBuffer view = memory.view(65532, 8);
          memory.setInt(65536, 11);
          Expect.equal(11, view.getInt(4));
          view.putInt(4, 12);
          Expect.equal(12, instance.call("load32", 65536));
        });
  }

  private static void segments(Tests tests) {
    tests.test(
        "memory: passive segments are copied when the guest says so",
        () -> {
          Instance instance = tests.instance("memory");
          instance.call("init", 100, 1, 3);
          Expect.equal("ass", instance.memory().readUtf8Z(100));
          instance.call("drop");
          TrapException trap =
              Expect.thrown(
                  TrapException.class,
                  "out of bounds memory access (in export init)",
                  () -> instance.call("init", 100, 0, 1));
          Expect.same(TrapCode.MEMORY_OUT_OF_BOUNDS, trap.code());
        });
    tests.test(
        "memory: a segment that does not fit traps, earlier ones stay",
        () -> {
          Memory memory = tests.engine().createMemory(MemoryType.of(1));
          TrapException trap =
              Expect.thrown(
                  TrapException.class,
                  "out of bounds memory access",
                  () -> tests.instance("data_outside", Imports.of("env", "memory", memory)));
          Expect.same(TrapCode.MEMORY_OUT_OF_BOUNDS, trap.code());
          Expect.isTrue(trap.exportName().isEmpty(), "no export was called");
          Expect.equal("kept", memory.readUtf8Z(0));
          Expect.equal(0, memory.getShort(65534));
        });
    tests.test(
        "memory: a segment that fits after growth is taken",
        () -> {
          Memory memory = tests.engine().createMemory(MemoryType.of(1));
          memory.grow(1);
          tests.instance("data_outside", Imports.of("env", "memory", memory));
          Expect.equal("lost", memory.readUtf8Z(65534));
        });
  }
}
