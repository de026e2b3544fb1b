package io.github.wasmrun.bench.guest;

/** The exports of {@code wasi.wasm}. */
public interface WasiCalls {
  /** Writes {@code length} bytes to standard output, {@code n} times. */
  int writes(int n, int length);

  /** Opens and closes {@code dir/file}, {@code n} times. */
  int opens(int n);

  /** Lists {@code dir}, {@code n} times. */
  int lists(int n);
}
