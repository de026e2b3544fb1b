package io.github.wasmrun.demo.example;

/** The calls of an example. */
@FunctionalInterface
public interface Plan {
  /** Makes the calls; everything that {@code steps} does is written to the transcript. */
  void run(Steps steps);
}
