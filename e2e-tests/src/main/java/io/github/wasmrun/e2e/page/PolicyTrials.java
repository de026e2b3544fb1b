package io.github.wasmrun.e2e.page;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.V128;
import io.github.wasmrun.Wasm;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What a page's policy may forbid. */
final class PolicyTrials {
  private PolicyTrials() {}

  static CompletableFuture<?> perform(String what) {
    byte[] add = Fixtures.bytes("add");
    switch (what) {
      case "compile":
        return done(Wasm.engine().compile(add).instantiate().call("add", 2, 3));
      case "compileAsync":
        return Wasm.engine()
            .compileAsync(add)
            .thenCompose(module -> module.instantiateAsync(Imports.none()))
            .thenApply(instance -> instance.call("add", 2, 3));
      case "load":
        return Wasm.load("data:application/wasm;base64,AGFzbQEAAAA=");
      case "createFunction":
        return done(Wasm.engine().createFunction(HostFunction.of((int x) -> {})));
      case "createGlobal":
        return done(Wasm.engine().createGlobal(GlobalType.mutable(ValType.V128), V128.ZERO).get());
      case "features":
        List<String> found = new ArrayList<>();
        for (Feature feature : Feature.values()) {
          if (Wasm.engine().features().has(feature)) {
            found.add(feature.id());
          }
        }
        return done(found);
      default:
        throw new IllegalArgumentException(what);
    }
  }

  private static CompletableFuture<?> done(Object value) {
    return CompletableFuture.completedFuture(value);
  }
}
