package io.github.wasmrun.bench.guest;

/** The imports of {@code calls.wasm}. */
public interface Host {
  int host(int a, int b);

  int twice(int a);

  long invert(long a);

  double third(double a);
}
