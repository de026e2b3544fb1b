// What a plugin in C needs for wasmrun's contract: memory, requests, responses, errors. No standard library.
#ifndef PLUGIN_H
#define PLUGIN_H
#include <stddef.h>
#include <stdint.h>

#define EXPORT(name) __attribute__((export_name(#name)))
#define IMPORT(name) __attribute__((import_module("wasmrun:plugin"), import_name(#name)))

// A module's manifest: the file next to the source becomes a custom section.
#define MANIFEST(file) __asm__(".section \".custom_section.wasmrun:plugin\",\"\",@\n.incbin \"" file "\"\n");

IMPORT(error) void host_error(const char *text, uint32_t length);
IMPORT(log) void host_log(int32_t level, const char *text, uint32_t length);

extern unsigned char __heap_base;

// A list of blocks that covers the heap from __heap_base to heap_end; length without the header, 8 bytes aligned.
typedef struct block {
  uint32_t length;
  uint32_t used;
} block;

static uint32_t heap_end;

static uint32_t heap_start(void) { return ((uint32_t)&__heap_base + 7) & ~7u; }

static int heap_grow(uint32_t end) {
  uint32_t have = (uint32_t)__builtin_wasm_memory_size(0);
  uint32_t want = end / 65536 + 1;
  return want <= have || __builtin_wasm_memory_grow(0, want - have) != (size_t)-1;
}

EXPORT(alloc) void *plugin_alloc(uint32_t length) {
  if (length > 0x40000000u) return 0;
  length = (length + 7) & ~7u;
  uint32_t at = heap_start();
  if (heap_end == 0) heap_end = at;
  block *last = 0;
  while (at < heap_end) {
    block *b = (block *)at;
    // free blocks in a row become one
    while (!b->used && at + 8 + b->length < heap_end && !((block *)(at + 8 + b->length))->used)
      b->length += 8 + ((block *)(at + 8 + b->length))->length;
    if (!b->used && b->length >= length) {
      if (b->length >= length + 16) {
        block *rest = (block *)(at + 8 + length);
        rest->length = b->length - length - 8;
        rest->used = 0;
        b->length = length;
      }
      b->used = 1;
      return (void *)(at + 8);
    }
    last = b;
    at += 8 + b->length;
  }
  if (last && !last->used) at = (uint32_t)last; // it may grow at the end
  if (!heap_grow(at + 8 + length)) return 0;
  block *b = (block *)at;
  b->length = length;
  b->used = 1;
  heap_end = at + 8 + length;
  return (void *)(at + 8);
}

EXPORT(dealloc) void plugin_dealloc(void *address, uint32_t length) {
  (void)length;
  if (address) ((block *)((uint32_t)address - 8))->used = 0;
}

static inline uint64_t response(const void *address, uint32_t length) {
  return length ? (uint64_t)(uint32_t)address << 32 | length : 0;
}

static inline uint64_t fail(const char *text) {
  uint32_t length = 0;
  while (text[length]) length++;
  host_error(text, length);
  return 0;
}

// A text that grows.
typedef struct text {
  char *at;
  uint32_t length;
  uint32_t room;
} text;

static inline int text_add(text *t, const char *from, uint32_t length) {
  if (t->length + length > t->room) {
    uint32_t room = t->room ? t->room : 64;
    while (room < t->length + length) room *= 2;
    char *more = plugin_alloc(room);
    if (!more) return 0;
    __builtin_memcpy(more, t->at, t->length);
    plugin_dealloc(t->at, t->room);
    t->at = more;
    t->room = room;
  }
  __builtin_memcpy(t->at + t->length, from, length);
  t->length += length;
  return 1;
}

static inline int text_char(text *t, char c) { return text_add(t, &c, 1); }

static inline int text_words(text *t, const char *words) {
  uint32_t length = 0;
  while (words[length]) length++;
  return text_add(t, words, length);
}

static inline int text_number(text *t, uint32_t number) {
  char digits[10];
  int i = 10;
  do digits[--i] = (char)('0' + number % 10);
  while (number /= 10);
  return text_add(t, digits + i, (uint32_t)(10 - i));
}

// A string of JSON.
static inline void text_json(text *t, const char *from, uint32_t length) {
  text_char(t, '"');
  for (uint32_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)from[i];
    if (c == '"' || c == '\\') {
      text_char(t, '\\');
      text_char(t, (char)c);
    } else if (c < 0x20) {
      text_words(t, "\\u00");
      text_char(t, (char)('0' + (c >> 4)));
      text_char(t, "0123456789abcdef"[c & 15]);
    } else {
      text_char(t, (char)c);
    }
  }
  text_char(t, '"');
}

// How many bytes the character of UTF-8 at i has; 0 if there is none.
static inline uint32_t utf8(const unsigned char *s, uint32_t i, uint32_t length) {
  unsigned char c = s[i];
  if (c < 0x80) return 1;
  uint32_t n = c >= 0xC2 && c < 0xE0 ? 2 : c >= 0xE0 && c < 0xF0 ? 3 : c >= 0xF0 && c < 0xF5 ? 4 : 0;
  if (n == 0 || i + n > length) return 0;
  for (uint32_t k = 1; k < n; k++)
    if ((s[i + k] & 0xC0) != 0x80) return 0;
  if ((c == 0xE0 && s[i + 1] < 0xA0) || (c == 0xED && s[i + 1] > 0x9F) || (c == 0xF0 && s[i + 1] < 0x90) ||
      (c == 0xF4 && s[i + 1] > 0x8F))
    return 0;
  return n;
}
#endif
