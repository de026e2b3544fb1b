package io.github.wasmrun.contract.store;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.Memory;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.HostPrint;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Linear memories: numbers, growth, memories of the host. */
public final class MemoryTests {
  private MemoryTests() {}

  public static void add(Tests tests) {
    accessors(tests);
    growth(tests);
    hostMemories(tests);
  }

  private static Memory memory(Tests tests) {
    return tests.instance("memory").memory();
  }

  private static void accessors(Tests tests) {
    tests.test(
        "memory: data segments are there and bytes beside them are zero",
        () -> {
          Memory memory = memory(tests);
          Expect.equal(0, memory.getByte(15));
          Expect.equal('H', memory.getByte(16));
          Expect.equal('i', memory.getByte(17));
          Expect.equal(0, memory.getByte(18));
          Expect.equal("Hi", memory.readUtf8(16, 2));
        });
    tests.test(
        "memory: numbers are little-endian",
        () -> {
          Memory memory = memory(tests);
          memory.setLong(0, 0x0102030405060708L);
          Expect.array(new byte[] {8, 7, 6, 5, 4, 3, 2, 1}, memory.read(0, 8));
          memory.setInt(0, 0x0A0B0C0D);
          Expect.array(new byte[] {13, 12, 11, 10}, memory.read(0, 4));
          memory.setShort(0, (short) 0x0102);
          Expect.array(new byte[] {2, 1}, memory.read(0, 2));
          memory.setFloat(0, 1f);
          Expect.array(new byte[] {0, 0, (byte) 0x80, 0x3F}, memory.read(0, 4));
          memory.setDouble(0, 1.0);
          Expect.array(new byte[] {0, 0, 0, 0, 0, 0, (byte) 0xF0, 0x3F}, memory.read(0, 8));
        });
    tests.test(
        "memory: the host reads at every width what the guest wrote",
        () -> {
          Instance instance = tests.instance("memory");
          Memory memory = instance.memory();
          instance.call("store8", 100, -1);
          Expect.equal(-1, memory.getByte(100));
          Expect.equal(255, memory.getUnsignedByte(100));
          Expect.equal(0, memory.getByte(101));
          instance.call("store16", 100, -2);
          Expect.equal(-2, memory.getShort(100));
          Expect.equal(65534, memory.getUnsignedShort(100));
          instance.call("store32", 100, Integer.MIN_VALUE);
          Expect.equal(Integer.MIN_VALUE, memory.getInt(100));
          instance.call("store64", 100, Long.MIN_VALUE + 1);
          Expect.equal(Long.MIN_VALUE + 1, memory.getLong(100));
          instance.call("storeF32", 100, -0.0f);
          Expect.equal(-0.0f, memory.getFloat(100));
          instance.call("storeF64", 100, Double.MIN_VALUE);
          Expect.equal(Double.MIN_VALUE, memory.getDouble(100));
        });
    tests.test(
        "memory: the guest reads what the host wrote",
        () -> {
          Instance instance = tests.instance("memory");
          Memory memory = instance.memory();
          memory.setByte(200, (byte) 0xFE);
          Expect.equal(0xFE, instance.call("load8", 200));
          memory.setInt(200, 0x80000001);
          Expect.equal(0x80000001, instance.call("load32", 200));
          memory.setShort(202, (short) 0x1234);
          Expect.equal(0x12340001, instance.call("load32", 200));
        });
    tests.test(
        "memory: accesses need no alignment",
        () -> {
          Memory memory = memory(tests);
          for (int address = 300; address < 308; address++) {
            memory.setLong(address, Long.MAX_VALUE - address);
            Expect.equal(Long.MAX_VALUE - address, memory.getLong(address));
            memory.setInt(address, -address);
            Expect.equal(-address, memory.getInt(address));
            memory.setShort(address, (short) address);
            Expect.equal(address, memory.getShort(address));
            memory.setFloat(address, address / 3f);
            Expect.equal(address / 3f, memory.getFloat(address));
            memory.setDouble(address, address / 3.0);
            Expect.equal(address / 3.0, memory.getDouble(address));
          }
        });
    tests.test(
        "memory: extreme values are kept at each width",
        () -> {
          Memory memory = memory(tests);
          for (long value : new long[] {Long.MIN_VALUE, -1, 0, 1L << 53 | 1, Long.MAX_VALUE}) {
            memory.setLong(8, value);
            Expect.equal(value, memory.getLong(8));
          }
          for (double value :
              new double[] {
                Double.NaN, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, Double.NEGATIVE_INFINITY
              }) {
            memory.setDouble(8, value);
            Expect.equal(value, memory.getDouble(8));
          }
          for (float value :
              new float[] {
                Float.NaN, -0.0f, Float.MIN_VALUE, Float.MAX_VALUE, Float.POSITIVE_INFINITY
              }) {
            memory.setFloat(8, value);
            Expect.equal(value, memory.getFloat(8));
          }
          memory.setByte(8, Byte.MIN_VALUE);
          Expect.equal(Byte.MIN_VALUE, memory.getByte(8));
          memory.setShort(8, Short.MIN_VALUE);
          Expect.equal(Short.MIN_VALUE, memory.getShort(8));
        });
    tests.test(
        "memory: accessors with long addresses reach the same bytes",
        () -> {
          Memory memory = memory(tests);
          memory.setByte(400L, (byte) 1);
          memory.setShort(402L, (short) 2);
          memory.setInt(404L, 3);
          memory.setLong(408L, 4);
          memory.setFloat(416L, 5f);
          memory.setDouble(424L, 6.0);
          Expect.equal(1, memory.getByte(400));
          Expect.equal(2, memory.getShort(402));
          Expect.equal(3, memory.getInt(404));
          Expect.equal(4L, memory.getLong(408));
          Expect.equal(5f, memory.getFloat(416));
          Expect.equal(6.0, memory.getDouble(424));
          Expect.equal(1, memory.getByte(400L));
          Expect.equal(2, memory.getShort(402L));
          Expect.equal(3, memory.getInt(404L));
          Expect.equal(4L, memory.getLong(408L));
          Expect.equal(5f, memory.getFloat(416L));
          Expect.equal(6.0, memory.getDouble(424L));
        });
    tests.test(
        "memory: the only memory is found without its name",
        () -> {
          Instance instance = tests.instance("memory");
          Expect.same(instance.memory("memory"), instance.memory());
          Expect.thrown(
              IllegalArgumentException.class,
              "the instance exports 0 memories; there are: add",
              () -> tests.instance("add").memory());
        });
    tests.test(
        "memory: one memory under two names is one object and still the only one",
        () -> {
          Instance instance = tests.instance("memory_twice");
          Expect.same(instance.memory("memory"), instance.memory("same"));
          Expect.same(instance.memory("memory"), instance.memory());
        });
  }

