package io.github.wasmrun.contract.component;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.ComponentLinkException;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.component.Wave;
import io.github.wasmrun.component.support.Option;
import io.github.wasmrun.component.support.Result;
import io.github.wasmrun.component.support.Tuple2;
import io.github.wasmrun.contract.bindings.test.guest.Counters;
import io.github.wasmrun.contract.bindings.test.guest.Echo;
import io.github.wasmrun.contract.bindings.test.guest.Guest;
import io.github.wasmrun.contract.bindings.test.guest.GuestBindings;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A component whose guest gives back what it is given, through generated Java. */
public final class ComponentTests {
  private static @Nullable WasmComponent compiled;

  private ComponentTests() {}

  private static WasmComponent component(Tests tests) {
    WasmComponent present = compiled;
    if (present == null || present.engine() != tests.engine()) {
      present = WasmComponent.compile(tests.engine(), Fixtures.bytes("component_guest"));
      compiled = present;
    }
    return present;
  }

  private static Guest.Exports guest(Tests tests, TestHost host) {
    return Guest.instantiate(component(tests), host);
  }

  public static void add(Tests tests) {
    tests.test("component: numbers go through a guest", () -> numbers(tests));
    tests.test("component: texts and lists go through a guest", () -> lists(tests));
    tests.test("component: records and cases go through a guest", () -> cases(tests));
    tests.test("component: results are thrown or returned", () -> results(tests));
    tests.test("component: resources of a guest are objects", () -> counters(tests));
    tests.test("component: resources of the host are its objects", () -> sinks(tests));
    tests.test(
        "component: the code of the README",
        () -> {
          List<Object> out = new ArrayList<>();
          use(component(tests), new TestHost(), out);
          Expect.equal("[here, 42, full]", out.toString());
        });
    tests.test("component: values whose types are not known", () -> dynamic(tests));
    tests.test("component: what nothing supplies comes from the fallback", () -> fallback(tests));
    tests.test("component: what does not fit is refused", () -> refused(tests));
  }

