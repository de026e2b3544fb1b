package io.github.wasmrun.bench.guest;

/** The import of {@code calls.wasm}. */
public interface Host {
  int host(int a, int b);
}
