package io.github.wasmrun.bench.guest;

/** A second implementation that does the same, so that compilers cannot count on a single one. */
public final class OtherHost extends PlainHost {
  @Override
  public int host(int a, int b) {
    return b + a;
  }
}
