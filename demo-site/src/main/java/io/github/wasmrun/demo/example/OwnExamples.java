package io.github.wasmrun.demo.example;

import io.github.wasmrun.Global;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Table;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.ValType;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.LongUnaryOperator;

/** Modules written by hand, each for one part of WebAssembly. Their text lies beside them. */
final class OwnExamples {
  private OwnExamples() {}

  static List<Example> all() {
    return List.of(
        own(
            "numbers",
            "Numbers",
            "All four number types, several results, recursion.",
            HostPart.NOTHING,
            OwnExamples::numbers),
        own(
            "text",
            "Text in memory",
            "The host writes text into the guest's memory and reads it back; the memory grows.",
            HostPart.NOTHING,
            OwnExamples::text),
        own(
            "host",
            "Functions of the host",
            "The guest calls Java: it logs text and has numbers squared.",
            OwnExamples::hostImports,
            OwnExamples::host),
        own(
            "state",
            "Globals and a table",
            "The host reads and changes a global, and puts a Java function into the guest's table.",
            HostPart.NOTHING,
            OwnExamples::state),
        own(
            "traps",
            "Traps",
            "Calls that end badly: the same error class and text on every host.",
            HostPart.NOTHING,
            OwnExamples::traps),
        MistakesExample.example());
  }

  private static Example own(String id, String title, String about, HostPart host, Plan plan) {
    return new Example(
        id,
        title,
        about,
        "Part of wasmrun",
        List.of(id + ".wat"),
        List.of(id + ".wasm"),
        host,
        plan);
  }

  private static void numbers(Steps steps) {
    Guest guest = steps.guest();
    guest.expect("5", "add", 2, 3);
    guest.expect("-2147483648", "add", Integer.MAX_VALUE, 1);
    guest.expect("6765", "fib", 20);
    guest.expect("2432902008176640000", "factorial", 20L);
    guest.expect("-4249290049419214848", "factorial", 21L);
    guest.expect("(-3, -1)", "divmod", -7L, 2L);
    guest.expect("(4611686018427387903, 1)", "divmod", Long.MAX_VALUE, 2L);
    guest.expect("5.0", "hypot", 3.0, 4.0);
    guest.expect("0.75", "half", 1.5f);
    guest.expect("-9223372036854775808", "bits", -0.0);
    guest.expect("9221120237041090560", "bits", Double.NaN);
  }

  private static void text(Steps steps) {
    Guest guest = steps.guest();
    int input = guest.instance().global("input").getI32();
    steps.line("global input = " + input);
    int length = guest.write(input, "WebAssembly + Java");
    guest.call("upper", input, length);
    steps.check("WEBASSEMBLY + JAVA", guest.readText(input, length));
    length = guest.write(input, "Zoë 世界 🚀");
    Object[] greeting = guest.call("greet", input, length);
    String answer = guest.readText((Integer) greeting[0], (Integer) greeting[1]);
    steps.check("Hello, Zoë 世界 🚀!", answer);
    guest.expect("1", "grow", 2);
    steps.line("memory has " + guest.instance().memory().pages() + " pages");
    steps.check("3", String.valueOf(guest.instance().memory().pages()));
    guest.expect("-1", "grow", 2);
    steps.check("Hello, Zoë 世界 🚀!", guest.readText((Integer) greeting[0], (Integer) greeting[1]));
  }

  private static Imports hostImports(HostContext context) {
    HostFunction log =
        HostFunction.of(
            FuncType.of(ValType.I32, ValType.I32),
            args -> context.log(context.instance().memory().readUtf8(args.i32(0), args.i32(1))));
    LongUnaryOperator square =
        x -> {
          context.log("square of " + x);
          return x * x;
        };
    Global start = context.engine().createGlobal(GlobalType.constant(ValType.I64), 3000000000L);
    return Imports.of("env", "log", log)
        .withFunction("env", "square", HostFunction.of(square))
        .with("env", "start", start);
  }

  private static void host(Steps steps) {
    Guest guest = steps.guest();
    guest.expect("0", "sumOfSquares", 0);
    guest.expect("9000000000000000000", "sumOfSquares", 1);
    guest.expect("-446744067709551615", "sumOfSquares", 2);
  }

  private static void state(Steps steps) {
    Guest guest = steps.guest();
    Global counter = guest.instance().global("counter");
    steps.line("global counter = " + counter.getI64() + ", more than a JavaScript number holds");
    guest.expect("9007199254740994", "count");
    counter.setI64(-2);
    steps.line("global counter <- -2");
    guest.expect("-1", "count");
    steps.line("global answer = " + guest.instance().global("answer").getI32());
    guest.expect("30", "apply", 0, 10, 20);
    guest.expect("-10", "apply", 1, 10, 20);

    Table operations = guest.instance().table("operations");
    steps.line("table operations has " + operations.size() + " elements");
    WasmFunction add = (WasmFunction) operations.get(0);
    steps.line("element 0, called by the host with (1, 2) = " + Texts.value(add.call(1, 2)));
    guest.expectTrap(TrapCode.BAD_INDIRECT_CALL, "apply", 2, 6, 7);
    IntBinaryOperator multiply = (a, b) -> a * b;
    operations.set(2, steps.engine().createFunction(HostFunction.of(multiply)));
    steps.line("element 2 <- a function in Java");
    guest.expect("42", "apply", 2, 6, 7);
    steps.line("the table grew from " + operations.grow(1, add) + " elements");
    guest.expect("13", "apply", 3, 6, 7);
  }

  private static void traps(Steps steps) {
    Guest guest = steps.guest();
    guest.expectTrap(TrapCode.UNREACHABLE, "unreachable");
    guest.expect("-3", "divide", -7, 2);
    guest.expectTrap(TrapCode.INTEGER_DIVIDE_BY_ZERO, "divide", 1, 0);
    guest.expectTrap(TrapCode.INTEGER_OVERFLOW, "divide", Integer.MIN_VALUE, -1);
    guest.expect("-7", "toInteger", -7.9);
    guest.expectTrap(TrapCode.INVALID_CONVERSION, "toInteger", Double.NaN);
    guest.expect("0", "load", 65532);
    guest.expectTrap(TrapCode.MEMORY_OUT_OF_BOUNDS, "load", 65533);
    guest.expectTrap(TrapCode.MEMORY_OUT_OF_BOUNDS, "load", -1);
    guest.expect("14", "callElement", 0, 7);
    guest.expectTrap(TrapCode.BAD_INDIRECT_CALL, "callElement", 1, 7);
    guest.expectTrap(TrapCode.BAD_INDIRECT_CALL, "callElement", 2, 7);
    guest.expectTrap(TrapCode.TABLE_OUT_OF_BOUNDS, "callElement", 4, 7);
    guest.expectTrap(TrapCode.STACK_EXHAUSTED, "recurse", 0);
    steps.line("the instance goes on:");
    guest.expect("4", "divide", 9, 2);
  }
}