  private static void growth(Tests tests) {
    tests.test(
        "memory: growing returns the previous size in pages",
        () -> {
          Memory memory = memory(tests);
          Expect.equal(1L, memory.grow(2));
          Expect.equal(3L, memory.pages());
          Expect.equal(3L * 65536, memory.byteLength());
        });
    tests.test(
        "memory: growing by nothing returns the size",
        () -> {
          Memory memory = memory(tests);
          Expect.equal(1L, memory.grow(0));
          Expect.equal(1L, memory.pages());
        });
    tests.test(
        "memory: growing beyond the maximum returns -1 and changes nothing",
        () -> {
          Memory memory = memory(tests);
          Expect.equal(-1L, memory.grow(3));
          Expect.equal(-1L, memory.grow(65536));
          Expect.equal(-1L, memory.grow(1L << 32));
          Expect.equal(-1L, memory.grow(Long.MAX_VALUE));
          Expect.equal(1L, memory.pages());
          Expect.equal('H', memory.getByte(16));
        });
    tests.test(
        "memory: growing by a negative number is refused",
        () ->
            Expect.thrown(
                IllegalArgumentException.class,
                "deltaPages must not be negative, got -1",
                () -> memory(tests).grow(-1)));
    tests.test(
        "memory: contents are kept and new pages are zero after growth",
        () -> {
          Memory memory = memory(tests);
          memory.setByte(65535, (byte) 5);
          memory.grow(1);
          Expect.equal("Hi", memory.readUtf8(16, 2));
          Expect.equal(5, memory.getByte(65535));
          Expect.equal(0, memory.getByte(65536));
          Expect.equal(0, memory.getByte(131071));
          memory.setInt(131068, 7);
          Expect.equal(7, memory.getInt(131068));
        });
    tests.test(
        "memory: the host reaches new pages after the guest let it grow",
        () -> {
          Instance instance = tests.instance("memory");
          Memory memory = instance.memory();
          Expect.equal(0, memory.getByte(0));
          Expect.equal(1, instance.call("grow", 1));
          Expect.equal(2L, memory.pages());
          Expect.equal(131072L, memory.byteLength());
          memory.setInt(70000, 42);
          Expect.equal(42, instance.call("load32", 70000));
          Expect.equal("Hi", memory.readUtf8(16, 2));
        });
    tests.test(
        "memory: the guest reaches new pages after the host let it grow",
        () -> {
          Instance instance = tests.instance("memory");
          instance.memory().grow(1);
          Expect.equal(2, instance.call("size"));
          instance.call("store32", 131068, 9);
          Expect.equal(9, instance.memory().getInt(131068));
        });
    tests.test(
        "memory: the guest's failed growth answers -1",
        () -> {
          Instance instance = tests.instance("memory");
          Expect.equal(-1, instance.call("grow", 3));
          Expect.equal(-1, instance.call("grow", -1));
          Expect.equal(1, instance.call("size"));
        });
    tests.test(
        "memory: the type has the present size as minimum",
        () -> {
          Memory memory = memory(tests);
          Expect.equal(MemoryType.of(1, 3), memory.type());
          memory.grow(1);
          Expect.equal(MemoryType.of(2, 3), memory.type());
          Expect.equal("memory 2..3", memory.toString());
          Expect.equal("memory 2..3", memory.type().toString());
        });
    tests.test(
        "memory: a memory may be 2 GiB and more",
        () -> {
          if (tests.differs(Difference.MEMORY_BELOW_2_GIB)) {
            LimitException limit =
                Expect.thrown(
                    LimitException.class,
                    "memory of 32769 pages: at most 32767 are allowed",
                    () -> tests.engine().createMemory(MemoryType.of(32769)));
            Expect.equal("maxMemoryPages", limit.limit());
            return;
          }
          Memory memory = tests.engine().createMemory(MemoryType.of(32769));
          memory.setInt(Integer.MIN_VALUE + 4, 77);
          Expect.equal(77, memory.getInt(2147483652L));
          memory.setLong(2147549176L, -1);
          Expect.equal(-1L, memory.getLong(Integer.MIN_VALUE + 65528));
          Expect.thrown(
              IndexOutOfBoundsException.class,
              "access of 8 bytes at address 2147549177 is out of bounds: the memory has 2147549184"
                  + " bytes",
              () -> memory.getLong(Integer.MIN_VALUE + 65529));
        });
  }

