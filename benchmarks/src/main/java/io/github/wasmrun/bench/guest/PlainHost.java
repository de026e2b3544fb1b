package io.github.wasmrun.bench.guest;

/** The host functions that all sides of a comparison use. */
public class PlainHost implements Host {
  @Override
  public int host(int a, int b) {
    return a + b;
  }

  @Override
  public int twice(int a) {
    return a * 2;
  }

  @Override
  public long invert(long a) {
    return ~a;
  }

  @Override
  public double third(double a) {
    return a / 3;
  }
}
