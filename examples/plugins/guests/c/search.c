// Fuzzy search over a list of names. A plugin of wasmrun's contract.
#include "plugin.h"

MANIFEST("search.json")

#define MOST_RESULTS 20

typedef struct name {
  uint32_t start;
  uint32_t length;
} name;

static char *names_text;
static uint32_t names_length;
static name *names;
static uint32_t count;

static unsigned char lower(unsigned char c) { return c >= 'A' && c <= 'Z' ? (unsigned char)(c + 32) : c; }

static int is_start(const unsigned char *s, uint32_t i) {
  if (i == 0) return 1;
  unsigned char before = s[i - 1], c = s[i];
  if (before == '/' || before == '_' || before == '-' || before == '.' || before == ' ') return 1;
  return c >= 'A' && c <= 'Z' && before >= 'a' && before <= 'z';
}

// The names, one a line; answers how many there are.
EXPORT(load) uint64_t load(const char *s, uint32_t length) {
  plugin_dealloc(names_text, names_length);
  plugin_dealloc(names, 0);
  names_text = 0;
  names = 0;
  count = 0;
  uint32_t lines = 1;
  for (uint32_t i = 0; i < length; i++) lines += s[i] == '\n';
  names_text = plugin_alloc(length ? length : 1);
  names = plugin_alloc(lines * (uint32_t)sizeof(name));
  if (!names_text || !names) return fail("the memory is full");
  __builtin_memcpy(names_text, s, length);
  names_length = length;
  uint32_t start = 0;
  for (uint32_t i = 0; i <= length; i++) {
    if (i == length || s[i] == '\n') {
      if (i > start) {
        names[count].start = start;
        names[count++].length = i - start;
      }
      start = i + 1;
    }
  }
  text out = {0};
  text_number(&out, count);
  return response(out.at, out.length);
}

// How well a name fits, -1 if it does not. Looks forward for the first end of a match, then back from it for the
// latest start: the shortest match that ends there. 16 points for a letter, 8 more at the start of a word, 4 more
// after another match, 2 less for each letter between.
static int32_t score(const unsigned char *s, uint32_t length, const unsigned char *query, uint32_t query_length) {
  uint32_t q = 0, end = 0;
  while (end < length && q < query_length) {
    if (lower(s[end]) == query[q]) q++;
    end++;
  }
  if (q < query_length) return -1;
  int32_t points = 0;
  uint32_t i = end;
  uint32_t last = end;
  while (q > 0) {
    i--;
    if (lower(s[i]) == query[q - 1]) {
      points += 16 + (is_start(s, i) ? 8 : 0);
      if (q < query_length) points += last - i == 1 ? 4 : -2 * (int32_t)(last - i - 1);
      last = i;
      q--;
    }
  }
  int32_t rest = (int32_t)(length - query_length);
  points = points * 4 - (rest > 200 ? 200 : rest);
  return points < 0 ? 0 : points;
}

// The query; answers [{"name":…,"score":…}], the best first, those of the list's order first among equals.
EXPORT(find) uint64_t find(char *query, uint32_t length) {
  if (length > 256) return fail("the query has more than 256 bytes");
  for (uint32_t i = 0; i < length; i++) query[i] = (char)lower((unsigned char)query[i]);
  uint32_t best[MOST_RESULTS];
  int32_t points[MOST_RESULTS];
  uint32_t found = 0;
  for (uint32_t n = 0; n < count; n++) {
    int32_t p =
        score((const unsigned char *)names_text + names[n].start, names[n].length, (const unsigned char *)query, length);
    if (p < 0 || (found == MOST_RESULTS && p <= points[found - 1])) continue;
    uint32_t at = found < MOST_RESULTS ? found++ : found - 1;
    while (at > 0 && points[at - 1] < p) {
      points[at] = points[at - 1];
      best[at] = best[at - 1];
      at--;
    }
    points[at] = p;
    best[at] = n;
  }
  text out = {0};
  text_char(&out, '[');
  for (uint32_t i = 0; i < found; i++) {
    if (i) text_char(&out, ',');
    text_words(&out, "{\"name\":");
    text_json(&out, names_text + names[best[i]].start, names[best[i]].length);
    text_words(&out, ",\"score\":");
    text_number(&out, (uint32_t)points[i]);
    text_char(&out, '}');
  }
  if (!text_char(&out, ']')) return fail("the memory is full");
  return response(out.at, out.length);
}