  private static void numbers(Tests tests) {
    TestHost host = new TestHost();
    Echo echo = guest(tests, host).echo();
    Expect.isTrue(echo.echoBool(true), "true");
    for (int x : new int[] {0, 127, 128, 255}) {
      Expect.equal(x, echo.echoU8(x));
      Expect.equal((byte) x, (int) echo.echoS8((byte) x));
    }
    for (int x : new int[] {0, 32767, 32768, 65535}) {
      Expect.equal(x, echo.echoU16(x));
      Expect.equal((short) x, (int) echo.echoS16((short) x));
    }
    for (int x : new int[] {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      Expect.equal(x, echo.echoU32(x));
      Expect.equal(x, echo.echoS32(x));
    }
    for (long x : new long[] {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 53 | 1}) {
      Expect.equal(x, echo.echoU64(x));
      Expect.equal(x, echo.echoS64(x));
    }
    Expect.equal(-0.0f, echo.echoF32(-0.0f));
    Expect.equal(Float.NaN, echo.echoF32(Float.NaN));
    Expect.equal(Double.MIN_VALUE, echo.echoF64(Double.MIN_VALUE));
    Expect.equal(0x1D11E, echo.echoChar(0x1D11E));
    Expect.equal(Echo.Color.DARK_GREEN, echo.echoColor(Echo.Color.DARK_GREEN));
    Echo.Access access = Echo.Access.READ.with(Echo.Access.EXEC);
    Expect.equal(access, echo.echoAccess(access));
    Expect.equal("[red]", host.colors(echo));
  }

  private static void lists(Tests tests) {
    Echo echo = guest(tests, new TestHost()).echo();
    for (String text : new String[] {"", "a", "üß\0", "\uD834\uDD1E", "x".repeat(100_000)}) {
      Expect.equal(text, echo.echoString(text));
    }
    Expect.array(new byte[] {0, -1, 127}, echo.echoBytes(new byte[] {0, -1, 127}));
    Expect.equal(0, echo.echoBytes(new byte[0]).length);
    long[] numbers = echo.echoNumbers(new long[] {Long.MIN_VALUE, 0, -5});
    Expect.equal(3, numbers.length);
    Expect.equal(Long.MIN_VALUE, numbers[0]);
    Expect.equal(0x10FFFF, echo.echoChars(new int[] {1, 0x10FFFF})[1]);
    Expect.equal(List.of("", "é", "b"), echo.echoStrings(List.of("", "é", "b")));
    List<Echo.Point> points = List.of(new Echo.Point(1, "a"), new Echo.Point(-2, ""));
    Expect.equal(points, echo.echoPoints(points));
  }

  private static void cases(Tests tests) {
    Echo echo = guest(tests, new TestHost()).echo();
    Echo.Point point = new Echo.Point(Integer.MIN_VALUE, "p");
    Expect.equal(point, echo.echoPoint(point));
    for (Echo.Shape shape :
        new Echo.Shape[] {
          new Echo.Shape.Dot(point), new Echo.Shape.Text("t"), new Echo.Shape.None()
        }) {
      Expect.equal(shape, echo.echoShape(shape));
    }
    Expect.equal(new Tuple2<>(200, "x"), echo.echoTuple(new Tuple2<>(200, "x")));
    Expect.equal("some", echo.echoOption("some"));
    Expect.equal(null, echo.echoOption(null));
    Expect.equal(null, echo.echoOptions(null));
    Expect.equal(Option.none(), echo.echoOptions(Option.none()));
    Expect.equal(Option.some(7), echo.echoOptions(Option.some(7)));
    Expect.equal(Result.ok(-1), echo.echoResult(Result.ok(-1)).first());
    Expect.equal(Result.err("no"), echo.echoResult(Result.err("no")).first());
  }

  private static void results(Tests tests) {
    Echo echo = guest(tests, new TestHost()).echo();
    Expect.equal(5, echo.unwrap(Result.ok(5)));
    Echo.UnwrapException error =
        Expect.thrown(Echo.UnwrapException.class, () -> echo.unwrap(Result.err("why")));
    Expect.equal("why", error.error());
    echo.check(true);
    Expect.thrown(Echo.CheckException.class, () -> echo.check(false));
    echo.check(true);
  }

  private static void counters(Tests tests) {
    Counters counters = guest(tests, new TestHost()).counters();
    Counters.Counter.Factory factory = counters.counterFactory();
    Counters.Counter merged;
    try (Counters.Counter a = factory.create(1);
        Counters.Counter b = factory.create(10)) {
      Expect.equal(3, a.add(2));
      Expect.equal(13, counters.sum(a, b));
      merged = factory.merge(a, b);
      Expect.thrown(IllegalStateException.class, () -> a.add(1));
      Expect.thrown(IllegalStateException.class, () -> factory.merge(a, b));
    }
    Expect.equal(14, merged.add(1));
    merged.close();
    merged.close();
    Expect.thrown(IllegalStateException.class, () -> merged.add(1));
  }

  private static void sinks(Tests tests) {
    TestHost host = new TestHost();
    Guest.Exports guest = guest(tests, host);
    Expect.equal(5, guest.log("a", "hello"));
    Guest.LogException error =
        Expect.thrown(Guest.LogException.class, () -> guest.log("full", "x"));
    Expect.equal("full", error.error());
    Expect.equal("[new a, a: hello, drop a, new full, drop full]", host.log().toString());
  }

  private static void dynamic(Tests tests) {
    ComponentImports echo =
        ComponentImports.none()
            .withFunction("echo-shape", args -> args.get(0))
            .withFunction("echo-string", args -> args.get(0));
    Expect.contains(
        "test:guest/echo@1.0.0",
        Expect.thrown(
                ComponentLinkException.class,
                () ->
                    component(tests)
                        .instantiate(
                            ComponentImports.none().withInstance("test:guest/echo@1.0.0", echo)))
            .importName());
    GuestBindings bindings = new GuestBindings();
    ComponentInstance instance = component(tests).instantiate(bindings.imports(new TestHost()));
    ComponentFunction function = instance.function("test:guest/echo@1.0.0#echo-shape");
    Val shape = Wave.parse("dot({x: -3, name: \"n\"})", function.type().params().get(0));
    Val result = function.call(shape);
    Expect.equal(shape, result);
    Expect.equal(
        "func(x: variant<record<s32, string>, string, _>) -> variant<record<s32, string>, string,"
            + " _>",
        function.type().toString());
  }

  private static void fallback(Tests tests) {
    ComponentImports echo = ComponentImports.none().withFunction("echo-u8", args -> Val.of(7));
    ComponentImports imports =
        ComponentImports.none()
            .withFallback(
                name ->
                    args -> {
                      throw new IllegalStateException(name);
                    })
            .withInstance("test:guest/echo@1.2.0", echo);
    ComponentInstance instance = component(tests).instantiate(imports);
    Expect.equal(Val.of(7), instance.function("test:guest/echo@1.0.0#echo-u8").call(Val.of(1)));
    ComponentFunction missing = instance.function("test:guest/echo@1.0.0#echo-u16");
    Expect.equal(
        "test:guest/echo@1.0.0#echo-u16",
        Expect.thrown(IllegalStateException.class, () -> missing.call(Val.of(1))).getMessage());
    ComponentFunction log = component(tests).instantiate(imports).function("log");
    Expect.contains(
        "test:guest/sinks@1.0.0#",
        Expect.thrown(IllegalStateException.class, () -> log.call(Val.of("a"), Val.of("b")))
            .getMessage());
    ComponentImports other =
        ComponentImports.none().withFallback(name -> args -> args.get(0)).withAll(imports);
    ComponentFunction still =
        component(tests).instantiate(other).function("test:guest/echo@1.0.0#echo-u16");
    Expect.thrown(IllegalStateException.class, () -> still.call(Val.of(1)));
  }

  private static void refused(Tests tests) {
    Echo echo = guest(tests, new TestHost()).echo();
    Expect.thrown(IllegalArgumentException.class, () -> echo.echoU8(256));
    Expect.thrown(IllegalArgumentException.class, () -> echo.echoChar(0xD800));
    Expect.thrown(IllegalArgumentException.class, () -> echo.echoString("\uD800"));
    Expect.equal(1, echo.echoU8(1));
    byte[] bytes = Fixtures.bytes("component_guest");
    bytes[8] = 99;
    Expect.thrown(CompileException.class, () -> WasmComponent.compile(tests.engine(), bytes));
    Expect.thrown(
        CompileException.class, () -> WasmComponent.compile(tests.engine(), Fixtures.bytes("add")));
    TestHost host = new TestHost();
    Guest.Exports guest = guest(tests, host);
    IllegalStateException own = new IllegalStateException("of the host");
    host.failing = own;
    Expect.same(own, Expect.thrown(IllegalStateException.class, () -> guest.echo().echoBool(true)));
    host.failing = null;
    Expect.contains(
        "cannot enter",
        Expect.thrown(ComponentTrapException.class, () -> guest.echo().echoBool(true))
            .getMessage());
  }

  private static void use(WasmComponent component, Guest.Imports host, List<Object> out) {
    // region use
    Guest.Exports guest = Guest.instantiate(component, host); // Guest is the world
    Echo.Point point = guest.echo().echoPoint(new Echo.Point(1, "here"));
    out.add(point.name()); // here: a record went through the component
    try (Counters.Counter counter = guest.counters().counterFactory().create(40)) {
      out.add(counter.add(2)); // 42; closing drops the resource
    }
    try {
      guest.log("full", "text");
    } catch (Guest.LogException e) {
      out.add(e.error()); // full: an error of the component's function
    }
    // endregion
  }
}
