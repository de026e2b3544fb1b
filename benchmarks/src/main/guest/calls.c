// The guest of bin/bench's rows on calls, imports and memory. build.sh makes calls.wasm.
#define EXPORT(name) __attribute__((export_name(#name))) name
#define IMPORT(name) __attribute__((import_module("env"), import_name(#name))) name

int EXPORT(add)(int a, int b) { return a + b; }
long long EXPORT(add64)(long long a, long long b) { return a + b; }

// More exports, called so that profiles see more than one target.
int EXPORT(sub)(int a, int b) { return a - b; }
int EXPORT(mul)(int a, int b) { return a * b; }
int EXPORT(neg)(int a) { return -a; }
int EXPORT(xor3)(int a, int b, int c) { return a ^ b ^ c; }
double EXPORT(half)(double a) { return a / 2; }
long long EXPORT(widen)(int a) { return a; }

// Calls the host n times.
int IMPORT(host)(int a, int b);
int EXPORT(callHost)(int n) {
  int x = 0;
  for (int i = 0; i < n; i++) x = host(x, i);
  return x;
}

// Calls four imports in turn, n calls in all.
int IMPORT(twice)(int a);
long long IMPORT(invert)(long long a);
double IMPORT(third)(double a);
int EXPORT(callHosts)(int n) {
  int x = 0;
  for (int i = 0; i < n; i += 4) x = (int)third((double)(int)invert(twice(host(x, i))));
  return x;
}

// 64 KiB for the host to read and write.
static int cells[1 << 14];
int EXPORT(cellsAddress)(void) { return (int)cells; }
