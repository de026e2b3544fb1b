package io.github.wasmrun.demo.example;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.WasmModule;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** What a host does wrong, and what it reads then. */
final class MistakesExample {
  private MistakesExample() {}

  static Example example() {
    return new Example(
        "mistakes",
        "Mistakes",
        "Broken files, missing imports, wrong arguments: each has a clear message, on every host.",
        "Part of wasmrun",
        List.of("numbers.wat", "host.wat"),
        List.of("numbers.wasm", "host.wasm"),
        HostPart.NOTHING,
        MistakesExample::run);
  }

  private static void run(Steps steps) {
    files(steps);
    imports(steps);
    calls(steps);
  }

  private static void files(Steps steps) {
    byte[] good = steps.bytes("numbers.wasm");
    compile(steps, "an empty file", "CompileException: unexpected end (at byte 0)", new byte[0]);
    compile(
        steps,
        "a text file",
        "CompileException: magic header not detected (at byte 0)",
        "Hello, world!".getBytes(StandardCharsets.UTF_8));
    compile(
        steps,
        "a file that ends early",
        "CompileException: length out of bounds: 81 bytes, 51 are left (at byte 228)",
        Arrays.copyOf(good, good.length - 30));
    byte[] component = Arrays.copyOf(good, 8);
    component[4] = 0x0D;
    component[6] = 1;
    compile(
        steps,
        "a component",
        "CompileException: "
            + "a component, not a module: components are not supported (at byte 4)",
        component);
    compile(
        steps,
        "an unknown version",
        "CompileException: unknown binary version (at byte 4)",
        withVersion(good, 2));
  }

  private static byte[] withVersion(byte[] module, int version) {
    byte[] changed = module.clone();
    changed[4] = (byte) version;
    return changed;
  }

  private static void compile(Steps steps, String what, String known, byte[] bytes) {
    steps.expectError(what, known, () -> steps.engine().compile(bytes));
  }

  private static void imports(Steps steps) {
    WasmModule host = steps.module("host.wasm");
    steps.expectError(
        "nothing supplied",
        "LinkException: import env.log: expected func [i32 i32] -> [], nothing supplied; "
            + "import env.square: expected func [i64] -> [i64], nothing supplied; "
            + "import env.start: expected global i64, nothing supplied",
        host::instantiate);
    IntUnaryOperator square = x -> x * x;
    Imports wrong =
        Imports.of("env", "square", HostFunction.of(square))
            .withFunction("env", "log", HostFunction.of(() -> {}));
    steps.expectError(
        "functions of other types",
        "LinkException: import env.log: expected func [i32 i32] -> [], got func [] -> []; "
            + "import env.square: expected func [i64] -> [i64], got func [i32] -> [i32]; "
            + "import env.start: expected global i64, nothing supplied",
        () -> host.instantiate(wrong));
  }

  private static void calls(Steps steps) {
    Guest guest = steps.guest();
    Instance instance = guest.instance();
    guest.expect("5", "add", 2, 3);
    steps.expectError(
        "an unknown export",
        "IllegalArgumentException: no export sum; "
            + "there are: add, fib, factorial, divmod, hypot, half, bits",
        () -> instance.call("sum", 2, 3));
    steps.expectError(
        "too few arguments",
        "IllegalArgumentException: " + "function add takes 2 arguments [i32 i32] -> [i32], got 1",
        () -> instance.call("add", 2));
    steps.expectError(
        "a wrong argument",
        "IllegalArgumentException: "
            + "argument 1 of function add: expected i32 (int), got a double",
        () -> instance.call("add", 2, 3.5));
    steps.expectError(
        "no memory",
        "IllegalArgumentException: the instance exports 0 memories; "
            + "there are: add, fib, factorial, divmod, hypot, half, bits",
        () -> instance.memory());
    instance.close();
    steps.expectError(
        "a closed instance",
        "IllegalStateException: the instance is closed",
        () -> instance.call("add", 2, 3));
  }
}
