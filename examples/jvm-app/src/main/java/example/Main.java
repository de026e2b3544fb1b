package example;

import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.Wasm;
import io.github.wasmrun.wasi.Wasi;

/** Calls a module and runs a program of WASI on the JVM. */
public final class Main {
  /** The module's exports. */
  public interface Calculator {
    int add(int a, int b);

    int divide(int a, int b);

    void run();
  }

  public static void main(String[] arguments) {
    Imports imports =
        Imports.of("env", "log", args -> System.out.println("the guest logs " + args.i32(0)));
    try (Instance instance = Wasm.load("classpath:calculator.wasm", imports).join()) {
      Calculator calculator = instance.as(Calculator.class);
      System.out.println("2 + 3 = " + calculator.add(2, 3));
      calculator.run();
      try {
        calculator.divide(1, 0);
      } catch (TrapException e) {
        System.out.println(e.getMessage());
      }
    }
    var program = Wasm.engine().load("classpath:copy.wasm").join();
    System.out.println(Wasi.command(program).stdin("copied").run().stdout());
  }
}
