package io.github.wasmrun.architecture.broken.knot;

/** Knows the first. */
final class Three {
  private Three() {}

  static void call() {
    Runnable first = One::call;
    first.run();
  }
}
