package io.github.wasmrun.bench.guest;

/** The exports of {@code calls.wasm}. */
public interface Calls {
  int add(int a, int b);

  long add64(long a, long b);

  int sub(int a, int b);

  int mul(int a, int b);

  int neg(int a);

  int xor3(int a, int b, int c);

  double half(double a);

  long widen(int a);

  /** Calls {@link Host#host} {@code n} times. */
  int callHost(int n);

  /** Calls the four imports, {@code n} calls in all. */
  int callHosts(int n);

  /** Where 64 KiB for the host begin. */
  int cellsAddress();
}
