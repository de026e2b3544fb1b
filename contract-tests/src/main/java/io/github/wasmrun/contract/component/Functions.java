package io.github.wasmrun.contract.component;

import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.component.Wave;
import io.github.wasmrun.component.type.ValueType;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.wasi.WasiHost;
import io.github.wasmrun.wasi.component.WasiComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions of WASI that {@code component_files.wat} exports; values are texts in WAVE. */
final class Functions {
  private static @Nullable WasmComponent compiled;

  private final ComponentInstance instance;

  /** A guest of {@code host}. */
  Functions(Tests tests, WasiHost host) {
    instance = component(tests).instantiate(WasiComponent.imports(host));
  }

  private static WasmComponent component(Tests tests) {
    WasmComponent present = compiled;
    if (present == null || present.engine() != tests.engine()) {
      present = WasmComponent.compile(tests.engine(), Fixtures.bytes("component_files"));
      compiled = present;
    }
    return present;
  }

  /** Calls a function; what it has no result for is the empty text. */
  String call(String name, Object... args) {
    ComponentFunction function = instance.function(name);
    List<Val> values = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      values.add(Wave.parse(args[i].toString(), function.type().params().get(i)));
    }
    Val result = function.call(values);
    ValueType type = function.type().result();
    return result == null || type == null ? "" : Wave.print(result, type);
  }

  /** Calls a function that must succeed, and gives the handle that it returns. */
  int handle(String name, Object... args) {
    String result = call(name, args);
    boolean isResult = result.startsWith("ok(");
    Expect.isTrue(isResult || !result.startsWith("err"), name + ": " + result);
    return Integer.parseInt(isResult ? result.substring(3, result.length() - 1) : result);
  }

  /** Opens a file or a directory from a directory. */
  int open(int directory, String path, String how, String flags) {
    return handle("open-at", directory, "{symlink-follow}", text(path), how, flags);
  }

  /** The directory that is open from the start. */
  int root() {
    String all = call("get-directories");
    return Integer.parseInt(all.substring(2, all.indexOf(',')));
  }

  /** A text in WAVE. */
  static String text(String text) {
    return '"' + text + '"';
  }
}
