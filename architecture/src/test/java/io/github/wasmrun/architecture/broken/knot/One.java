package io.github.wasmrun.architecture.broken.knot;

/** Knows the next. */
final class One {
  private One() {}

  static void call() {
    Two.call();
  }
}
