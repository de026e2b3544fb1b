package io.github.wasmrun.contract.harness;

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
public final class Tests {
  /** A test that ends when it returns. */
  @FunctionalInterface
  public interface Body {
    void run() throws Throwable;
  }

  private final EngineConfig config;
  private final List<ContractTest> list = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, WasmModule> modules = new HashMap<>();
  private @Nullable Engine engine;

  public Tests(EngineConfig config) {
    this.config = config;
  }

  public List<ContractTest> list() {
    return List.copyOf(list);
  }

  public void test(String name, Body body) {
    async(
        name,
        () -> {
          body.run();
          return null;
        });
  }

  public void async(String name, ContractTest.Body body) {
    if (!names.add(name)) {
      throw new IllegalStateException("two tests have the name " + name);
    }
    list.add(new ContractTest(name, body));
  }

  public EngineConfig config() {
    return config;
  }

  public Engine engine() {
    Engine present = engine;
    if (present == null) {
      present = Engine.create(config);
      engine = present;
    }
    return present;
  }

  /** A second engine of the same kind; what it makes is foreign to the first. */
  public Engine other() {
    return Engine.create(config);
  }

  public Host host() {
    return Host.of(engine().info());
  }

  /** Whether this host is one of those with that difference. */
  public boolean differs(Difference difference) {
    return difference.hosts().contains(host());
  }

  /** The fixture {@code name}, compiled once for the whole suite. */
  public WasmModule module(String name) {
    WasmModule module = modules.get(name);
    if (module == null) {
      module = engine().compile(Fixtures.bytes(name));
      modules.put(name, module);
    }
    return module;
  }

  public Instance instance(String fixture) {
    return module(fixture).instantiate();
  }

  public Instance instance(String fixture, Imports imports) {
    return module(fixture).instantiate(imports);
  }
}
