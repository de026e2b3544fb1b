package io.github.wasmrun.web.internal.imports;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.engine.host.Answers;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.web.internal.adapter.Adapters;
import io.github.wasmrun.web.internal.call.AsyncCall;
import io.github.wasmrun.web.internal.call.Origin;
import io.github.wasmrun.web.internal.extern.BrowserStore;
import io.github.wasmrun.web.internal.extern.Values;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Jspi;
import io.github.wasmrun.web.internal.value.Kind;
import io.github.wasmrun.web.internal.value.Shape;
import io.github.wasmrun.worker.AsyncFunction;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Asynchronous host functions as the engine takes them: one that begins, one that suspends the
 * guest if it must wait, one that gives the results. A browser's own wrapper suspends the guest
 * each time, and so refuses calls that need not wait.
 */
final class SuspendingImport {
  /** The one result, a number. */
  private final ValType number;

  private final int kind;

  private SuspendingImport(ValType number, int kind) {
    this.number = number;
    this.kind = kind;
  }

  /** See {@link HostImports#importOf}. */
  static JSObject of(
      BrowserStore engine,
      @Nullable Origin caller,
      @Nullable DefinedType wanted,
      AsyncFunction function) {
    FuncType type = function.type();
    if (!Jspi.isThere()) {
      HostFunction whole =
          HostFunction.of(
              type,
              args -> {
                CompletableFuture<? extends @Nullable Object> answer = function.start(args);
                AsyncCall.mustWait(answer);
                Answers.put(type, answer, args);
              });
      return HostImports.importOf(engine, caller, wanted, whole);
    }
    HostFunction begin =
        HostFunction.of(
            new FuncType(type.params(), List.of(ValType.I32)),
            args -> args.returnI32(AsyncCall.mustWait(function.start(args)) ? 1 : 0));
    return Adapters.suspending(
        type,
        wanted,
        HostImports.importOf(engine, caller, null, begin),
        AsyncCall.suspending(),
        results(engine, caller, type));
  }

  private static JSObject results(BrowserStore engine, @Nullable Origin caller, FuncType type) {
    int single = new Shape(type).single;
    if (single >= 0 && single <= Kind.F64) {
      return number(new SuspendingImport(type.results().get(0), single));
    }
    HostFunction results =
        HostFunction.of(
            new FuncType(List.of(), type.results()),
            args -> Answers.put(type, AsyncCall.answer(), args));
    return HostImports.importOf(engine, caller, null, results);
  }

  /** Nothing of the user's runs in it, so that it needs no frame of a host function. */
  @JSBody(
      params = "result",
      script =
          "return function() { return"
              + " javaMethods.get('io.github.wasmrun.web.internal.imports.SuspendingImport"
              + ".numberOf(Lio/github/wasmrun/web/internal/imports/SuspendingImport;)"
              + "Lorg/teavm/jso/JSObject;').invoke(result); };")
  private static native JSObject number(SuspendingImport result);

  /** Called from JavaScript. */
  static JSObject numberOf(SuspendingImport result) {
    Object value = Answers.value(AsyncCall.answer());
    if (result.kind == Kind.I32 && value instanceof Integer number) {
      return Js.of((int) number);
    }
    return Values.number(result.kind, Checks.value("result 0", result.number, value));
  }
}
