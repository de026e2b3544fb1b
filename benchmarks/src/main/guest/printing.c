// A WASI program that prints "2 + 3 = 5", for the sizes of pages. build.sh makes printing.wasm.
#define WASI(name) __attribute__((import_module("wasi_snapshot_preview1"), import_name(#name))) name

typedef struct { const char *address; int length; } Vector;

int WASI(fd_write)(int fd, const Vector *vectors, int count, int *written);

__attribute__((export_name("_start"))) void start(void) {
  int written = 0;
  Vector vector = {"2 + 3 = 5", 9};
  fd_write(1, &vector, 1, &written);
}
