package io.github.wasmrun.contract.call;

import io.github.wasmrun.GuestException;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Tag;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.TagType;
import io.github.wasmrun.type.ValType;
import java.util.List;
import java.util.Optional;

/** Exceptions of the guest. */
public final class ExceptionTests {
  private ExceptionTests() {}

  private static Instance instance(Tests tests, Tag tag, Runnable host) {
    return tests.instance(
        "exceptions",
        Imports.of("env", "tag", tag).withFunction("env", "host", HostFunction.of(host)));
  }

  private static Instance instance(Tests tests) {
    return instance(tests, tag(tests), () -> {});
  }

  private static Tag tag(Tests tests) {
    return tests.engine().createTag(TagType.of(ValType.I32));
  }

  public static void add(Tests tests) {
    uncaught(tests);
    thrownByHost(tests);
    references(tests);
    caught(tests);
  }

  private static void uncaught(Tests tests) {
    tests.test(
        "exceptions: an uncaught one tells its tag and payload",
        () -> {
          Tag tag = tag(tests);
          GuestException error =
              Expect.thrown(
                  GuestException.class,
                  "uncaught exception of the guest: tag [i32]",
                  () -> instance(tests, tag, () -> {}).call("throwImported", 5));
          Expect.same(tag, error.tag().get());
          Expect.equal(List.of(5), error.payload());
        });
    tests.test(
        "exceptions: a payload of several types is exact",
        () -> {
          Instance instance = instance(tests);
          GuestException error =
              Expect.thrown(GuestException.class, () -> instance.call("throwOwn"));
          Expect.same(instance.tag("own"), error.tag().get());
          Expect.equal(List.of(-1, 9007199254740993L, -0.0), error.payload());
        });
    tests.test(
        "exceptions: a reference in the payload is the same object",
        () -> {
          Instance instance = instance(tests);
          Object marker = new Object();
          GuestException error =
              Expect.thrown(GuestException.class, () -> instance.call("throwRef", marker));
          Expect.same(marker, error.payload().get(0));
          Expect.same(instance.tag("ref"), error.tag().get());
        });
    tests.test(
        "exceptions: one without payload",
        () -> {
          GuestException error =
              Expect.thrown(
                  GuestException.class,
                  "uncaught exception of the guest: tag []",
                  () -> instance(tests).call("throwEmpty"));
          Expect.equal(List.of(), error.payload());
        });
    tests.test(
        "exceptions: one whose tag is not exported",
        () -> {
          Instance instance = tests.instance("exceptions_hidden");
          boolean hidden = tests.differs(Difference.TAG_MUST_BE_KNOWN);
          GuestException error =
              Expect.thrown(
                  GuestException.class,
                  "uncaught exception of the guest" + (hidden ? "" : ": tag [i32]"),
                  () -> instance.call("throwHidden", 5));
          Expect.equal(!hidden, error.tag().isPresent());
          Expect.equal(hidden ? List.of() : List.of(5), error.payload());
        });
    tests.test(
        "exceptions: the instance stays usable",
        () -> {
          Instance instance = instance(tests);
          Expect.thrown(GuestException.class, () -> instance.call("throwEmpty"));
          Expect.equal(9, instance.call("catchImported", 9));
        });
    tests.test(
        "exceptions: one of another instance passes through",
        () -> {
          Tag tag = tag(tests);
          Instance thrower = tests.instance("exceptions_throws", Imports.of("env", "tag", tag));
          GuestException error =
              Expect.thrown(GuestException.class, () -> thrower.call("throw", 7));
          Expect.same(tag, error.tag().get());
          Expect.equal(List.of(7), error.payload());
        });
    tests.test(
        "exceptions: one that a host function lets pass is the same object",
        () -> {
          Tag tag = tag(tests);
          Instance thrower = tests.instance("exceptions_throws", Imports.of("env", "tag", tag));
          GuestException[] inner = new GuestException[1];
          Instance outer =
              instance(
                  tests,
                  tag,
                  () -> {
                    try {
                      thrower.call("throw", 8);
                    } catch (GuestException e) {
                      inner[0] = e;
                      throw e;
                    }
                  });
          Expect.same(Expect.thrown(GuestException.class, () -> outer.call("passes")), inner[0]);
        });
  }

  private static void thrownByHost(Tests tests) {
    tests.test(
        "exceptions: the guest catches what the host throws by a tag",
        () -> {
          Tag tag = tag(tests);
          Instance instance =
              instance(
                  tests,
                  tag,
                  () -> {
                    throw tag.newException(41);
                  });
          Expect.equal(41, instance.call("catchHost"));
          Expect.equal(41, instance.call("catchHost"));
        });
    tests.test(
        "exceptions: the guest catches what another guest threw through the host",
        () -> {
          Tag tag = tag(tests);
          Instance thrower = tests.instance("exceptions_throws", Imports.of("env", "tag", tag));
          Instance instance =
              instance(
                  tests,
                  tag,
                  () -> {
                    try {
                      thrower.call("throw", 8);
                    } catch (GuestException e) {
                      throw e;
                    }
                  });
          Expect.equal(8, instance.call("catchHost"));
        });
    tests.test(
        "exceptions: what the host throws by a tag reaches the caller as the same object",
        () -> {
          Tag tag = tag(tests);
          GuestException made = tag.newException(7);
          Expect.same(tag, made.tag().get());
          Expect.equal(List.of(7), made.payload());
          Instance instance =
              instance(
                  tests,
                  tag,
                  () -> {
                    throw made;
                  });
          Expect.same(made, Expect.thrown(GuestException.class, () -> instance.call("passes")));
        });
    tests.test(
        "exceptions: the host throws by a tag of the guest, with values of all kinds",
        () -> {
          Instance instance = instance(tests);
          Expect.equal(
              List.of(1, Long.MIN_VALUE, 0.5),
              instance.tag("own").newException(1, Long.MIN_VALUE, 0.5).payload());
          Object marker = new Object();
          Expect.same(marker, instance.tag("ref").newException(marker).payload().get(0));
          Expect.same(null, instance.tag("ref").newException((Object) null).payload().get(0));
          Expect.equal(List.of(), instance.tag("empty").newException().payload());
        });
    tests.test(
        "exceptions: values that do not fit the tag are refused",
        () -> {
          Tag tag = tag(tests);
          Expect.thrown(IllegalArgumentException.class, tag::newException);
          Expect.thrown(IllegalArgumentException.class, () -> tag.newException("text"));
        });
  }

