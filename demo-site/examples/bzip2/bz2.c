// A program of WASI over libbz2: packs and unpacks files.
//
// bz2 FILE      writes FILE.bz2
// bz2 -d FILE   unpacks FILE.bz2 to FILE, or FILE to FILE.out

#include <bzlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* libbz2 is built without stdio; this is what it calls if it finds itself broken. */
void bz_internal_error(int code) {
  fprintf(stderr, "libbz2: internal error %d\n", code);
  exit(3);
}

static int fail(const char *name) {
  perror(name);
  return 1;
}

/* Moves all of IN through the stream to OUT; gives libbz2's last answer. */
static int run(bz_stream *stream, int (*step)(bz_stream *), FILE *in, FILE *out) {
  static char from[16384], to[16384];
  int answer = BZ_OK;
  while (answer >= BZ_OK && answer != BZ_STREAM_END) {
    if (stream->avail_in == 0) {
      stream->next_in = from;
      stream->avail_in = fread(from, 1, sizeof from, in);
      if (stream->avail_in == 0 && feof(in) && step == BZ2_bzDecompress) {
        return BZ_UNEXPECTED_EOF;
      }
    }
    stream->next_out = to;
    stream->avail_out = sizeof to;
    answer = step(stream);
    fwrite(to, 1, sizeof to - stream->avail_out, out);
  }
  return answer;
}

static int compress(bz_stream *stream) {
  return BZ2_bzCompress(stream, stream->avail_in == 0 ? BZ_FINISH : BZ_RUN);
}

static unsigned long long total(unsigned low, unsigned high) {
  return (unsigned long long)high << 32 | low;
}

int main(int argc, char **argv) {
  int unpacks = argc > 1 && strcmp(argv[1], "-d") == 0;
  if (argc != 2 + unpacks) {
    fprintf(stderr, "usage: %s [-d] FILE\n", argv[0]);
    return 2;
  }
  const char *name = argv[1 + unpacks];
  char target[4096];
  size_t length = strlen(name);
  if (length > sizeof target - 5) {
    fprintf(stderr, "the name is too long\n");
    return 2;
  }
  strcpy(target, name);
  if (!unpacks) {
    strcat(target, ".bz2");
  } else if (length > 4 && strcmp(name + length - 4, ".bz2") == 0) {
    target[length - 4] = 0;
  } else {
    strcat(target, ".out");
  }
  FILE *in = fopen(name, "rb");
  if (in == NULL) {
    return fail(name);
  }
  FILE *out = fopen(target, "wb");
  if (out == NULL) {
    return fail(target);
  }
  bz_stream stream = {0};
  int answer = unpacks ? BZ2_bzDecompressInit(&stream, 0, 0) : BZ2_bzCompressInit(&stream, 9, 0, 0);
  if (answer == BZ_OK) {
    answer = run(&stream, unpacks ? BZ2_bzDecompress : compress, in, out);
  }
  if (ferror(in) || fclose(out) != 0) {
    return fail(ferror(in) ? name : target);
  }
  if (answer != BZ_STREAM_END) {
    fprintf(stderr, "%s: not a file of bzip2, or a damaged one (%d)\n", name, answer);
    return 1;
  }
  printf("%s, %llu bytes -> %s, %llu bytes\n", name, total(stream.total_in_lo32, stream.total_in_hi32),
         target, total(stream.total_out_lo32, stream.total_out_hi32));
  return 0;
}
