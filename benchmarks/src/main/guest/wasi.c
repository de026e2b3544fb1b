// The guest of bin/bench's rows on WASI. build.sh makes wasi.wasm.
#define EXPORT(name) __attribute__((export_name(#name))) name
#define WASI(name) __attribute__((import_module("wasi_snapshot_preview1"), import_name(#name))) name

typedef struct { const char *address; int length; } Vector;

int WASI(fd_write)(int fd, const Vector *vectors, int count, int *written);
int WASI(fd_close)(int fd);
int WASI(fd_readdir)(int fd, char *buffer, int length, long long cookie, int *used);
int WASI(path_open)(int fd, int lookup, const char *path, int length, int flags, long long rights,
                    long long inheriting, int fdFlags, int *opened);

static char buffer[65536];

// Writes length bytes to standard output, n times; the sum of what was written.
int EXPORT(writes)(int n, int length) {
  Vector vector = {buffer, length};
  int sum = 0, written = 0;
  for (int i = 0; i < n; i++) {
    if (fd_write(1, &vector, 1, &written)) return -1;
    sum += written;
  }
  return sum;
}

// Opens and closes dir/file, n times; how often that worked.
int EXPORT(opens)(int n) {
  int sum = 0, fd = 0;
  for (int i = 0; i < n; i++) {
    if (path_open(3, 1, "dir/file", 8, 0, 2, 0, 0, &fd) || fd_close(fd)) return -1;
    sum++;
  }
  return sum;
}

// Lists dir, n times; the number of bytes that a list takes.
int EXPORT(lists)(int n) {
  int used = 0, fd = 0;
  if (path_open(3, 0, "dir", 3, 2, 1 << 14, 0, 0, &fd)) return -1;
  for (int i = 0; i < n; i++) {
    if (fd_readdir(fd, buffer, sizeof buffer, 0, &used)) return -1;
  }
  return fd_close(fd) ? -1 : used;
}
