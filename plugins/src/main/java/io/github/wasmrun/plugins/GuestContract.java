package io.github.wasmrun.plugins;

/**
 * How a plugin's module and its host exchange data; a module shows it by its imports and exports.
 */
public enum GuestContract {
  /**
   * That of this library: the module exports {@code memory}, {@code alloc(i32) -> i32} and {@code
   * dealloc(i32, i32)}. Each export of type {@code (i32, i32) -> i64} is a function that gets
   * address and length of the request and gives those of the response, as {@code address << 32 |
   * length}. The host frees both by {@code dealloc}.
   *
   * <p>{@code plugin_initialize} gets the configuration in JSON, {@code plugin_handle_event} an
   * event, {@code plugin_get_manifest() -> i64} gives the manifest, {@code plugin_dispose()} is
   * called at the end; all of them may be left out. The module may import {@code
   * wasmrun:plugin.error(i32, i32)}, which makes the call fail with a text, {@code
   * wasmrun:plugin.log(i32, i32, i32)} with level 0 (trace) to 4 (error) and a text, and from
   * {@code wasmrun:host} the application's functions, of type {@code (i32, i32) -> i64}: they take
   * a request, which the guest frees, and give a response that is allocated by {@code alloc}. One
   * that was declared with several requests takes address and length of each; one whose answer is
   * not wanted may be imported without a result.
   */
  WASMRUN,
  /**
   * That of <a href="https://extism.org">Extism</a>: input and output are in a memory of the host,
   * which the module reaches by imports from {@code extism:host/env}; the application's functions
   * are imported from {@code extism:host/user}, of type {@code (i64) -> i64}, with a block for each
   * request, and with or without a result.
   */
  EXTISM
}
