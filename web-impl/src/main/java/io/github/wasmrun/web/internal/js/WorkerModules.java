package io.github.wasmrun.web.internal.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** JavaScript modules that supply imports in a worker. */
public final class WorkerModules {
  private WorkerModules() {}

  /**
   * Imports a module and asks its function {@code imports} for what it supplies.
   *
   * @param memory the memory of the guest; null if it has one of its own
   * @param send gets each message that the module posts, as {@code MessageCodec} encodes it
   * @param failed gets the text of what is wrong with the module
   */
  @JSBody(
      params = {"location", "memory", "index", "workerName", "module", "send", "done", "failed"},
      script =
          "var encode = function(value) {"
              + "  var kind = typeof value;"
              + "  if (value === null || value === undefined) { return {type: 'N'}; }"
              + "  if (kind === 'boolean') { return {type: 'Z', value: value ? 1 : 0}; }"
              + "  if (kind === 'bigint') { return {type: 'J', value: BigInt.asIntN(64, value)}; }"
              + "  if (kind === 'number') {"
              + "    return {type: (value | 0) === value ? 'I' : 'D', value: value}; }"
              + "  if (kind === 'string') { return {type: 'S', value: value}; }"
              + "  if (Array.isArray(value)) { return {type: 'L', value: value.map(encode)}; }"
              + "  if (ArrayBuffer.isView(value)) {"
              + "    return {type: 'B', value:"
              + "      new Int8Array(value.buffer, value.byteOffset, value.byteLength).slice()}; }"
              + "  throw new TypeError('a message may be null, a boolean, number, bigint, string,'"
              + "    + ' bytes or an array of these'); };"
              + "var text = function(error) {"
              + "  return error && error.message !== undefined ? error.message : String(error); };"
              + "import(location).then(function(loaded) {"
              + "  if (typeof loaded.imports !== 'function') {"
              + "    failed('it exports no function imports'); return; }"
              + "  new Promise(function(resolve) {"
              + "    resolve(loaded.imports({memory: memory, index: index, name: workerName,"
              + "      module: module,"
              + "      postMessage: function(message) { send(encode(message)); }}));"
              + "  }).then(function(given) {"
              + "    if (given === null || typeof given !== 'object') {"
              + "      failed('its function imports gives no object'); } else { done(given); }"
              + "  }, function(error) { failed('its function imports threw: ' + text(error)); });"
              + "}, function(error) { failed('it cannot be loaded: ' + text(error)); });")
  public static native void load(
      String location,
      JSObject memory,
      int index,
      String workerName,
      JSObject module,
      Wasm.Handler send,
      Wasm.Handler done,
      Wasm.Handler failed);
}
