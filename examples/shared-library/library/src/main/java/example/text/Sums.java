package example.text;

import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Wasm;
import java.util.concurrent.CompletableFuture;

/** A library over a module: it names only wasmrun-api, and runs on the server and in the page. */
public final class Sums implements AutoCloseable {
  /** The module's exports. */
  public interface Calculator {
    int add(int a, int b);
  }

  private final Instance instance;
  private final Calculator calculator;

  private Sums(Instance instance) {
    this.instance = instance;
    this.calculator = instance.as(Calculator.class);
  }

  public static CompletableFuture<Sums> load(String location) {
    return Wasm.load(location, Imports.of("env", "log", args -> {})).thenApply(Sums::new);
  }

  public int sum(int... numbers) {
    int sum = 0;
    for (int number : numbers) {
      sum = calculator.add(sum, number);
    }
    return sum;
  }

  @Override
  public void close() {
    instance.close();
  }
}
