// Lua 5.4 as a guest: a script in, the number that it returns out. build.sh makes it of the crate lua-src when a row
// needs it. What a script raises stops the guest: there is nothing that jumps.
#include <stdint.h>
#include "lauxlib.h"
#include "lua.h"
#include "lualib.h"

#define EXPORT(name) __attribute__((export_name(#name))) name
#define EXTISM(name) __attribute__((import_module("extism:host/env"), import_name(#name))) extism_##name

static const luaL_Reg libraries[] = {
    {LUA_GNAME, luaopen_base},
    {LUA_TABLIBNAME, luaopen_table},
    {LUA_STRLIBNAME, luaopen_string},
    {LUA_MATHLIBNAME, luaopen_math},
    {LUA_UTF8LIBNAME, luaopen_utf8},
    {LUA_COLIBNAME, luaopen_coroutine},
};

static lua_State *state;

void __wasm_call_ctors(void);
void EXPORT(_initialize)(void) { __wasm_call_ctors(); }

static void open(void) {
  state = luaL_newstate();
  for (unsigned i = 0; i < sizeof libraries / sizeof *libraries; i++) {
    luaL_requiref(state, libraries[i].name, libraries[i].func, 1);
    lua_pop(state, 1);
  }
}

#ifdef PLUGIN
uint64_t EXTISM(alloc)(uint64_t);
uint64_t EXTISM(input_length)(void);
uint64_t EXTISM(input_load_u64)(uint64_t);
uint32_t EXTISM(input_load_u8)(uint64_t);
void EXTISM(store_u64)(uint64_t, uint64_t);
void EXTISM(store_u8)(uint64_t, uint32_t);
void EXTISM(output_set)(uint64_t, uint64_t);

// As a plugin: the script is the input, what it returns is the output.
int32_t EXPORT(eval)(void) {
  if (!state) open();
  size_t length = extism_input_length(), i = 0;
  lua_settop(state, 0);
  luaL_Buffer buffer;
  char *script = luaL_buffinitsize(state, &buffer, length + 8);
  for (; i + 8 <= length; i += 8) *(uint64_t *)(script + i) = extism_input_load_u64(i);
  for (; i < length; i++) script[i] = (char)extism_input_load_u8(i);
  luaL_pushresultsize(&buffer, length);
  if (luaL_loadbuffer(state, lua_tostring(state, -1), length, "script")) return 1;
  lua_call(state, 0, 1);
  const char *text = lua_tolstring(state, -1, &length);
  uint64_t out = extism_alloc(length);
  for (i = 0; i + 8 <= length; i += 8) extism_store_u64(out + i, *(const uint64_t *)(text + i));
  for (; i < length; i++) extism_store_u8(out + i, (unsigned char)text[i]);
  extism_output_set(out, length);
  return 0;
}
#else
static char script[4096];

char *EXPORT(room)(void) { return script; }

int EXPORT(run)(void) {
  open();
  if (luaL_loadstring(state, script)) return -1;
  lua_call(state, 0, 1);
  int result = (int)lua_tointeger(state, -1);
  lua_close(state);
  return result;
}
#endif
