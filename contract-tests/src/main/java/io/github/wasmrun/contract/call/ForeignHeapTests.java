package io.github.wasmrun.contract.call;

import io.github.wasmrun.Global;
import io.github.wasmrun.GuestException;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Table;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.feature.Feature;
import java.util.function.Supplier;

/**
 * Structures and arrays of one module in another, whose types have other indexes: whatever way they
 * come, they are what they are, or they are refused.
 */
public final class ForeignHeapTests {
  private ForeignHeapTests() {}

  /** A module that makes objects and another that takes them. */
  private static final class Pair {
    private final Instance maker;
    private final Instance taker;

    private Pair(Tests tests) {
      maker = tests.instance("gc_maker");
      taker = tests.instance("gc_taker", Imports.none().withInstance("maker", maker));
    }

    private Object number() {
      return maker.call("number");
    }
  }

  /** Expects what {@code call} gives, or a refusal where objects of others are refused. */
  private static void gives(Tests tests, Object expected, Supplier<?> call) {
    if (tests.differs(Difference.NO_FOREIGN_OBJECTS)) {
      refused(call);
    } else {
      Expect.equal(expected, call.get());
    }
  }

  private static void refused(Supplier<?> call) {
    UnsupportedFeatureException refusal =
        Expect.thrown(UnsupportedFeatureException.class, call::get);
    Expect.equal(Feature.GC, refusal.feature());
    Expect.contains("a structure or array of a module with other types", refusal.getMessage());
  }

  public static void add(Tests tests) {
    arguments(tests);
    guests(tests);
    backwards(tests);
    allowed(tests);
  }

  private static void arguments(Tests tests) {
    tests.test(
        "foreign objects: an argument of another module is not of a type with the same index",
        () -> {
          Pair pair = new Pair(tests);
          gives(tests, 0, () -> pair.taker.call("isHolder", pair.number()));
          gives(tests, 0, () -> pair.taker.call("isExternHolder", pair.number()));
          gives(tests, 1, () -> pair.taker.call("isStruct", pair.number()));
          gives(tests, 0, () -> pair.taker.call("isStruct", pair.maker.call("bytes")));
          gives(tests, 0, () -> pair.taker.call("isWords", pair.maker.call("bytes")));
        });
    tests.test(
        "foreign objects: no number is called as a function",
        () -> {
          Pair pair = new Pair(tests);
          if (tests.differs(Difference.NO_FOREIGN_OBJECTS)) {
            refused(() -> pair.taker.call("calls", pair.number()));
          } else {
            TrapException trap =
                Expect.thrown(TrapException.class, () -> pair.taker.call("calls", pair.number()));
            Expect.equal(TrapCode.CAST_FAILURE, trap.code());
          }
        });
    tests.test(
        "foreign objects: types that are equal are equal in all modules",
        () -> {
          Pair pair = new Pair(tests);
          gives(tests, 5, () -> pair.taker.call("second", pair.maker.call("shared")));
          gives(tests, 5, () -> pair.taker.call("typedSecond", pair.maker.call("typedShared")));
          gives(tests, 5, () -> pair.taker.call("sharedFromCall"));
        });
  }

  private static void guests(Tests tests) {
    for (String way :
        new String[] {
          "fromCall",
          "fromCallOfArray",
          "fromTable",
          "fromGlobal",
          "fromExtern",
          "fromField",
          "fromException",
          "fromReference"
        }) {
      tests.test(
          "foreign objects: a guest gets them as what they are: " + way,
          () -> {
            Pair pair = new Pair(tests);
            pair.maker.call("store");
            gives(tests, 0, () -> pair.taker.call(way));
            Expect.equal(1, pair.taker.call("own"));
          });
    }
    tests.test(
        "foreign objects: an exception carries them through the host",
        () -> {
          Pair pair = new Pair(tests);
          GuestException exception =
              Expect.thrown(GuestException.class, () -> pair.maker.call("throws"));
          Object payload = exception.payload().get(0);
          Expect.equal(1, pair.maker.call("isNumber", payload));
          gives(tests, 0, () -> pair.taker.call("isHolder", payload));
        });
  }

  private static void backwards(Tests tests) {
    tests.test(
        "foreign objects: the module that is imported is given them as what they are",
        () -> {
          Pair pair = new Pair(tests);
          gives(tests, 0, () -> pair.taker.call("toCall"));
          gives(tests, 0, () -> pair.taker.call("toField"));
          Object holder = pair.taker.call("holder");
          gives(tests, 0, () -> pair.maker.call("isNumber", holder));
          gives(tests, 1, () -> pair.maker.call("isStruct", holder));
          Expect.equal(1, pair.taker.call("isHolder", holder));
        });
    tests.test(
        "foreign objects: tables and globals give them to the host, who gives them on",
        () -> {
          Pair pair = new Pair(tests);
          pair.taker.call("store");
          Table table = pair.maker.table("objects");
          Global any = pair.maker.global("any");
          Global extern = pair.maker.global("extern");
          for (Object object : new Object[] {table.get(0), any.get(), extern.get()}) {
            Expect.equal(1, pair.taker.call("isHolder", object));
            gives(tests, 0, () -> pair.maker.call("isNumber", object));
          }
          table.set(1, pair.number());
          any.set(table.get(1));
          Expect.equal(1, pair.maker.call("isNumber", any.get()));
          gives(tests, 0, () -> pair.taker.call("fromGlobal"));
          table.fill(0, pair.number(), 4);
          gives(tests, 0, () -> pair.taker.call("fromTable"));
          table.fill(0, pair.taker.call("holder"), 1);
          Expect.equal(1, pair.taker.call("fromTable"));
        });
  }

  private static void allowed(Tests tests) {
    tests.test(
        "foreign objects: instances of one module share them",
        () -> {
          Instance first = tests.instance("gc_maker");
          Instance second = tests.instance("gc_maker");
          Expect.equal(0L, second.call("read", first.call("number")));
          Expect.equal(5, second.call("readShared", first.call("typedShared")));
          Expect.equal(1, second.call("isBoxed", first.call("box")));
        });
    tests.test(
        "foreign objects: a module that looks into none passes them on",
        () -> {
          Pair pair = new Pair(tests);
          Instance opaque = tests.instance("gc_opaque");
          Object number = opaque.call("pass", pair.number());
          Expect.equal(1, pair.maker.call("isNumber", number));
          opaque.call("keep", number);
          Expect.same(number, opaque.call("kept"));
          opaque.call("put", opaque.call("kept"));
          Object back = opaque.call("get");
          Expect.same(number, back);
          Expect.equal(1, pair.maker.call("isNumber", back));
          gives(tests, 0, () -> pair.taker.call("isHolder", back));
        });
    tests.test(
        "foreign objects: a typed parameter takes no object of another type",
        () -> {
          Pair pair = new Pair(tests);
          Expect.thrown(
              IllegalArgumentException.class, () -> pair.taker.call("typedSecond", pair.number()));
          Expect.thrown(
              IllegalArgumentException.class, () -> pair.taker.call("typedSecond", "a string"));
          Expect.thrown(
              IllegalArgumentException.class, () -> pair.maker.call("readShared", pair.number()));
        });
  }
}