  private static void references(Tests tests) {
    tests.test(
        "exceptions: references to them work inside of the guest",
        () -> Expect.equal(6, exceptionReferences(tests, new Object[1]).call("inside", 6)));
    tests.test(
        "exceptions: references to them cross the border, or an error says that they do not",
        () -> {
          Object[] given = new Object[1];
          Instance instance = exceptionReferences(tests, given);
          if (tests.differs(Difference.NO_EXCEPTION_REFERENCES)) {
            refused(() -> instance.call("make", 5));
            refused(() -> instance.call("null"));
            refused(() -> instance.call("isNull", (Object) null));
            refused(() -> instance.call("host", 5));
            refused(() -> instance.global("global").get());
            refused(() -> instance.global("global").set(null));
            refused(() -> instance.table("table").get(0));
            refused(() -> instance.table("table").set(0, null));
            refused(() -> tests.engine().createGlobal(GlobalType.mutable(ValType.EXNREF), null));
            refused(() -> tests.engine().createTag(TagType.of(ValType.EXNREF)));
            return;
          }
          Object exception = instance.call("make", 5);
          GuestException thrown =
              Expect.thrown(GuestException.class, () -> instance.call("rethrow", exception));
          Expect.equal(List.of(5), thrown.payload());
          Expect.same(instance.tag("tag"), thrown.tag().get());
          Expect.same(null, instance.call("null"));
          Expect.equal(1, instance.call("isNull", (Object) null));
          Expect.equal(0, instance.call("isNull", exception));
          Expect.same(null, instance.global("global").get());
          instance.global("global").set(exception);
          Expect.same(exception, instance.global("global").get());
          instance.table("table").set(0, exception);
          Expect.same(exception, instance.table("table").get(0));
          instance.call("host", 6);
          Expect.equal(0, instance.call("isNull", given[0]));
        });
  }

  private static Instance exceptionReferences(Tests tests, Object[] given) {
    HostFunction host =
        HostFunction.of(FuncType.of(ValType.EXNREF), args -> given[0] = args.ref(0));
    return tests.instance("exnref", Imports.of("env", "host", host));
  }

  private static void refused(Tests.Body body) {
    Expect.thrown(
        UnsupportedFeatureException.class,
        "a reference to an exception (exnref) outside of the guest: engine browser lacks"
            + " exceptionsFinal",
        body::run);
  }

  private static void caught(Tests tests) {
    tests.test(
        "exceptions: the guest catches its own with the payload",
        () -> Expect.equal(-77, instance(tests).call("catchImported", -77)));
    tests.test(
        "exceptions: traps are not caught",
        () ->
            Expect.thrown(
                TrapException.class,
                "unreachable (in export catchTrap)",
                () -> instance(tests).call("catchTrap")));
    tests.test(
        "exceptions: what a host function throws meets a guest's catch_all",
        () -> {
          IllegalStateException thrown = new IllegalStateException("from the host");
          Instance instance =
              instance(
                  tests,
                  tag(tests),
                  () -> {
                    throw thrown;
                  });
          if (tests.differs(Difference.CATCH_ALL_TAKES_HOST_EXCEPTIONS)) {
            Expect.equal(1, instance.call("catchAll"));
          } else {
            Expect.same(
                thrown,
                Expect.thrown(IllegalStateException.class, () -> instance.call("catchAll")));
          }
        });
    tests.test(
        "exceptions: catch_all lets a quiet host function return",
        () -> Expect.equal(0, instance(tests).call("catchAll")));
    tests.test(
        "exceptions: tags tell their type and keep their identity",
        () -> {
          Tag tag = tag(tests);
          Instance instance = instance(tests, tag, () -> {});
          Expect.equal("tag [i32 i64 f64]", instance.tag("own").type().toString());
          Expect.same(tag, instance.tag("imported"));
          Expect.same(instance.tag("own"), instance.tag("own"));
          Expect.equal(TagType.of(ValType.I32), tag.type());
        });
    tests.test(
        "exceptions: the payload is a copy",
        () -> {
          GuestException error =
              Expect.thrown(GuestException.class, () -> instance(tests).call("throwImported", 5));
          error.payload().set(0, 6);
          Expect.equal(List.of(5), error.payload());
          Expect.isTrue(!Optional.empty().equals(error.tag()), "a tag");
        });
  }
}
