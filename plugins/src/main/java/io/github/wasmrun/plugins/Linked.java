package io.github.wasmrun.plugins;

import io.github.wasmrun.Extern;
import io.github.wasmrun.GroupLimits;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.plugins.manifest.FileAccess;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiHost;
import io.github.wasmrun.wasi.io.WasiClock;
import io.github.wasmrun.wasi.io.WasiOutput;
import io.github.wasmrun.wasi.io.WasiRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The instances of a plugin's modules, linked with each other, with limits and WASI. */
final class Linked {
  /** Makes a function for data one that the guests of a contract can import. */
  interface Bridge {
    /** One of the type {@code type}, which fits {@code function}. */
    HostFunction of(String name, DataFunction function, FuncType type);
  }

  static final String WASI = "wasi_snapshot_preview1";

  /** How many elements the tables of a plugin may have together. */
  private static final long TABLE_ELEMENTS = 1_000_000;

  private static final long RANDOM_SEED = 42;

  private final GuestSetup setup;
  private final Meter meter;
  private final Imports contract;
  private final Bridge bridge;
  private final Limits limits;
  private final Map<String, Instance> instances = new LinkedHashMap<>();
  private final List<WasiHost> hosts = new ArrayList<>();

  /**
   * Prepares to link.
   *
   * @param contract what the guest contract supplies
   * @param bridge makes a function for data one that this contract's guests can import
   */
  Linked(GuestSetup setup, Meter meter, Imports contract, Bridge bridge) {
    this.setup = setup;
    this.meter = meter;
    this.contract = contract;
    this.bridge = bridge;
    Permissions granted = setup.permissions();
    Limits all =
        Limits.NONE
            .withMaxCallDepth(granted.callDepth())
            .withTimeout(granted.timeout())
            .withGroup(
                setup
                    .main()
                    .engine()
                    .createGroup(
                        GroupLimits.NONE
                            .withMaxMemoryPages(granted.memoryPages())
                            .withMaxTableElements(TABLE_ELEMENTS)));
    limits = granted.fuel().isPresent() ? all.withFuel(granted.fuel().getAsLong()) : all;
  }

  /** Makes all instances, those first that others import from. */
  Instance start() {
    String main = setup.modules().keySet().iterator().next();
    for (String name : setup.modules().keySet()) {
      instance(name, new ArrayList<>());
    }
    return instances.get(main);
  }

  private Instance instance(String name, List<String> waiting) {
    Instance present = instances.get(name);
    if (present != null) {
      return present;
    }
    WasmModule module = setup.modules().get(name);
    waiting.add(name);
    Imports imports = contract;
    boolean wasi = false;
    for (ImportType wanted : module.imports()) {
      String from = wanted.module();
      if (setup.modules().containsKey(from)) {
        if (waiting.contains(from)) {
          throw GuestFault.contract(
              "modules import each other in a circle: "
                  + String.join(" -> ", waiting)
                  + " -> "
                  + from);
        }
        imports = imports.withInstance(from, instance(from, waiting));
      } else {
        wasi |= from.equals(WASI);
        imports = withFunction(imports, wanted);
      }
    }
    waiting.remove(waiting.size() - 1);
    WasiHost host = wasi ? openWasi() : null;
    Instance made =
        module.instantiate(host == null ? imports : imports.withAll(host.imports()), limits);
    if (host != null) {
      host.attach(made);
    }
    instances.put(name, made);
    return made;
  }

  private Imports withFunction(Imports imports, ImportType wanted) {
    String name = setup.functions().nameFor(wanted);
    if (name == null || !setup.permissions().functions().contains(name)) {
      return imports;
    }
    HostFunction plain = setup.functions().plain(wanted);
    DataFunction data = setup.functions().data(wanted);
    HostFunction function =
        plain == null && data != null && wanted.type() instanceof FuncType type
            ? bridge.of(name, data, type)
            : plain;
    return function == null
        ? imports
        : imports.withFunction(wanted.module(), wanted.name(), meter.metered(name, function));
  }

  private WasiHost openWasi() {
    Permissions granted = setup.permissions();
    Wasi wasi =
        Wasi.host()
            .programName(setup.id().get())
            .env(granted.environment())
            .stdout(output(LogLevel.INFO))
            .stderr(output(LogLevel.WARN))
            .clock(
                granted.clock() ? new ImpatientClock(granted.timeout()) : WasiClock.fixed(0, 1000))
            .random(granted.random() ? WasiRandom.system() : WasiRandom.seeded(RANDOM_SEED));
    for (Map.Entry<String, Permissions.Files> files : granted.files().entrySet()) {
      Permissions.Files given = files.getValue();
      wasi =
          wasi.mount(
              files.getKey(),
              given.access() == FileAccess.READ_ONLY ? given.tree().readOnly() : given.tree());
    }
    WasiHost host = wasi.open();
    hosts.add(host);
    return host;
  }

  private WasiOutput output(LogLevel level) {
    return WasiOutput.lines(line -> setup.log(level, line));
  }

  /** Gives each instance the fuel of a call. */
  void refuel() {
    if (limits.fuel().isPresent()) {
      for (Instance instance : instances.values()) {
        instance.fuel().set(limits.fuel().getAsLong());
      }
    }
  }

  /** The fuel that all instances have used since {@link #refuel}; 0 without a limit of fuel. */
  long fuelUsed() {
    long used = 0;
    if (limits.fuel().isPresent()) {
      for (Instance instance : instances.values()) {
        used += limits.fuel().getAsLong() - instance.fuel().remaining();
      }
    }
    return used;
  }

  /** The size of all memories that instances export. */
  long memoryBytes() {
    long bytes = 0;
    for (Instance instance : instances.values()) {
      for (Extern extern : instance.exports().values()) {
        bytes += extern instanceof Memory memory ? memory.byteLength() : 0;
      }
    }
    return bytes;
  }

  void close() {
    for (Instance instance : instances.values()) {
      instance.close();
    }
    for (WasiHost host : hosts) {
      host.close();
    }
  }
}
