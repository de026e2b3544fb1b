// The guest of bin/bench's row on host functions that answer later. build.sh makes async.wasm.
#define EXPORT(name) __attribute__((export_name(#name))) name
#define IMPORT(name) __attribute__((import_module("env"), import_name(#name))) name

int IMPORT(ask)(int x);
int EXPORT(askOnce)(int x) { return ask(x) + 1; }