  private static void hostMemories(Tests tests) {
    tests.test(
        "memory: a host's memory is imported, read and written by both sides",
        () -> {
          Memory memory = tests.engine().createMemory(MemoryType.of(1));
          List<String> printed = new ArrayList<>();
          Imports imports =
              Imports.of("env", "memory", memory)
                  .withFunction(
                      "env",
                      "print",
                      HostPrint.function(
                          (address, length) -> printed.add(memory.readUtf8(address, length))));
          Instance instance = tests.instance("memory_import", imports);
          instance.call("hello");
          Expect.equal(List.of("Hi"), printed);
          memory.writeUtf8(0, "Ho");
          Expect.equal((int) 'o', instance.call("load8", 1));
          instance.call("hello");
          Expect.equal(List.of("Hi", "Ho"), printed);
          Expect.equal(1L, memory.grow(2));
          Expect.equal(3L, memory.pages());
          instance.call("hello");
          Expect.equal(List.of("Hi", "Ho", "Ho"), printed);
        });
    tests.test(
        "memory: an imported memory that is exported again is the same object",
        () -> {
          Memory memory = tests.engine().createMemory(MemoryType.of(1));
          Instance instance =
              tests.instance(
                  "memory_import",
                  Imports.of("env", "memory", memory)
                      .withFunction("env", "print", HostPrint.function((a, b) -> {})));
          Expect.same(memory, instance.memory());
        });
    tests.test(
        "memory: a new memory is zero and has the size of its type",
        () -> {
          Memory memory = tests.engine().createMemory(MemoryType.of(2, 5));
          Expect.equal(2L, memory.pages());
          Expect.equal("memory 2..5", memory.type().toString());
          Expect.equal(0L, memory.getLong(131064));
          Expect.equal(2L, memory.grow(3));
          Expect.equal(-1L, memory.grow(1));
        });
    tests.test(
        "memory: a maximum below the minimum is refused",
        () ->
            Expect.thrown(
                IllegalArgumentException.class,
                "memory 3..2: the maximum is less than the minimum",
                () -> tests.engine().createMemory(MemoryType.of(3, 2))));
    tests.test(
        "memory: more than 65536 pages are refused",
        () -> {
          Expect.thrown(
              IllegalArgumentException.class,
              "memory 65537..: a memory has at most 65536 pages",
              () -> tests.engine().createMemory(MemoryType.of(65537)));
          Expect.thrown(
              IllegalArgumentException.class,
              "memory 1..65537: a memory has at most 65536 pages",
              () -> tests.engine().createMemory(MemoryType.of(1, 65537)));
        });
    tests.test(
        "memory: a shared memory is seen by two instances",
        () -> {
          Memory memory = tests.engine().createMemory(MemoryType.shared(1, 4));
          Imports imports = Imports.of("env", "memory", memory);
          Instance first = tests.instance("shared_memory", imports);
          Instance second = tests.instance("shared_memory", imports);
          Expect.equal(0, first.call("add", 64, 5));
          Expect.equal(5, second.call("add", 64, 2));
          Expect.equal(7, memory.getInt(64));
          Expect.equal("memory 1..4 shared", memory.type().toString());
          memory.writeUtf8(100, "é");
          Expect.equal("é", memory.readUtf8(100, 2));
          Expect.equal(1L, memory.grow(1));
          Expect.equal(2L, memory.pages());
          memory.setInt(65536, 3);
          Expect.equal(3, second.call("load", 65536));
        });
    tests.test(
        "memory: 64-bit addresses work where the engine has them",
        () -> {
          if (tests.differs(Difference.NO_MEMORY64)) {
            Expect.thrown(
                UnsupportedFeatureException.class,
                "memory 0 has 64-bit addresses: engine "
                    + tests.engine().info().name()
                    + " lacks memory64",
                () -> tests.module("memory64"));
            return;
          }
          Instance instance = tests.instance("memory64");
          Memory memory = instance.memory();
          Expect.equal("memory 1..3 i64", memory.type().toString());
          memory.setByte(5L, (byte) 9);
          Expect.equal(9, instance.call("load8", 5L));
          Expect.equal(1L, instance.call("grow", 1L));
          Expect.equal(2L, memory.grow(1));
          Expect.equal(3L, memory.pages());
          Expect.equal(-1L, memory.grow(1));
        });
    tests.test(
        "memory: 64-bit addresses above 4 GiB",
        () -> {
          if (tests.differs(Difference.NO_MEMORY64)) {
            Engine wide = Engine.create(tests.config().withMaxMemoryPages(65538));
            Expect.thrown(
                UnsupportedFeatureException.class,
                () -> wide.compile(Fixtures.bytes("memory64_large")));
            return;
          }
          LimitException small =
              Expect.thrown(
                  LimitException.class,
                  "memory 0 starts with 65537 pages, the limit is 65536",
                  () -> tests.module("memory64_large"));
          Expect.equal("maxMemoryPages", small.limit());
          Engine engine = Engine.create(tests.config().withMaxMemoryPages(65538));
          WasmModule module = engine.compile(Fixtures.bytes("memory64_large"));
          if (tests.differs(Difference.MEMORY_BELOW_2_GIB)) {
            Expect.thrown(
                LimitException.class,
                "memory of 65537 pages: at most 32767 are allowed",
                module::instantiate);
            return;
          }
          Instance instance = module.instantiate();
          Memory memory = instance.memory();
          long above = 0x1_0000_0005L;
          instance.call("store8", above, 77);
          Expect.equal(77, instance.call("load8", above));
          Expect.equal(77, memory.getByte(above));
          Expect.equal(0, memory.getByte(5L));
          memory.setByte(above + 1, (byte) 78);
          Expect.equal(78, instance.call("load8", above + 1));
          Expect.equal(65537L, memory.grow(1));
          Expect.equal(-1L, instance.call("grow", 1L));
          Expect.equal(65538L * 65536, memory.byteLength());
          Expect.thrown(TrapException.class, () -> instance.call("load8", 65538L * 65536));
        });
    tests.test(
        "memory: the host's memory with 64-bit addresses ends at the limit",
        () -> {
          if (tests.differs(Difference.NO_MEMORY64)) {
            return;
          }
          Engine engine = Engine.create(tests.config().withMaxMemoryPages(2));
          Memory memory = engine.createMemory(new MemoryType(1, OptionalLong.empty(), false, true));
          Expect.equal(1L, memory.grow(1));
          Expect.equal(-1L, memory.grow(1));
          WasmModule module = engine.compile(Fixtures.bytes("memory64_import"));
          Instance instance = module.instantiate(Imports.of("env", "memory", memory));
          Expect.equal(-1L, instance.call("grow", 1L));
        });
    tests.test(
        "memory: two memories are told apart",
        () -> {
          if (tests.differs(Difference.NO_MULTI_MEMORY)) {
            Expect.thrown(
                UnsupportedFeatureException.class,
                "the module has 2 memories: engine browser lacks multiMemory",
                () -> tests.module("multi_memory"));
            return;
          }
          Instance instance = tests.instance("multi_memory");
          Expect.equal(1L, instance.memory("a").pages());
          Expect.equal(2L, instance.memory("b").pages());
          Expect.equal("in b", instance.memory("b").readUtf8Z(0));
          Expect.equal(0, instance.call("loadA", 0));
          instance.call("copy", 4);
          Expect.equal("in b", instance.memory("a").readUtf8(0, 4));
          Expect.thrown(
              IllegalArgumentException.class,
              "the instance exports 2 memories; there are: a, b, loadA, loadB, copy",
              () -> instance.memory());
        });
  }
}
