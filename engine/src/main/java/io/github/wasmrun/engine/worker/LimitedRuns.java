package io.github.wasmrun.engine.worker;

import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.WasmModule;
import java.util.concurrent.CompletableFuture;

/**
 * Makes instances with limits for what also makes instances without: a page that has no such object
 * carries no code of limits.
 */
public final class LimitedRuns {
  private final Limits limits;

  /** With these limits. */
  public LimitedRuns(Limits limits) {
    this.limits = limits;
  }

  /** The limits. */
  public Limits limits() {
    return limits;
  }

  /** Makes an instance. */
  public Instance instantiate(WasmModule module, Imports imports) {
    return module.instantiate(imports, limits);
  }

  /** {@link #instantiate} off the caller's thread where the host has threads for it. */
  public CompletableFuture<Instance> instantiateAsync(WasmModule module, Imports imports) {
    return module.instantiateAsync(imports, limits);
  }

  /** A call has ended: the next one gets its own fuel. */
  void afterCall(Instance instance) {
    if (limits.fuel().isPresent()) {
      instance.fuel().set(limits.fuel().getAsLong());
    }
  }
}
