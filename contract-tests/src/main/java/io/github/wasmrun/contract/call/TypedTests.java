package io.github.wasmrun.contract.call;

import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmName;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;

/** Exports as a Java interface. */
public final class TypedTests {
  private TypedTests() {}

  /** Methods of all number types. */
  public interface Calculator {
    int add(int a, int b);

    long addI64(long a, long b);

    float addF32(float a, float b);

    double addF64(double a, double b);

    double mixed(int a, long b, float c, double d);

    int answer();

    void nop();
  }

  /** Names that differ, default and static methods. */
  public interface Renamed {
    @WasmName("inc")
    int plusOne(int a);

    @WasmName("add")
    int sumOf(int a, int b);

    default int plusTwo(int a) {
      return plusOne(plusOne(a));
    }

    static int three() {
      return 3;
    }
  }

  /** A method of a super-interface. */
  public interface Incrementer {
    int inc(int a);
  }

  /** Inherits a method. */
  interface Both extends Incrementer {
    int answer();

    /** Overrides nothing that the guest has: every object has it. */
    @Override
    boolean equals(Object other);

    @Override
    String toString();
  }

  /** No methods. */
  public interface Nothing {}

  /** Ten parameters. */
  public interface Wide {
    @WasmName("reverse")
    long[] reverse(long a, long b, long c, long d, long e, long f, long g, long h, long i, long j);
  }

  /** Several results in all forms. */
  public interface Several {
    Object[] swap(int a, float b);

    int[] divmod(int a, int b);

    @WasmName("divmod")
    Object[] divmodBoxed(int a, int b);

    float[] floats();

    double[] doubles();

    Object[] all(Object ref);
  }

  /** References. */
  public interface References {
    Object id(Object value);

    @WasmName("id")
    String idString(String value);

    WasmFunction shownRef();

    WasmFunction idFunc(WasmFunction function);

    int callRef(WasmFunction function);

    int isNull(Object value);
  }

  /** Fits nothing. */
  public interface Wrong {
    long add(int a, int b);

    int inc(long a);

    int missing(int a);

    void memory();

    int answer();
  }

  /** Boxed types are no value types. */
  public interface Boxed {
    Integer inc(Integer a);
  }

  /** An array for one result. */
  public interface ArrayForOne {
    int[] inc(int a);
  }

  /** Results that do not have one type. */
  public interface MixedArray {
    int[] swap(int a, float b);
  }

  /** Traps. */
  public interface Traps {
    int divS(int a, int b);

    @WasmName("unreachable")
    void never();
  }

  public static void add(Tests tests) {
    fitting(tests);
    refused(tests);
  }

