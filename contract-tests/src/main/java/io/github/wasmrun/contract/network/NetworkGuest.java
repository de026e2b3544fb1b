package io.github.wasmrun.contract.network;

import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.component.Wave;
import io.github.wasmrun.component.type.ValueType;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A component that exports the functions of WASI that it imports; values are texts in WAVE. */
class NetworkGuest {
  private final ComponentInstance instance;

  /** A fixture, compiled once for each engine. */
  static final class Component {
    private final String fixture;
    private @Nullable WasmComponent compiled;

    Component(String fixture) {
      this.fixture = fixture;
    }

    WasmComponent of(Tests tests) {
      WasmComponent present = compiled;
      if (present == null || present.engine() != tests.engine()) {
        present = WasmComponent.compile(tests.engine(), Fixtures.bytes(fixture));
        compiled = present;
      }
      return present;
    }
  }

  NetworkGuest(ComponentInstance instance) {
    this.instance = instance;
  }

  /** An exported function. */
  final ComponentFunction function(String name) {
    return instance.function(name);
  }

  private List<Val> values(ComponentFunction function, Object... args) {
    List<Val> values = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      values.add(
          args[i] instanceof Val value
              ? value
              : Wave.parse(args[i].toString(), function.type().params().get(i)));
    }
    return values;
  }

  static String print(ComponentFunction function, @Nullable Val result) {
    ValueType type = function.type().result();
    return result == null || type == null ? "" : Wave.print(result, type);
  }

  /** Calls a function; what it has no result for is the empty text. */
  String call(String name, Object... args) {
    ComponentFunction function = function(name);
    return print(function, function.call(values(function, args)));
  }

  /** Calls a function that may have to wait. */
  CompletableFuture<String> later(String name, Object... args) {
    ComponentFunction function = function(name);
    return function.callAsync(values(function, args)).thenApply(result -> print(function, result));
  }

  /** Calls a function that must succeed, and gives the handle that it returns. */
  int handle(String name, Object... args) {
    return number(call(name, args));
  }

  /** The number in a result. */
  static int number(String result) {
    int start = result.lastIndexOf('(') + 1;
    int end = result.indexOf(')');
    Expect.isTrue(!result.contains("err"), result);
    return Integer.parseInt(result.substring(start, end < 0 ? result.length() : end));
  }

  /** A text in WAVE. */
  static String text(String text) {
    return '"' + text + '"';
  }
}
