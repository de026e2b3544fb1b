package io.github.wasmrun.bench.guest;

/** The exports of {@code kernels.wasm}. */
public interface Kernels {
  int fib(int n);

  int sieve(int n);

  int sha256(int n);

  int matmul(int n);

  int indirect(int n);
}
