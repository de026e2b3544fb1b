package io.github.wasmrun.demo.example;

import io.github.wasmrun.Engine;
import java.util.function.Function;

/** Runs examples. */
public final class Runner {
  private Runner() {}

  /**
   * Runs an example in instances of its own.
   *
   * @param engine where it runs
   * @param example what runs
   * @param files gives the bytes of a module by its name; asked for {@link Example#files} only
   * @return what happened; errors are in it, not thrown
   */
  public static Transcript run(Engine engine, Example example, Function<String, byte[]> files) {
    return new Steps(engine, example, files).run();
  }
}
