// The kernels of bin/bench that compute with vectors: no imports, one export each, which works n
// times and gives a sum of what it made. build.sh makes vectors.wasm.
#include <wasm_simd128.h>

typedef unsigned int u32;
#define EXPORT(name) __attribute__((export_name(#name), noinline)) name

// 64 KiB each.
enum { COUNT = 4096 };
static v128_t a[COUNT], b[COUNT];

// Different bytes, the same in each call; as floats they are numbers near 1.
static void fill(u32 mask, u32 bits) {
  u32 x = 1;
  for (int i = 0; i < 4 * COUNT; i++) {
    x = x * 1664525 + 1013904223;
    ((u32 *)a)[i] = (x & mask) | bits;
    x = x * 1664525 + 1013904223;
    ((u32 *)b)[i] = (x & mask) | bits;
  }
}

static u32 sum(void) {
  u32 h = 0;
  for (int i = 0; i < 4 * COUNT; i++) h = h * 31 + ((u32 *)a)[i];
  return h;
}

u32 EXPORT(i8x16add)(u32 n) {
  fill(~0u, 0);
  for (u32 r = 0; r < n; r++)
    for (int i = 0; i < COUNT; i++) a[i] = wasm_i8x16_add(a[i], b[i]);
  return sum();
}

u32 EXPORT(shuffle)(u32 n) {
  fill(~0u, 0);
  for (u32 r = 0; r < n; r++)
    for (int i = 0; i < COUNT; i++)
      a[i] = wasm_i8x16_shuffle(a[i], b[i], 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
  return sum();
}

u32 EXPORT(swizzle)(u32 n) {
  fill(0x1f1f1f1f, 0);
  for (u32 r = 0; r < n; r++)
    for (int i = 0; i < COUNT; i++) a[i] = wasm_i8x16_swizzle(a[i], b[i]);
  return sum();
}

u32 EXPORT(i32x4muladd)(u32 n) {
  fill(~0u, 1);
  for (u32 r = 0; r < n; r++)
    for (int i = 0; i < COUNT; i++) a[i] = wasm_i32x4_add(wasm_i32x4_mul(a[i], b[i]), b[i]);
  return sum();
}

u32 EXPORT(f32x4muladd)(u32 n) {
  fill(0x007fffff, 0x3f000000);
  for (u32 r = 0; r < n; r++)
    for (int i = 0; i < COUNT; i++) a[i] = wasm_f32x4_add(wasm_f32x4_mul(a[i], b[i]), b[i]);
  return sum();
}

// ChaCha20, a row of the state in each vector: n blocks of 64 bytes.
static v128_t rotate(v128_t x, int n) {
  return wasm_v128_or(wasm_i32x4_shl(x, n), wasm_u32x4_shr(x, 32 - n));
}

#define QUARTER_ROUNDS             \
  p = wasm_i32x4_add(p, q);        \
  s = rotate(wasm_v128_xor(s, p), 16); \
  r = wasm_i32x4_add(r, s);        \
  q = rotate(wasm_v128_xor(q, r), 12); \
  p = wasm_i32x4_add(p, q);        \
  s = rotate(wasm_v128_xor(s, p), 8);  \
  r = wasm_i32x4_add(r, s);        \
  q = rotate(wasm_v128_xor(q, r), 7);

u32 EXPORT(chacha20)(u32 n) {
  v128_t constants = wasm_i32x4_make(0x61707865, 0x3320646e, 0x79622d32, 0x6b206574);
  v128_t low = wasm_i32x4_make(0x03020100, 0x07060504, 0x0b0a0908, 0x0f0e0d0c);
  v128_t high = wasm_i32x4_make(0x13121110, 0x17161514, 0x1b1a1918, 0x1f1e1d1c);
  v128_t total = wasm_i32x4_splat(0);
  for (u32 block = 0; block < n; block++) {
    v128_t counter = wasm_i32x4_make(block, 0x09000000, 0x4a000000, 0);
    v128_t p = constants, q = low, r = high, s = counter;
    for (int i = 0; i < 10; i++) {
      QUARTER_ROUNDS
      q = wasm_i32x4_shuffle(q, q, 1, 2, 3, 0);
      r = wasm_i32x4_shuffle(r, r, 2, 3, 0, 1);
      s = wasm_i32x4_shuffle(s, s, 3, 0, 1, 2);
      QUARTER_ROUNDS
      q = wasm_i32x4_shuffle(q, q, 3, 0, 1, 2);
      r = wasm_i32x4_shuffle(r, r, 2, 3, 0, 1);
      s = wasm_i32x4_shuffle(s, s, 1, 2, 3, 0);
    }
    v128_t *out = a + block % (COUNT / 4) * 4;
    out[0] = wasm_i32x4_add(p, constants);
    out[1] = wasm_i32x4_add(q, low);
    out[2] = wasm_i32x4_add(r, high);
    out[3] = wasm_i32x4_add(s, counter);
    total = wasm_v128_xor(total, wasm_v128_xor(wasm_v128_xor(out[0], out[1]), wasm_v128_xor(out[2], out[3])));
  }
  return wasm_i32x4_extract_lane(total, 0) ^ wasm_i32x4_extract_lane(total, 1) ^
         wasm_i32x4_extract_lane(total, 2) ^ wasm_i32x4_extract_lane(total, 3);
}