  private static void fitting(Tests tests) {
    tests.test(
        "typed: methods of all number types call their exports",
        () -> {
          Calculator calculator = tests.instance("calls").as(Calculator.class);
          Expect.equal(5, calculator.add(2, 3));
          Expect.equal(Long.MIN_VALUE, calculator.addI64(Long.MAX_VALUE, 1));
          Expect.equal(0.75f, calculator.addF32(0.5f, 0.25f));
          Expect.equal(0.75, calculator.addF64(0.5, 0.25));
          Expect.equal(11.0, calculator.mixed(1, 2, 3.5f, 4.5));
          Expect.equal(42, calculator.answer());
          calculator.nop();
        });
    tests.test(
        "typed: a method may have another name than its export",
        () -> {
          Renamed renamed = tests.instance("calls").as(Renamed.class);
          Expect.equal(8, renamed.plusOne(7));
          Expect.equal(5, renamed.sumOf(2, 3));
        });
    tests.test(
        "typed: default and static methods stay as they are",
        () -> {
          Expect.equal(9, tests.instance("calls").as(Renamed.class).plusTwo(7));
          Expect.equal(3, Renamed.three());
        });
    tests.test(
        "typed: inherited methods are bound, methods of Object are not",
        () -> {
          Both both = tests.instance("calls").as(Both.class);
          Expect.equal(8, both.inc(7));
          Expect.equal(42, both.answer());
          Expect.isTrue(both.equals(both), "an object equals itself");
          Expect.isTrue(both.toString() != null, "a text");
        });
    tests.test(
        "typed: an interface without methods fits every instance",
        () -> {
          Object nothing = tests.instance("add").as(Nothing.class);
          Expect.isTrue(nothing instanceof Nothing, "an object of the interface");
        });
    tests.test(
        "typed: ten longs go in and come out in one array",
        () -> {
          Wide wide = MultiValueTests.instance(tests).as(Wide.class);
          long[] results = wide.reverse(1, 2, 3, 4, 5, 6, 7, 8, Long.MIN_VALUE, Long.MAX_VALUE);
          Expect.equal(10, results.length);
          Expect.equal(Long.MAX_VALUE, results[0]);
          Expect.equal(Long.MIN_VALUE, results[1]);
          Expect.equal(1L, results[9]);
        });
    tests.test(
        "typed: several results come in Object[] or in an array of their type",
        () -> {
          Several several = MultiValueTests.instance(tests).as(Several.class);
          Expect.values(several.swap(7, 0.5f), 0.5f, 7);
          int[] divmod = several.divmod(-17, 5);
          Expect.equal(2, divmod.length);
          Expect.equal(-3, divmod[0]);
          Expect.equal(-2, divmod[1]);
          Expect.values(several.divmodBoxed(17, 5), 3, 2);
          float[] floats = several.floats();
          Expect.equal(2, floats.length);
          Expect.equal(0.1f, floats[0]);
          Expect.equal(-0.0f, floats[1]);
          double[] doubles = several.doubles();
          Expect.equal(3, doubles.length);
          Expect.equal(0.1, doubles[0]);
          Expect.equal(Double.NaN, doubles[1]);
          Expect.equal(Double.NEGATIVE_INFINITY, doubles[2]);
          Object marker = new Object();
          Expect.values(several.all(marker), 1, 2L, 3f, 4.0, marker);
        });
    tests.test(
        "typed: references are passed as they are",
        () -> {
          Instance instance = RefTests.instance(tests);
          References references = instance.as(References.class);
          Object marker = new Object();
          Expect.same(marker, references.id(marker));
          String text = "ab".substring(1);
          Expect.same(text, references.idString(text));
          Expect.same(null, references.id(null));
          Expect.equal(1, references.isNull(null));
          Expect.equal(0, references.isNull(marker));
          WasmFunction shown = instance.function("shown");
          Expect.same(shown, references.shownRef());
          Expect.same(shown, references.idFunc(shown));
          Expect.same(null, references.idFunc(null));
          Expect.equal(12, references.callRef(shown));
        });
    tests.test(
        "typed: a trap names the export, not the method",
        () -> {
          Traps traps = tests.instance("traps").as(Traps.class);
          Expect.equal(3, traps.divS(7, 2));
          Expect.thrown(
              TrapException.class,
              "integer divide by zero (in export divS)",
              () -> traps.divS(1, 0));
          Expect.thrown(
              TrapException.class, "unreachable (in export unreachable)", () -> traps.never());
          Expect.equal(3, traps.divS(7, 2));
        });
    tests.test(
        "typed: two instances have two stubs",
        () -> {
          Counter first = tests.instance("counter").as(Counter.class);
          Counter second = tests.instance("counter").as(Counter.class);
          Expect.equal(1, first.next());
          Expect.equal(2, first.next());
          Expect.equal(1, second.next());
        });
    tests.test(
        "typed: an export that is a host function is called too",
        () -> {
          Imports imports = Imports.of("env", "add", (int a, int b) -> a + b);
          Again again = tests.instance("imports_add", imports).as(Again.class);
          Expect.equal(5, again.again(2, 3));
        });
    tests.test(
        "typed: many calls give right answers",
        () -> {
          Calculator calculator = tests.instance("calls").as(Calculator.class);
          int sum = 0;
          for (int i = 0; i < 10000; i++) {
            sum = calculator.add(sum, i);
          }
          Expect.equal(49995000, sum);
        });
  }

  /** State. */
  public interface Counter {
    int next();
  }

  /** A host function that is exported again. */
  public interface Again {
    int again(int a, int b);
  }

  private static void refused(Tests tests) {
    tests.test(
        "typed: each method that does not fit is named with both types",
        () ->
            Expect.thrown(
                IllegalArgumentException.class,
                Wrong.class.getName()
                    + ": method add(int, int) -> long does not fit export add: func [i32 i32] ->"
                    + " [i32]; method inc(long) -> int does not fit export inc: func [i32] ->"
                    + " [i32]; method memory() -> void does not fit export memory: memory 1..;"
                    + " method missing(int) -> int does not fit export missing: there is none",
                () -> tests.instance("calls").as(Wrong.class)));
    tests.test(
        "typed: boxed types are no value types",
        () ->
            Expect.thrown(
                IllegalArgumentException.class,
                Boxed.class.getName()
                    + ": method inc(Object) -> Object does not fit export inc: func [i32] ->"
                    + " [i32]",
                () -> tests.instance("calls").as(Boxed.class)));
    tests.test(
        "typed: an array does not stand for one result",
        () ->
            Expect.thrown(
                IllegalArgumentException.class,
                ArrayForOne.class.getName()
                    + ": method inc(int) -> int[] does not fit export inc: func [i32] -> [i32]",
                () -> tests.instance("calls").as(ArrayForOne.class)));
    tests.test(
        "typed: an array of one type does not stand for results of two",
        () ->
            Expect.thrown(
                IllegalArgumentException.class,
                MixedArray.class.getName()
                    + ": method swap(int, float) -> int[] does not fit export swap: func [i32"
                    + " f32] -> [f32 i32]",
                () -> MultiValueTests.instance(tests).as(MixedArray.class)));
    tests.test(
        "typed: a class is no interface",
        () ->
            Expect.thrown(
                IllegalArgumentException.class,
                "java.lang.Object is no interface",
                () -> tests.instance("add").as(Object.class)));
  }
}
