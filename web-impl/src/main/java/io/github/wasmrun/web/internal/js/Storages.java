package io.github.wasmrun.web.internal.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Named bytes that last. A storage is an object of the functions {@code names()}, {@code
 * read(name)}, {@code write(name, bytes)} and {@code remove(name)}, which give promises.
 */
public final class Storages {
  private Storages() {}

  /** Takes a lock; null if somebody else has it. */
  @JSBody(
      params = {"name", "onLock", "onError"},
      script =
          "var held = { release: function() {}, released: Promise.resolve() };"
              + "if (!globalThis.navigator || !navigator.locks) { onLock(held); return; }"
              + "held.released = navigator.locks.request(name, { ifAvailable: true },"
              + "  function(lock) {"
              + "    if (!lock) { onLock(null); return; }"
              + "    return new Promise(function(release) {"
              + "      held.release = release; onLock(held); });"
              + "  });"
              + "held.released.catch(onError);")
  public static native void lock(String name, Wasm.Handler onLock, Wasm.Handler onError);

  /** Releases a lock; {@code onEnd} comes when others can have it. */
  @JSBody(
      params = {"lock", "onEnd"},
      script = "lock.release(); lock.released.then(onEnd, onEnd);")
  public static native void release(JSObject lock, Wasm.Handler onEnd);

  /** Whether files of this origin can be written here. */
  @JSBody(
      script =
          "return !!(globalThis.navigator && navigator.storage && navigator.storage.getDirectory)"
              + " && typeof FileSystemFileHandle !== 'undefined'"
              + " && 'createWritable' in FileSystemFileHandle.prototype;")
  public static native boolean hasFiles();

  @JSBody(script = "return typeof indexedDB !== 'undefined';")
  public static native boolean hasDatabases();

  /** Whether there is the database {@code name}; a browser that does not tell has none. */
  @JSBody(
      params = {"name", "onAnswer"},
      script =
          "if (typeof indexedDB === 'undefined' || !indexedDB.databases) {"
              + "  onAnswer(false); return; }"
              + "indexedDB.databases().then(function(all) {"
              + "  return all.some(function(each) { return each.name === name; });"
              + "}).catch(function() { return false; }).then(onAnswer);")
  public static native void hasDatabase(String name, Wasm.Handler onAnswer);

  @JSBody(params = "value", script = "return value === true;")
  public static native boolean isTrue(JSObject value);

  /** A storage in the directory {@code above/name} of the origin's file system. */
  @JSBody(
      params = {"above", "name", "onValue", "onError"},
      script =
          "navigator.storage.getDirectory().then(function(root) {"
              + "  return root.getDirectoryHandle(above, { create: true });"
              + "}).then(function(folder) {"
              + "  return folder.getDirectoryHandle(name, { create: true });"
              + "}).then(function(folder) { return {"
              + "  names: function() {"
              + "    var keys = folder.keys(), names = [];"
              + "    function more() { return keys.next().then(function(step) {"
              + "      if (step.done) { return names; }"
              + "      names.push(step.value); return more(); }); }"
              + "    return more(); },"
              + "  read: function(file) {"
              + "    return folder.getFileHandle(file).then(function(handle) {"
              + "      return handle.getFile(); }).then(function(found) {"
              + "      return found.arrayBuffer(); }).then(function(buffer) {"
              + "      return new Int8Array(buffer); }); },"
              + "  write: function(file, bytes) {"
              + "    return folder.getFileHandle(file, { create: true }).then(function(handle) {"
              + "      return handle.createWritable(); }).then(function(stream) {"
              + "      return stream.write(bytes).then(function() { return stream.close(); });"
              + "    }); },"
              + "  remove: function(file) {"
              + "    return folder.removeEntry(file).catch(function(error) {"
              + "      if (error.name !== 'NotFoundError') { throw error; } }); }"
              + "}; }).then(onValue, onError);")
  public static native void files(
      String above, String name, Wasm.Handler onValue, Wasm.Handler onError);

  @JSBody(
      params = {"above", "name", "onValue", "onError"},
      script =
          "navigator.storage.getDirectory().then(function(root) {"
              + "  return root.getDirectoryHandle(above, { create: true });"
              + "}).then(function(folder) {"
              + "  return folder.removeEntry(name, { recursive: true });"
              + "}).catch(function(error) {"
              + "  if (error.name !== 'NotFoundError') { throw error; }"
              + "}).then(onValue, onError);")
  public static native void removeFiles(
      String above, String name, Wasm.Handler onValue, Wasm.Handler onError);

  /** A storage in a database of its own. */
  @JSBody(
      params = {"name", "onValue", "onError"},
      script =
          "var opening = indexedDB.open(name, 1);"
              + "opening.onupgradeneeded = function() {"
              + "  opening.result.createObjectStore('portions'); };"
              + "opening.onerror = function() { onError(opening.error); };"
              + "opening.onsuccess = function() {"
              + "  var database = opening.result;"
              + "  function use(mode, ask) { return new Promise(function(resolve, reject) {"
              + "    var transaction = database.transaction('portions', mode);"
              + "    var asked = ask(transaction.objectStore('portions'));"
              + "    transaction.oncomplete = function() { resolve(asked.result); };"
              + "    transaction.onabort = transaction.onerror = function() {"
              + "      reject(transaction.error || asked.error); }; }); }"
              + "  onValue({"
              + "    names: function() { return use('readonly', function(store) {"
              + "      return store.getAllKeys(); }); },"
              + "    read: function(key) { return use('readonly', function(store) {"
              + "      return store.get(key); }).then(function(bytes) {"
              + "        if (bytes === undefined) {"
              + "          throw new DOMException(key, 'NotFoundError'); }"
              + "        return bytes; }); },"
              + "    write: function(key, bytes) { return use('readwrite', function(store) {"
              + "      return store.put(bytes, key); }); },"
              + "    remove: function(key) { return use('readwrite', function(store) {"
              + "      return store.delete(key); }); },"
              + "    close: function() { database.close(); } }); };")
  public static native void database(String name, Wasm.Handler onValue, Wasm.Handler onError);

  @JSBody(
      params = {"name", "onValue", "onError"},
      script =
          "var removing = indexedDB.deleteDatabase(name);"
              + "removing.onsuccess = function() { onValue(null); };"
              + "removing.onerror = function() { onError(removing.error); };")
  public static native void removeDatabase(String name, Wasm.Handler onValue, Wasm.Handler onError);

  @JSBody(
      params = {"storage", "onValue", "onError"},
      script = "storage.names().then(onValue, onError);")
  public static native void names(JSObject storage, Wasm.Handler onValue, Wasm.Handler onError);

  @JSBody(
      params = {"storage", "name", "onValue", "onError"},
      script = "storage.read(name).then(onValue, onError);")
  public static native void read(
      JSObject storage, String name, Wasm.Handler onValue, Wasm.Handler onError);

  @JSBody(
      params = {"storage", "name", "bytes", "onValue", "onError"},
      script = "storage.write(name, bytes).then(onValue, onError);")
  public static native void write(
      JSObject storage, String name, JSObject bytes, Wasm.Handler onValue, Wasm.Handler onError);

  @JSBody(
      params = {"storage", "name", "onValue", "onError"},
      script = "storage.remove(name).then(onValue, onError);")
  public static native void remove(
      JSObject storage, String name, Wasm.Handler onValue, Wasm.Handler onError);

  @JSBody(params = "storage", script = "if (storage.close) { storage.close(); }")
  public static native void close(JSObject storage);

  @JSBody(params = "error", script = "return String(error && error.name);")
  public static native String errorName(JSObject error);
}
