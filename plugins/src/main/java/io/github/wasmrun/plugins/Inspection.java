package io.github.wasmrun.plugins;

import io.github.wasmrun.WasmModule;
import io.github.wasmrun.plugins.manifest.PluginManifest;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ImportType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what a plugin is before any of its code runs. */
final class Inspection {
  private final Prepared prepared;
  private final List<String> problems = new ArrayList<>();
  private boolean wasi;

  private Inspection(Prepared prepared) {
    this.prepared = prepared;
  }

  /** What {@code prepared} says of itself. */
  static PluginInspection of(Prepared prepared) {
    return new Inspection(prepared).run();
  }

  private PluginInspection run() {
    WasmModule main = prepared.main();
    GuestContract contract = contract();
    List<ImportType> imports = imports(contract);
    PluginManifest manifest = prepared.manifest();
    boolean byCode = manifest == null && exports(main, WasmrunGuest.MANIFEST);
    if (manifest == null && !byCode) {
      problems.add(StartUp.NO_MANIFEST);
    } else if (manifest != null && !manifest.sha256().orElse(main.sha256()).equals(main.sha256())) {
      problems.add(StartUp.otherModule(manifest.sha256().get(), main.sha256()));
    }
    return new PluginInspection(
        main.sha256(),
        Optional.ofNullable(contract),
        Optional.ofNullable(manifest),
        byCode,
        functions(contract),
        imports,
        wasi,
        problems);
  }

  private @Nullable GuestContract contract() {
    if (ExtismGuest.fits(prepared.modules().values())) {
      return GuestContract.EXTISM;
    }
    if (!WasmrunGuest.fits(prepared.main())) {
      problems.add(StartUp.NO_CONTRACT);
      return null;
    }
    problems.addAll(WasmrunGuest.problems(prepared.main()));
    return GuestContract.WASMRUN;
  }

  private static boolean exports(WasmModule module, String name) {
    for (ExportType export : module.exports()) {
      if (export.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private List<String> functions(@Nullable GuestContract contract) {
    List<String> names = new ArrayList<>();
    for (ExportType export : prepared.main().exports()) {
      if (export.type() instanceof FuncType type
          && (contract == GuestContract.WASMRUN && WasmrunGuest.isFunction(type)
              || contract == GuestContract.EXTISM && ExtismGuest.isFunction(export.name(), type))) {
        names.add(export.name());
      }
    }
    return names;
  }

  /** The imports that the application has to supply; wrong ones of a contract are problems. */
  private List<ImportType> imports(@Nullable GuestContract contract) {
    Map<String, FuncType> supplied = supplied(contract);
    List<ImportType> wanted = new ArrayList<>();
    for (WasmModule module : prepared.modules().values()) {
      for (ImportType type : module.imports()) {
        String from = type.module();
        if (from.equals(WasmrunGuest.MODULE) || from.equals(ExtismEnvironment.MODULE)) {
          check(type, supplied.get(from + "." + type.name()));
        } else if (from.equals(Linked.WASI)) {
          wasi = true;
        } else if (!prepared.modules().containsKey(from)) {
          wanted.add(type);
        }
      }
    }
    return wanted;
  }

  private void check(ImportType wanted, @Nullable FuncType supplied) {
    if (supplied == null) {
      problems.add("imports " + wanted + ", which its contract does not have");
    } else if (!supplied.equals(wanted.type())) {
      problems.add("imports " + wanted + ", but its contract has " + supplied);
    }
  }

  private Map<String, FuncType> supplied(@Nullable GuestContract contract) {
    if (contract != GuestContract.EXTISM) {
      return WasmrunGuest.SUPPLIED;
    }
    GuestSetup setup =
        new GuestSetup(
            prepared.modules(),
            prepared.settings(),
            Map.of(),
            HostFunctions.NONE,
            () -> "",
            (level, text) -> {});
    WasmModule kernel = prepared.compiled().kernel();
    ExtismEnvironment environment =
        new ExtismEnvironment(setup, new Meter(new HostCallCounts()), kernel);
    environment.close();
    return environment.types();
  }
}
