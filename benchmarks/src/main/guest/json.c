// A plugin of Extism's contract for bin/bench: JSON in, the same with the letters of its texts in upper case out, read
// and written as the development kits do it. build.sh makes json.wasm.
#include <stdint.h>

#define EXPORT(name) __attribute__((export_name(#name))) name
#define EXTISM(name) __attribute__((import_module("extism:host/env"), import_name(#name))) extism_##name

uint64_t EXTISM(alloc)(uint64_t);
uint64_t EXTISM(input_length)(void);
uint64_t EXTISM(input_load_u64)(uint64_t);
uint32_t EXTISM(input_load_u8)(uint64_t);
void EXTISM(store_u64)(uint64_t, uint64_t);
void EXTISM(store_u8)(uint64_t, uint32_t);
void EXTISM(output_set)(uint64_t, uint64_t);

static union {
  uint64_t words[8192];
  unsigned char bytes[65536];
} text;

int32_t EXPORT(upper)(void) {
  uint64_t length = extism_input_length(), i = 0;
  if (length > sizeof text) return 1;
  for (; i + 8 <= length; i += 8) text.words[i / 8] = extism_input_load_u64(i);
  for (; i < length; i++) text.bytes[i] = (unsigned char)extism_input_load_u8(i);
  int inside = 0;
  for (i = 0; i < length; i++) {
    unsigned char c = text.bytes[i];
    if (c == '"') inside = !inside;
    if (c == '\\') i++;
    else if (inside && c >= 'a' && c <= 'z') text.bytes[i] = (unsigned char)(c - 32);
  }
  uint64_t out = extism_alloc(length);
  for (i = 0; i + 8 <= length; i += 8) extism_store_u64(out + i, text.words[i / 8]);
  for (; i < length; i++) extism_store_u8(out + i, text.bytes[i]);
  extism_output_set(out, length);
  return 0;
}
