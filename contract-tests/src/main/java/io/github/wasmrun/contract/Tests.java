package io.github.wasmrun.contract;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.WasmModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the tests, and makes the engine, modules and instances that they ask for. */
final class Tests {
  /** A test that ends when it returns. */
  @FunctionalInterface
  interface Body {
    void run() throws Throwable;
  }

  private final EngineConfig config;
  private final List<ContractTest> list = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, WasmModule> modules = new HashMap<>();
  private @Nullable Engine engine;

  Tests(EngineConfig config) {
    this.config = config;
  }

  List<ContractTest> list() {
    return List.copyOf(list);
  }

  void test(String name, Body body) {
    async(
        name,
        () -> {
          body.run();
          return null;
        });
  }

  void async(String name, ContractTest.Body body) {
    if (!names.add(name)) {
      throw new IllegalStateException("two tests have the name " + name);
    }
    list.add(new ContractTest(name, body));
  }

  EngineConfig config() {
    return config;
  }

  Engine engine() {
    Engine present = engine;
    if (present == null) {
      present = Engine.create(config);
      engine = present;
    }
    return present;
  }

  /** A second engine of the same kind; what it makes is foreign to the first. */
  Engine other() {
    return Engine.create(config);
  }

  Host host() {
    return Host.of(engine().info());
  }

  /** Whether this host is one of those with that difference. */
  boolean differs(Difference difference) {
    return difference.hosts().contains(host());
  }

  /** The fixture {@code name}, compiled once for the whole suite. */
  WasmModule module(String name) {
    WasmModule module = modules.get(name);
    if (module == null) {
      module = engine().compile(Fixtures.bytes(name));
      modules.put(name, module);
    }
    return module;
  }

  Instance instance(String fixture) {
    return module(fixture).instantiate();
  }

  Instance instance(String fixture, Imports imports) {
    return module(fixture).instantiate(imports);
  }
}
