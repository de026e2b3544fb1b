package io.github.wasmrun.plugins;

import io.github.wasmrun.Extern;
import io.github.wasmrun.Instance;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.plugins.internal.extism.ExtismKernel;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A guest of {@link GuestContract#EXTISM}. */
final class ExtismGuest implements Guest {
  private static final List<String> START_UP =
      List.of("_initialize", "__wasm_call_ctors", "hs_init");

  private final Linked linked;
  private final Instance instance;
  private final ExtismEnvironment environment;

  /** Makes the instances; {@code kernel} is the code of {@link ExtismKernel}. */
  ExtismGuest(GuestSetup setup, Meter meter, WasmModule kernel) {
    environment = new ExtismEnvironment(setup, meter, kernel);
    linked = new Linked(setup, meter, environment.imports(), environment::bridge);
    try {
      instance = linked.start();
    } catch (RuntimeException e) {
      RuntimeException fault = environment.fault(e);
      close();
      throw fault;
    }
  }

  /** Whether one of a plugin's modules is one of this contract. */
  static boolean fits(Iterable<WasmModule> modules) {
    for (WasmModule module : modules) {
      for (ImportType wanted : module.imports()) {
        if (wanted.module().equals(ExtismEnvironment.MODULE)) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public void start(byte[] configuration) {
    linked.refuel();
    try {
      startUp();
    } catch (RuntimeException e) {
      throw environment.fault(e);
    }
  }

  private void startUp() {
    WasmFunction haskell = startUp("hs_init");
    if (haskell != null) {
      call("_initialize");
      Object[] zeros = new Object[haskell.type().params().size()];
      for (int i = 0; i < zeros.length; i++) {
        boolean wide = haskell.type().params().get(i).equals(ValType.I64);
        zeros[i] = wide ? (Object) 0L : (Object) 0;
      }
      haskell.apply(zeros);
    } else if (!call("__wasm_call_ctors")) {
      call("_initialize");
    }
  }

  private @Nullable WasmFunction startUp(String name) {
    return instance.exports().get(name) instanceof WasmFunction function ? function : null;
  }

  private boolean call(String name) {
    WasmFunction function = startUp(name);
    if (function == null || !function.type().params().isEmpty()) {
      return false;
    }
    function.call();
    return true;
  }

  @Override
  public byte @Nullable [] manifest() {
    return has("plugin_get_manifest") ? call("plugin_get_manifest", new byte[0]) : null;
  }

  @Override
  public List<String> functions() {
    List<String> names = new ArrayList<>();
    instance
        .exports()
        .forEach(
            (name, extern) -> {
              if (isFunction(name, extern)) {
                names.add(name);
              }
            });
    return names;
  }

  private static boolean isFunction(String name, @Nullable Extern extern) {
    return extern instanceof WasmFunction function && isFunction(name, function.type());
  }

  /** Whether an export is a function that an application may call. */
  static boolean isFunction(String name, FuncType type) {
    return type.params().isEmpty() && !START_UP.contains(name);
  }

  @Override
  public boolean has(String function) {
    return isFunction(function, instance.exports().get(function));
  }

  @Override
  public byte[] call(String function, byte[] input) {
    environment.begin(input);
    linked.refuel();
    WasmFunction called = instance.function(function);
    Object result;
    try {
      result = called.call();
    } catch (RuntimeException e) {
      throw environment.fault(e);
    }
    boolean failed =
        called.type().equals(FuncType.of().returning(ValType.I32))
            && !Integer.valueOf(0).equals(result);
    String error = environment.error();
    if (failed || error != null) { // an error that was set is one, whatever the result says
      throw new GuestFault(
          PluginCallException.Reason.REPORTED,
          error == null || error.isEmpty()
              ? "returned " + result + " without an error text"
              : error,
          null);
    }
    return environment.output();
  }

  @Override
  public long fuelUsed() {
    return linked.fuelUsed();
  }

  @Override
  public long memoryBytes() {
    return linked.memoryBytes();
  }

  @Override
  public void dispose() {}

  @Override
  public void close() {
    linked.close();
    environment.close();
  }
}
