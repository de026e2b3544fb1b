package io.github.wasmrun.web.internal.imports;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.engine.host.Answers;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.web.internal.adapter.Adapters;
import io.github.wasmrun.web.internal.call.AsyncCall;
import io.github.wasmrun.web.internal.call.Origin;
import io.github.wasmrun.web.internal.extern.BrowserStore;
import io.github.wasmrun.web.internal.js.Jspi;
import io.github.wasmrun.worker.AsyncFunction;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * Asynchronous host functions as the engine takes them: one that begins, one that suspends the
 * guest if it must wait, one that gives the results. A browser's own wrapper suspends the guest
 * each time, and so refuses calls that need not wait.
 */
final class SuspendingImport {
  private SuspendingImport() {}

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
    HostFunction results =
        HostFunction.of(
            new FuncType(List.of(), type.results()),
            args -> Answers.put(type, AsyncCall.answer(), args));
    return Adapters.suspending(
        type,
        wanted,
        HostImports.importOf(engine, caller, null, begin),
        AsyncCall.suspending(),
        HostImports.importOf(engine, caller, null, results));
  }
}
