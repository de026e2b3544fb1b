package io.github.wasmrun.contract.component;

import io.github.wasmrun.WasmSource;
import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.ComponentTrap;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.component.abi.ValueReader;
import io.github.wasmrun.component.abi.ValueWriter;
import io.github.wasmrun.contract.bindings.test.guest.EchoBindings;
import io.github.wasmrun.contract.bindings.test.guest.GuestBindings;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Calls as generated Java makes them: of components of other worlds, and of hostile ones. */
public final class TypedCallTests {
  private static final String ECHO = "test:guest/echo@1.0.0#echo-";
  private static final List<String> COLORS = List.of("red", "dark-green");
  private static final List<String> ACCESS = List.of("read", "write", "exec");
  private static final List<String> POINT = List.of("x", "name");
  private static final List<String> SHAPE = List.of("dot", "text", "none");

  /** A value of a type: how it is written, how it is read, and its text. */
  private record Kind(
      Consumer<ValueWriter> write, Function<ValueReader, Object> read, String text) {}

  /** A kind for each function of the fixture that gives back what it is given. */
  private static final Map<String, Kind> KINDS = kinds();

  private TypedCallTests() {}

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    kinds.put("bool", new Kind(out -> out.bool(true), ValueReader::bool, "true"));
    kinds.put("u8", new Kind(out -> out.u8(1), ValueReader::u8, "1"));
    kinds.put("s8", new Kind(out -> out.s8((byte) -1), ValueReader::s8, "-1"));
    kinds.put("u16", new Kind(out -> out.u16(2), ValueReader::u16, "2"));
    kinds.put("s16", new Kind(out -> out.s16((short) -2), ValueReader::s16, "-2"));
    kinds.put("u32", new Kind(out -> out.u32(3), ValueReader::u32, "3"));
    kinds.put("s32", new Kind(out -> out.s32(-3), ValueReader::s32, "-3"));
    kinds.put("u64", new Kind(out -> out.u64(4), ValueReader::u64, "4"));
    kinds.put("s64", new Kind(out -> out.s64(-4), ValueReader::s64, "-4"));
    kinds.put("f32", new Kind(out -> out.f32(0.5f), ValueReader::f32, "0.5"));
    kinds.put("f64", new Kind(out -> out.f64(0.25), ValueReader::f64, "0.25"));
    kinds.put("char", new Kind(out -> out.character('c'), ValueReader::character, "99"));
    kinds.put("color", new Kind(out -> out.enumCase(COLORS, 1), in -> in.enumCase(COLORS), "1"));
    kinds.put("access", new Kind(out -> out.flags(ACCESS, 5), in -> in.flags(ACCESS), "5"));
    kinds.put("string", new Kind(out -> out.string("text"), ValueReader::string, "text"));
    kinds.put("bytes", new Kind(out -> out.bytes(new byte[2]), in -> in.bytes().length, "2"));
    kinds.put(
        "numbers",
        new Kind(
            out -> {
              out.list(1);
              out.s64(7);
            },
            in -> in.list() + ":" + in.s64(),
            "1:7"));
    kinds.put(
        "point",
        new Kind(
            out -> {
              out.record(POINT);
              out.s32(8);
              out.string("p");
            },
            in -> {
              in.record(POINT);
              return in.s32() + in.string();
            },
            "8p"));
    kinds.put(
        "shape",
        new Kind(
            out -> {
              out.variant(SHAPE, 1);
              out.string("t");
            },
            in -> in.variant(SHAPE) + in.string(),
            "1t"));
    kinds.put(
        "tuple",
        new Kind(
            out -> {
              out.tuple(2);
              out.u8(9);
              out.string("q");
            },
            in -> {
              in.tuple(2);
              return in.u8() + in.string();
            },
            "9q"));
    kinds.put(
        "option",
        new Kind(
            out -> {
              out.some();
              out.string("o");
            },
            in -> in.isSome() + in.string(),
            "trueo"));
    return kinds;
  }

  public static void add(Tests tests) {
    tests.test("typed calls: each type goes through a guest", () -> same(tests));
    tests.test("typed calls: arguments of another world are refused", () -> arguments(tests));
    tests.test("typed calls: results of another world are refused", () -> results(tests));
    tests.test("typed calls: parts of another world are refused", () -> parts(tests));
    tests.test("typed calls: functions of the host of another world", () -> host(tests));
    tests.test("typed calls: a function of the host that is exported again", () -> again(tests));
    // Loaded, so that the instances of the tests before can be freed: browsers do so after a task.
    tests.async(
        "typed calls: a hostile component is stopped",
        () ->
            WasmComponent.load(tests.engine(), WasmSource.of(Fixtures.bytes("component_hostile")))
                .thenAccept(TypedCallTests::hostile));
  }

  private static ComponentInstance instance(Tests tests) {
    return WasmComponent.compile(tests.engine(), Fixtures.bytes("component_guest"))
        .instantiate(new GuestBindings().imports(new TestHost()));
  }

  private static void works(ComponentInstance instance, String name) {
    Kind kind = KINDS.get(name);
    Expect.equal(kind.text(), "" + instance.function(ECHO + name).call(kind.write(), kind.read()));
  }

  private static void same(Tests tests) {
    ComponentInstance instance = instance(tests);
    KINDS.keySet().forEach(name -> works(instance, name));
  }

  private static void refused(Runnable call) {
    Expect.contains(
        "the component is of another world",
        Expect.thrown(IllegalArgumentException.class, call::run).getMessage());
  }

  private static void arguments(Tests tests) {
    ComponentInstance instance = instance(tests);
    for (String name : KINDS.keySet()) {
      ComponentFunction function = instance.function(ECHO + name);
      for (String other : KINDS.keySet()) {
        if (!other.equals(name)) {
          refused(() -> function.call(KINDS.get(other).write(), KINDS.get(name).read()));
        }
      }
      refused(() -> function.call(out -> {}, KINDS.get(name).read()));
      refused(
          () ->
              function.call(
                  KINDS.get(name).write().andThen(KINDS.get(name).write()),
                  KINDS.get(name).read()));
      works(instance, name);
    }
  }

  private static void results(Tests tests) {
    ComponentInstance instance = instance(tests);
    for (String name : KINDS.keySet()) {
      ComponentFunction function = instance.function(ECHO + name);
      for (String other : KINDS.keySet()) {
        if (!other.equals(name)) {
          refused(() -> function.call(KINDS.get(name).write(), KINDS.get(other).read()));
        }
      }
      refused(() -> function.call(KINDS.get(name).write()));
      works(instance, name);
    }
  }

  private static void parts(Tests tests) {
    ComponentInstance instance = instance(tests);
    List<String> turned = List.of("name", "x");
    ComponentFunction point = instance.function(ECHO + "point");
    refused(() -> point.call(out -> out.record(turned), ValueReader::string));
    refused(() -> point.call(out -> out.record(POINT), ValueReader::string));
    refused(
        () ->
            point.call(
                out -> {
                  out.record(POINT);
                  out.string("x");
                },
                ValueReader::string));
    ComponentFunction shape = instance.function(ECHO + "shape");
    refused(() -> shape.call(out -> out.variant(POINT, 0), ValueReader::string));
    refused(() -> shape.call(out -> out.variant(SHAPE, 3), ValueReader::string));
    refused(() -> shape.call(out -> out.variant(SHAPE, -1), ValueReader::string));
    refused(() -> shape.call(out -> out.variant(SHAPE, 1), ValueReader::string));
    ComponentFunction numbers = instance.function(ECHO + "numbers");
    refused(() -> numbers.call(out -> out.list(2), ValueReader::list));
    refused(() -> numbers.call(KINDS.get("numbers").write(), ValueReader::list));
    refused(() -> instance.function(ECHO + "tuple").call(out -> out.tuple(3), ValueReader::string));
    ComponentFunction small = instance.function(ECHO + "u8");
    Expect.thrown(
        IllegalArgumentException.class, () -> small.call(out -> out.u8(256), ValueReader::u8));
    Expect.thrown(
        IllegalArgumentException.class,
        () -> instance.function(ECHO + "u16").call(out -> out.u16(-1), ValueReader::u16));
    Expect.thrown(
        NullPointerException.class,
        () ->
            instance.function(ECHO + "string").call(out -> out.string(null), ValueReader::string));
    KINDS.keySet().forEach(name -> works(instance, name));
  }

  /** An instance whose host has another function for texts. */
  private static ComponentInstance withString(
      Tests tests, Consumer<ValueReader> read, Consumer<ValueWriter> give) {
    TestHost host = new TestHost();
    ComponentImports echo =
        new EchoBindings(null)
            .imports(host)
            .withTypedFunction(
                "echo-string",
                (args, result) -> {
                  read.accept(args);
                  give.accept(result);
                });
    return WasmComponent.compile(tests.engine(), Fixtures.bytes("component_guest"))
        .instantiate(new GuestBindings().imports(host).withInstance("test:guest/echo@1.0.0", echo));
  }

  private static String string(ComponentInstance instance) {
    return instance.function(ECHO + "string").call(out -> out.string("given"), ValueReader::string);
  }

  private static void host(Tests tests) {
    Expect.equal("ours", string(withString(tests, ValueReader::string, out -> out.string("ours"))));
    for (Map.Entry<String, Kind> kind : KINDS.entrySet()) {
      if (!kind.getKey().equals("string")) {
        Consumer<ValueReader> other = in -> kind.getValue().read().apply(in);
        ComponentInstance reads = withString(tests, other, out -> out.string("ours"));
        refused(() -> string(reads));
        ComponentInstance gives = withString(tests, ValueReader::string, kind.getValue().write());
        refused(() -> string(gives));
      }
    }
    ComponentInstance nothingRead = withString(tests, in -> {}, out -> out.string("ours"));
    refused(() -> string(nothingRead));
    ComponentInstance nothingGiven = withString(tests, ValueReader::string, out -> {});
    refused(() -> string(nothingGiven));
    Expect.equal(
        ComponentTrap.CANNOT_ENTER,
        Expect.thrown(ComponentTrapException.class, () -> string(nothingGiven)).reason());
  }

  private static void again(Tests tests) {
    List<String> labels = List.of("n", "s");
    WasmComponent component =
        WasmComponent.compile(tests.engine(), Fixtures.bytes("component_again"));
    Val given = new Val.Record(labels, List.of(Val.of(7), Val.of("\u00e9")));
    Val expected = new Val.Record(labels, List.of(Val.of(8), Val.of("\u00e93")));
    ComponentImports typed =
        ComponentImports.none()
            .withTypedFunction(
                "f",
                (args, result) -> {
                  args.record(labels);
                  int number = args.u8();
                  String text = args.string() + args.bytes().length;
                  result.record(labels);
                  result.u8(number + 1);
                  result.string(text);
                });
    ComponentImports dynamic =
        ComponentImports.none()
            .withFunction(
                "f",
                args -> {
                  Expect.equal(List.of(given, Val.of(new byte[3])), args);
                  return expected;
                });
    for (ComponentImports imports : List.of(typed, dynamic)) {
      ComponentFunction function = component.instantiate(imports).function("g");
      Expect.equal(expected, function.call(given, Val.of(new byte[3])));
      String text =
          function.call(
              out -> {
                out.record(labels);
                out.u8(7);
                out.string("\u00e9");
                out.bytes(new byte[3]);
              },
              in -> {
                in.record(labels);
                return in.u8() + in.string();
              });
      Expect.equal("8\u00e93", text);
      refused(() -> function.call(out -> out.u8(1), ValueReader::u8));
    }
  }

  /** How the functions of the hostile fixture are read, by the beginnings of their names. */
  private static Object read(String name, ValueReader in) {
    if (name.startsWith("bytes")) {
      return in.bytes();
    } else if (name.equals("list-char") || name.equals("list-inner")) {
      int count = in.list();
      return count + (name.equals("list-char") ? "" + in.character() : in.string());
    } else if (name.startsWith("list")) {
      return in.list();
    } else if (name.startsWith("char")) {
      return in.character();
    }
    return in.string();
  }

  private static void hostile(WasmComponent component) {
    List<String> wrong = new ArrayList<>();
    int count = 0;
    for (String[] function : HostileComponentTests.FUNCTIONS) {
      String name = function[0];
      if (name.startsWith("string")
          || name.startsWith("utf16")
          || name.startsWith("latin1")
          || name.startsWith("place")
          || name.startsWith("bytes")
          || name.startsWith("list")
          || name.startsWith("char")) {
        count++;
        String found = reason(component, name);
        if (!found.equals(function[1])) {
          wrong.add(name + ": " + found + ", not " + function[1]);
        }
      }
    }
    Expect.equal(List.of(), wrong);
    Expect.equal(34, count);
  }

  private static String reason(WasmComponent component, String name) {
    ComponentInstance instance =
        component.instantiate(ComponentImports.none().withFunction("again", args -> null));
    try {
      return "no trap, but " + instance.function(name).call(out -> {}, in -> read(name, in));
    } catch (ComponentTrapException e) {
      ComponentTrapException after =
          Expect.thrown(
              ComponentTrapException.class,
              () -> instance.function("seven").call(out -> {}, ValueReader::u32));
      return after.reason() == ComponentTrap.CANNOT_ENTER ? e.reason().name() : after.toString();
    }
  }
}
