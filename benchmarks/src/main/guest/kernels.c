// The kernels of bin/bench: no imports, one export each. build.sh makes kernels.wasm.
typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long long u64;
#define EXPORT(name) __attribute__((export_name(#name), noinline)) name

// Direct calls: naive Fibonacci.
u32 EXPORT(fib)(u32 n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }

// Byte stores with a stride: how many primes are below n, n <= 2^21.
static u8 composite[1 << 21];
u32 EXPORT(sieve)(u32 n) {
  for (u32 i = 0; i < n; i++) composite[i] = 0;
  for (u32 i = 2; i * i < n; i++)
    if (!composite[i])
      for (u32 j = i * i; j < n; j += i) composite[j] = 1;
  u32 count = 0;
  for (u32 i = 2; i < n; i++) count += !composite[i];
  return count;
}

// 32-bit arithmetic with loads and stores: SHA-256 of 64 KiB, n times; the digest's first word.
enum { LENGTH = 1 << 16 };
static const u32 K[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};
static u8 message[LENGTH + 64];

static u32 rotate(u32 x, int n) { return x >> n | x << (32 - n); }

static void block(u32 *h, const u8 *p) {
  u32 w[64];
  for (int i = 0; i < 16; i++)
    w[i] = (u32)p[4 * i] << 24 | p[4 * i + 1] << 16 | p[4 * i + 2] << 8 | p[4 * i + 3];
  for (int i = 16; i < 64; i++) {
    u32 s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ w[i - 15] >> 3;
    u32 s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ w[i - 2] >> 10;
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  u32 a = h[0], b = h[1], c = h[2], d = h[3], e = h[4], f = h[5], g = h[6], k = h[7];
  // Unrolled, the method on the JVM gets too long for its JIT compiler: another subject.
#pragma clang loop unroll(disable)
  for (int i = 0; i < 64; i++) {
    u32 t1 = k + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i];
    u32 t2 = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    k = g, g = f, f = e, e = d + t1, d = c, c = b, b = a, a = t1 + t2;
  }
  h[0] += a, h[1] += b, h[2] += c, h[3] += d, h[4] += e, h[5] += f, h[6] += g, h[7] += k;
}

u32 EXPORT(sha256)(u32 n) {
  for (u32 i = 0; i < LENGTH; i++) message[i] = (u8)i;
  for (u32 i = 0; i < 64; i++) message[LENGTH + i] = i == 0 ? 0x80 : 0;
  for (u32 i = 0; i < 8; i++) message[LENGTH + 63 - i] = (u8)((u64)LENGTH * 8 >> 8 * i);
  u32 first = 0;
  for (u32 r = 0; r < n; r++) {
    u32 h[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    for (u32 i = 0; i < LENGTH + 64; i += 64) block(h, message + i);
    first = h[0];
  }
  return first;
}

// Doubles: the product of two 128 x 128 matrices, n times; the sum of the traces, as an integer.
enum { N = 128 };
static double A[N * N], B[N * N], C[N * N];
u32 EXPORT(matmul)(u32 n) {
  double trace = 0;
  for (u32 r = 0; r < n; r++) {
    for (u32 i = 0; i < N * N; i++) A[i] = (i + r) % 7 + 0.5, B[i] = i % 5 - 1.25;
    for (u32 i = 0; i < N; i++)
      for (u32 j = 0; j < N; j++) {
        double sum = 0;
        for (u32 k = 0; k < N; k++) sum += A[i * N + k] * B[k * N + j];
        C[i * N + j] = sum;
      }
    for (u32 i = 0; i < N; i++) trace += C[i * N + i];
  }
  return (u32)(int)trace;
}

// Calls through a table with four targets, n of them.
static u32 op0(u32 x) { return x + 1; }
static u32 op1(u32 x) { return x * 3; }
static u32 op2(u32 x) { return x ^ 0x5bd1e995; }
static u32 op3(u32 x) { return x >> 1; }
static u32 (*volatile ops[4])(u32) = {op0, op1, op2, op3};
u32 EXPORT(indirect)(u32 n) {
  u32 x = 12345;
  for (u32 i = 0; i < n; i++) x = ops[(x ^ i) & 3](x);
  return x;
}
