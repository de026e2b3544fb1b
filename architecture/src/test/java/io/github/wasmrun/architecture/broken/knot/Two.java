package io.github.wasmrun.architecture.broken.knot;

/** Knows the next. */
final class Two {
  private Two() {}

  static void call() {
    Three.call();
  }
}
