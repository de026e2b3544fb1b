package io.github.wasmrun.contract.call;

import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.Table;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import java.util.function.Consumer;

/**
 * Types that two modules define alike are one type, whatever their indexes are: objects of one
 * module are the other one's too, whatever way they come.
 */
public final class EqualTypesTests {
  private EqualTypesTests() {}

  /** A module that makes objects and another that takes them. */
  private static final class Pair {
    private final Instance maker;
    private final Instance taker;

    private Pair(Tests tests) {
      maker = tests.instance("gc_equal_maker");
      taker = tests.instance("gc_equal_taker", Imports.none().withInstance("maker", maker));
      maker.call("store", 42);
    }
  }

  private static void test(Tests tests, String name, Consumer<Pair> body) {
    tests.test(
        "equal types: " + name,
        () -> {
          if (tests.differs(Difference.NO_FOREIGN_OBJECTS)) {
            Expect.thrown(UnsupportedFeatureException.class, () -> body.accept(new Pair(tests)));
          } else {
            body.accept(new Pair(tests));
          }
        });
  }

  public static void add(Tests tests) {
    host(tests);
    guests(tests);
    others(tests);
  }

  private static void host(Tests tests) {
    test(
        tests,
        "the host passes a structure on",
        pair -> {
          Expect.equal(7, pair.taker.call("value", pair.maker.call("node", 7)));
          Expect.equal(8, pair.taker.call("value", pair.maker.call("anyNode", 8)));
          Expect.equal(9, pair.taker.call("externValue", pair.maker.call("externNode", 9)));
          Expect.equal(10, pair.taker.call("typedValue", pair.maker.call("node", 10)));
          Expect.equal(11, pair.taker.call("typedValue", pair.maker.call("wide", 11)));
          Expect.equal(12, pair.maker.call("valueOf", pair.taker.call("node", 12)));
        });
    test(
        tests,
        "the host passes packed fields and arrays on",
        pair -> {
          Object packed = pair.maker.call("packed", 0x18F82);
          Expect.values(
              pair.taker.call("packed", packed), -126, 130, (int) (short) 0x8F82, 1.5f, 2.5);
          Expect.equal(50, pair.taker.call("ints", pair.maker.call("ints", 10)));
          Expect.values(pair.taker.call("shorts", pair.maker.call("shorts", -2)), -2, 65534);
          Expect.equal(24, pair.taker.call("nodeArray", pair.maker.call("nodeArray", 21)));
        });
    test(
        tests,
        "a function in a structure is called with its own module's object",
        pair -> Expect.equal(33, pair.taker.call("object", pair.maker.call("object", 33))));
    test(
        tests,
        "tables and globals take objects of either module from the host",
        pair -> {
          Table nodes = pair.maker.table("nodes");
          nodes.set(1, pair.taker.call("node", 5));
          Expect.equal(5, pair.taker.call("fromTypedTable"));
          nodes.set(1, pair.maker.call("wide", 6));
          Expect.equal(6, pair.taker.call("fromTypedTable"));
          Expect.thrown(
              IllegalArgumentException.class, () -> nodes.set(1, pair.taker.call("single", 1)));
          pair.maker.global("typed").set(pair.taker.call("node", 4));
          Expect.equal(4, pair.taker.call("fromTypedGlobal"));
          Expect.thrown(
              IllegalArgumentException.class,
              () -> pair.maker.global("typed").set(pair.taker.call("single", 1)));
        });
    test(
        tests,
        "an object is the same object in both modules",
        pair -> {
          Object node = pair.maker.call("node", 1);
          Expect.equal(1, pair.taker.call("same", node, node));
          Expect.same(node, pair.maker.global("any").get());
          Expect.equal(0, pair.taker.call("same", node, pair.maker.call("node", 1)));
        });
  }

  private static void guests(Tests tests) {
    for (String way :
        new String[] {
          "fromTable", "fromTypedTable", "fromGlobal", "fromTypedGlobal", "fromExtern"
        }) {
      test(tests, "a guest takes it: " + way, pair -> Expect.equal(42, pair.taker.call(way)));
    }
    for (String way : new String[] {"fromCall", "fromException", "byIndirectCall", "toField"}) {
      test(tests, "a guest takes it: " + way, pair -> Expect.equal(43, pair.taker.call(way, 43)));
    }
    test(
        tests,
        "a guest asks for a subtype",
        pair -> {
          Expect.equal(9L, pair.taker.call("fromWide", 1));
          Expect.equal(7L, pair.taker.call("fromConstant"));
          Expect.equal(1, pair.taker.call("isWide", pair.maker.call("wide", 1)));
          Expect.equal(0, pair.taker.call("isWide", pair.maker.call("node", 1)));
        });
  }

  private static void others(Tests tests) {
    test(
        tests,
        "what is alike only in part is another type",
        pair -> {
          Object node = pair.maker.call("node", 1);
          Expect.equal(0, pair.taker.call("isSingle", node));
          Expect.equal(0, pair.taker.call("isOther", node));
          Expect.equal(0, pair.taker.call("isFinal", pair.maker.call("packed", 1)));
          TrapException trap =
              Expect.thrown(
                  TrapException.class,
                  () -> pair.taker.call("value", pair.taker.call("single", 1)));
          Expect.equal(TrapCode.CAST_FAILURE, trap.code());
          Expect.thrown(
              IllegalArgumentException.class,
              () -> pair.maker.call("next", pair.taker.call("single", 1)));
        });
    tests.test(
        "equal types: a module whose types differ is not linked",
        () -> {
          Instance other = tests.instance("gc_maker");
          Expect.thrown(
              LinkException.class,
              () -> tests.instance("gc_equal_taker", Imports.none().withInstance("maker", other)));
        });
    tests.test(
        "equal types: a function of another type is refused where a typed one is needed",
        () -> {
          Instance maker = tests.engine().compile(Fixtures.bytes("gc_equal_maker")).instantiate();
          WasmFunction next = maker.function("next");
          Expect.thrown(
              IllegalArgumentException.class, () -> maker.table("functions").set(0, next));
          maker.table("functions").set(0, maker.function("valueOf"));
          Expect.same(maker.function("valueOf"), maker.table("functions").get(0));
        });
  }
}
