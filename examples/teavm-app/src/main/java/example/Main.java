package example;

import io.github.wasmrun.Imports;
import io.github.wasmrun.Wasm;

/** A page whose Java is compiled to JavaScript. */
public final class Main {
  /** The module's exports. */
  public interface Calculator {
    int add(int a, int b);

    void run();
  }

  public static void main(String[] arguments) {
    Imports imports =
        Imports.of("env", "log", args -> System.out.println("the guest logs " + args.i32(0)));
    Wasm.load("calculator.wasm", imports)
        .thenAccept(
            instance -> {
              Calculator calculator = instance.as(Calculator.class);
              System.out.println("2 + 3 = " + calculator.add(2, 3));
              calculator.run();
            })
        .exceptionally(
            error -> {
              System.err.println(error.getMessage());
              return null;
            });
  }
}
