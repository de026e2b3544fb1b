package io.github.wasmrun.contract.limit;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.Limits;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.HostPrint;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.ValType;
import java.util.OptionalLong;

/** Sizes of memories and tables of single instances. */
public final class SizeTests {
  private SizeTests() {}

  public static void add(Tests tests) {
    tests.test(
        "sizes: a memory grows to the instance's limit",
        () -> {
          Instance instance = FuelTests.limited(tests, Limits.NONE.withMaxMemoryPages(3));
          Expect.equal(1, instance.call("grow", 1));
          Expect.equal(-1, instance.call("grow", 2));
          Expect.equal(-1L, instance.memory().grow(2));
          Expect.equal(2L, instance.memory().grow(1));
          Expect.equal(-1, instance.call("grow", 1));
          Expect.equal("memory 3..", instance.memory().type().toString());
          Instance other = FuelTests.limited(tests, Limits.NONE);
          Expect.equal(1, other.call("grow", 5));
        });
    tests.test(
        "sizes: each of many instances of a module has its own",
        () -> {
          for (int turn = 0; turn < 2; turn++) {
            for (int most = 2; most < 20; most++) {
              Limits limits =
                  Limits.NONE.withMaxMemoryPages(most).withMaxTableElements(most + 2).withFuel(999);
              Instance instance = FuelTests.limited(tests, limits);
              Expect.equal(1, instance.call("grow", most - 1));
              Expect.equal(-1, instance.call("grow", 1));
              Expect.equal(4, instance.call("growTable", most - 2));
              Expect.equal(-1, instance.call("growTable", 1));
            }
          }
        });
    tests.test(
        "sizes: bytes are as many pages as fit",
        () -> {
          Limits limits = Limits.NONE.withMaxMemoryBytes(3 * 65536 - 1);
          Expect.equal(2, limits.maxMemoryPages());
          Expect.equal(65536, Limits.NONE.withMaxMemoryBytes(1L << 32).maxMemoryPages());
          Expect.thrown(
              IllegalArgumentException.class,
              "maxMemoryBytes must be 0 to 140737488289792, got 140737488289793",
              () -> Limits.NONE.withMaxMemoryBytes((65536L * Integer.MAX_VALUE) + 1));
        });
    tests.test(
        "sizes: memories with 64-bit addresses have the engine's pages, or fewer",
        () -> {
          if (tests.differs(Difference.NO_MEMORY64)) {
            return;
          }
          Engine engine = Engine.create(tests.config().withMaxMemoryPages(65538));
          WasmModule large = engine.compile(Fixtures.bytes("memory64_large"));
          if (tests.differs(Difference.MEMORY_BELOW_2_GIB)) {
            Expect.thrown(
                LimitException.class,
                "memory of 65537 pages: at most 32767 are allowed",
                () -> large.instantiate(Imports.none(), Limits.NONE.withFuel(1000)));
          }
          Expect.thrown(
              LimitException.class,
              "memory 0 starts with 65537 pages, the limit is 65536",
              () -> large.instantiate(Imports.none(), Limits.NONE.withMaxMemoryPages(65536)));
          Memory memory = engine.createMemory(new MemoryType(1, OptionalLong.empty(), false, true));
          Imports imports = Imports.of("env", "memory", memory);
          WasmModule growing = engine.compile(Fixtures.bytes("memory64_import"));
          Instance instance = growing.instantiate(imports, Limits.NONE.withFuel(1000));
          Expect.equal(1L, instance.call("grow", 1L));
          Expect.thrown(
              LimitException.class,
              () -> growing.instantiate(imports, Limits.NONE.withMaxMemoryPages(65536)));
        });
    tests.test(
        "sizes: a module that starts with more is refused",
        () -> {
          LimitException limit =
              Expect.thrown(
                  LimitException.class,
                  "memory 0 starts with 1 pages, the limit is 0",
                  () -> FuelTests.limited(tests, Limits.NONE.withMaxMemoryPages(0).withFuel(9)));
          Expect.equal("maxMemoryPages", limit.limit());
          Expect.thrown(
              LimitException.class,
              "table 0 starts with 4 elements, the limit is 3",
              () -> FuelTests.limited(tests, Limits.NONE.withMaxTableElements(3).withFuel(9)));
        });
    tests.test(
        "sizes: a table grows to the instance's limit, together with other limits",
        () -> {
          Instance instance =
              FuelTests.limited(
                  tests, Limits.NONE.withMaxTableElements(5).withFuel(1000).withMaxCallDepth(9));
          Expect.equal(4, instance.call("growTable", 1));
          Expect.equal(-1, instance.call("growTable", 1));
          Expect.equal(-1L, instance.table("table").grow(1, null));
          Expect.equal(5L, instance.table("table").size());
        });
    tests.test(
        "sizes: no tables for the guest, and fuel all the same",
        () -> {
          Instance instance =
              tests
                  .module("limited_start")
                  .instantiate(
                      FuelTests.times(tests, 5),
                      Limits.NONE.withMaxTableElements(0).withMaxMemoryPages(0).withFuel(1000));
          Expect.equal(4, instance.call("later"));
        });
    tests.test(
        "sizes: the engine's limit counts where it is smaller",
        () -> {
          Engine engine = Engine.create(tests.config().withMaxMemoryPages(2));
          Instance instance =
              engine
                  .compile(io.github.wasmrun.contract.harness.Fixtures.bytes("limited"))
                  .instantiate(
                      FuelTests.host(x -> x), Limits.NONE.withMaxMemoryPages(9).withFuel(1000));
          Expect.equal(1, instance.call("grow", 1));
          Expect.equal(-1, instance.call("grow", 1));
        });
    tests.test(
        "sizes: an imported memory that may grow beyond the limit is refused",
        () -> {
          Limits limits = Limits.NONE.withMaxMemoryPages(5);
          Memory fits = tests.engine().createMemory(MemoryType.of(1, 5));
          Memory grows = tests.engine().createMemory(MemoryType.of(1));
          tests.module("memory_import").instantiate(memory(fits), limits);
          LimitException limit =
              Expect.thrown(
                  LimitException.class,
                  () -> tests.module("memory_import").instantiate(memory(grows), limits));
          Expect.equal("maxMemoryPages", limit.limit());
          Expect.message(
              "import env.memory may grow to any number of pages, the limit is 5: give it a"
                  + " maximum",
              limit);
        });
    tests.test(
        "sizes: an imported table that may grow beyond the limit is refused",
        () -> {
          Instance one = FuelTests.limited(tests, Limits.NONE);
          LimitException limit =
              Expect.thrown(
                  LimitException.class,
                  () ->
                      tests
                          .module("limited_import")
                          .instantiate(
                              FuelTests.other(one), Limits.NONE.withMaxTableElements(100)));
          Expect.equal("maxTableElements", limit.limit());
          tests
              .module("limited_import")
              .instantiate(
                  FuelTests.other(one)
                      .with(
                          "other",
                          "table",
                          tests
                              .engine()
                              .createTable(
                                  new TableType(
                                      ValType.FUNCREF, 4, java.util.OptionalLong.of(100), false),
                                  null)),
                  Limits.NONE.withMaxTableElements(100));
        });
  }

  private static Imports memory(Memory memory) {
    return Imports.none()
        .with("env", "memory", memory)
        .withFunction("env", "print", HostPrint.function((a, b) -> {}));
  }
}
