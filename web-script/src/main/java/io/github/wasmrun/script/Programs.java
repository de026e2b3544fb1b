package io.github.wasmrun.script;

import io.github.wasmrun.files.FileStat;
import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.files.MemoryFiles;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiResult;
import io.github.wasmrun.wasi.io.InteractiveInput;
import io.github.wasmrun.wasi.io.WasiOutput;
import io.github.wasmrun.web.BrowserWasiShim;
import io.github.wasmrun.web.internal.js.Calls;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Views;
import java.util.Map;
import org.teavm.jso.JSObject;

/** Programs of WASI as a script asks for them. */
final class Programs {
  private Programs() {}

  /**
   * Applies settings: {@code name}, {@code args}, {@code env} (names and values in turn), {@code
   * stdin} (bytes or an input of ours), {@code stdout} and {@code stderr} (functions that take
   * bytes or text), {@code mounts} (path and files in turn), {@code shim} and {@code fds}, {@code
   * worker}, {@code threads}, {@code terminal}, {@code captureLimit}.
   */
  static Wasi configure(Wasi program, JSObject settings) {
    Wasi wasi = program;
    JSObject name = Js.get(settings, "name");
    if (!Js.isMissing(name)) {
      wasi = wasi.programName(Js.text(name));
    }
    JSObject args = Js.get(settings, "args");
    String[] all = new String[Js.length(args)];
    for (int i = 0; i < all.length; i++) {
      all[i] = Js.text(Js.at(args, i));
    }
    wasi = wasi.args(all);
    JSObject env = Js.get(settings, "env");
    for (int i = 0; i < Js.length(env); i += 2) {
      wasi = wasi.env(Js.text(Js.at(env, i)), Js.text(Js.at(env, i + 1)));
    }
    JSObject stdin = Js.get(settings, "stdin");
    JSObject input = Js.get(settings, "input");
    if (!Js.isMissing(input)) {
      wasi = wasi.stdin((InteractiveInput) Js.toObject(input));
    } else if (!Js.isMissing(stdin)) {
      wasi = wasi.stdin(Views.toJava(stdin));
    }
    JSObject stdout = Js.get(settings, "stdout");
    if (!Js.isMissing(stdout)) {
      wasi = wasi.stdout(output(stdout, Js.get(settings, "stdoutBytes")));
    }
    JSObject stderr = Js.get(settings, "stderr");
    if (!Js.isMissing(stderr)) {
      wasi = wasi.stderr(output(stderr, Js.get(settings, "stderrBytes")));
    }
    JSObject mounts = Js.get(settings, "mounts");
    for (int i = 0; i < Js.length(mounts); i += 2) {
      wasi = wasi.mount(Js.text(Js.at(mounts, i)), files(Js.at(mounts, i + 1)));
    }
    JSObject shim = Js.get(settings, "shim");
    if (!Js.isMissing(shim)) {
      wasi = wasi.provider(BrowserWasiShim.of(shim, Js.get(settings, "fds")));
    }
    if (Objects.isTrue(Js.get(settings, "terminal"))) {
      wasi = wasi.terminal(true);
    }
    JSObject limit = Js.get(settings, "captureLimit");
    if (!Js.isMissing(limit)) {
      wasi = wasi.captureLimit((int) Js.toDouble(limit));
    }
    JSObject threads = Js.get(settings, "threads");
    if (!Js.isMissing(threads)) {
      wasi = wasi.threads((int) Js.toDouble(threads));
    }
    return Objects.isTrue(Js.get(settings, "worker")) ? wasi.inWorker() : wasi;
  }

  private static WasiOutput output(JSObject function, JSObject bytes) {
    if (Objects.isTrue(bytes)) {
      return (from, offset, length) ->
          Calls.call(function, Views.copy(Views.part(Views.ofJava(from), offset, offset + length)));
    }
    return WasiOutput.text(text -> Calls.call(function, Js.ofString(text)));
  }

  static FileTree files(JSObject handle) {
    return (FileTree) Js.toObject(handle);
  }

  static MemoryFiles memoryFiles(JSObject maxBytes) {
    return Js.isMissing(maxBytes)
        ? MemoryFiles.create()
        : MemoryFiles.create((long) Js.toDouble(maxBytes), MemoryFiles.DEFAULT_MAX_FILES);
  }

  /** The paths of all that is in the files: a directory's ends with a slash. */
  static JSObject paths(FileTree files) {
    JSObject paths = Js.array();
    for (Map.Entry<String, FileStat> entry : files.walk("").entrySet()) {
      if (!entry.getKey().isEmpty()) {
        boolean directory = entry.getValue().isDirectory();
        Js.push(paths, Js.ofString(directory ? entry.getKey() + "/" : entry.getKey()));
      }
    }
    return paths;
  }

  static JSObject result(WasiResult result) {
    JSObject object = Objects.plain();
    Js.set(object, "exitCode", Js.of(result.exitCode()));
    Js.set(object, "stdout", Views.ofJava(result.stdoutBytes()));
    Js.set(object, "stderr", Views.ofJava(result.stderrBytes()));
    Js.set(object, "cut", Objects.bool(result.isCut()));
    if (result.failure().isPresent()) {
      Js.set(object, "failure", ScriptErrors.describe(result.failure().get()));
    }
    return object;
  }
}
