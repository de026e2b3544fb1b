package io.github.wasmrun.bench.guest;

/** The exports of {@code vectors.wasm}. */
public interface Vectors {
  int i8x16add(int n);

  int shuffle(int n);

  int swizzle(int n);

  int i32x4muladd(int n);

  int f32x4muladd(int n);

  int chacha20(int n);
}
