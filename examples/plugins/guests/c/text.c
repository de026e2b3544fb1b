// Transforms texts. A plugin of wasmrun's contract; letters beyond ASCII stay as they are.
#include "plugin.h"

MANIFEST("text.json")

static char separator[16] = "-";
static uint32_t separator_length = 1;

static int is_utf8(const unsigned char *s, uint32_t length) {
  for (uint32_t i = 0; i < length;) {
    uint32_t n = utf8(s, i, length);
    if (n == 0) return 0;
    i += n;
  }
  return 1;
}

static int is_letter(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80;
}

static char lower(unsigned char c) { return (char)(c >= 'A' && c <= 'Z' ? c + 32 : c); }

static char upper(unsigned char c) { return (char)(c >= 'a' && c <= 'z' ? c - 32 : c); }

// The configuration is {"separator":"…"}: what is between the last two quotes, as the host writes it.
EXPORT(plugin_initialize) uint64_t initialize(const char *json, uint32_t length) {
  uint32_t end = length;
  while (end > 0 && json[end - 1] != '"') end--;
  uint32_t start = end ? end - 1 : 0;
  while (start > 0 && json[start - 1] != '"') start--;
  if (end == 0 || end - 1 - start > sizeof separator) return fail("the separator has more than 16 bytes");
  separator_length = end - 1 - start;
  __builtin_memcpy(separator, json + start, separator_length);
  return 0;
}

// "hello big world" -> "Hello Big World"
EXPORT(title) uint64_t title(char *s, uint32_t length) {
  if (!is_utf8((unsigned char *)s, length)) return fail("the text is not UTF-8");
  int inside = 0;
  for (uint32_t i = 0; i < length; i++) {
    s[i] = inside ? lower((unsigned char)s[i]) : upper((unsigned char)s[i]);
    inside = is_letter((unsigned char)s[i]) || (inside && s[i] == '\'');
  }
  return response(s, length); // where the request was: the host frees one block
}

// "Hello, big World!" -> "hello-big-world"
EXPORT(slug) uint64_t slug(const char *s, uint32_t length) {
  if (!is_utf8((const unsigned char *)s, length)) return fail("the text is not UTF-8");
  text out = {0};
  int gap = 0;
  for (uint32_t i = 0; i < length; i++) {
    if (!is_letter((unsigned char)s[i])) {
      gap = out.length > 0;
      continue;
    }
    if ((gap && !text_add(&out, separator, separator_length)) || !text_char(&out, lower((unsigned char)s[i])))
      return fail("the memory is full");
    gap = 0;
  }
  return response(out.at, out.length);
}

// By characters, not by bytes.
EXPORT(reverse) uint64_t reverse(const char *s, uint32_t length) {
  if (!is_utf8((const unsigned char *)s, length)) return fail("the text is not UTF-8");
  char *out = length ? plugin_alloc(length) : 0;
  if (length && !out) return fail("the memory is full");
  uint32_t end = length;
  for (uint32_t i = 0; i < length;) {
    uint32_t n = utf8((const unsigned char *)s, i, length);
    end -= n;
    __builtin_memcpy(out + end, s + i, n);
    i += n;
  }
  return response(out, length);
}

// {"characters":…,"words":…,"lines":…}
EXPORT(count) uint64_t count(const char *s, uint32_t length) {
  if (!is_utf8((const unsigned char *)s, length)) return fail("the text is not UTF-8");
  uint32_t characters = 0, words = 0, lines = length > 0;
  int inside = 0;
  for (uint32_t i = 0; i < length; i++) {
    characters += ((unsigned char)s[i] & 0xC0) != 0x80;
    lines += s[i] == '\n' && i + 1 < length;
    int letter = (unsigned char)s[i] > ' ';
    words += letter && !inside;
    inside = letter;
  }
  text out = {0};
  text_words(&out, "{\"characters\":");
  text_number(&out, characters);
  text_words(&out, ",\"words\":");
  text_number(&out, words);
  text_words(&out, ",\"lines\":");
  text_number(&out, lines);
  text_words(&out, "}");
  return response(out.at, out.length);
}

// Writes a line for each event that it gets.
EXPORT(plugin_handle_event) uint64_t handle_event(const char *json, uint32_t length) {
  host_log(2, json, length);
  return 0;
}
