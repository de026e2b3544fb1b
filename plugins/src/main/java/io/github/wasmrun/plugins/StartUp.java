package io.github.wasmrun.plugins;

import io.github.wasmrun.LinkException;
import io.github.wasmrun.internal.Utf8;
import io.github.wasmrun.json.Json;
import io.github.wasmrun.plugins.PluginLoadException.Reason;
import io.github.wasmrun.plugins.manifest.ConfigurationKey;
import io.github.wasmrun.plugins.manifest.ManifestException;
import io.github.wasmrun.plugins.manifest.PluginManifest;
import io.github.wasmrun.type.ImportType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Starts a plugin that is prepared: checks what it asks for, makes an instance, gets its manifest.
 */
final class StartUp {
  static final String NO_CONTRACT =
      "keeps to no contract: it neither exports alloc nor imports from " + ExtismEnvironment.MODULE;
  static final String NO_MANIFEST =
      "there is no manifest: no section "
          + PluginManifest.SECTION
          + ", no export plugin_get_manifest, none in the source";

  private final PluginHostConfig config;
  private final Activities activities;
  private final Prepared prepared;
  private final HostCallCounts hostCalls;
  private final Consumer<PluginManifest> checks;
  private String id;

  private byte @Nullable [] manifestByCode;

  /**
   * Prepares to start.
   *
   * @param hostCalls where calls of the application's functions are counted
   * @param checks throws if the application does not want a plugin with this manifest
   */
  StartUp(
      PluginHostConfig config,
      Activities activities,
      Prepared prepared,
      HostCallCounts hostCalls,
      Consumer<PluginManifest> checks) {
    this.config = config;
    this.activities = activities;
    this.prepared = prepared;
    this.hostCalls = hostCalls;
    this.checks = checks;
    id = prepared.label();
  }

  private PluginLoadException failure(
      Reason reason, List<String> problems, @Nullable Throwable cause) {
    return new PluginLoadException(id, reason, problems, cause);
  }

  /** Checks all that can be checked before its code runs. */
  GuestContract examine() {
    GuestContract contract = contract();
    PluginManifest manifest = prepared.manifest();
    if (manifest != null) {
      check(manifest);
    }
    checkImports(setup(Map.of()), contract, manifest);
    if (manifest != null) {
      configuration(manifest);
    }
    return contract;
  }

  /** What it imports of the application. */
  List<ImportType> imports() {
    return setup(Map.of()).importsOfApplication();
  }

  /**
   * The manifest, checked.
   *
   * @param byCode the manifest that its code gave; empty if it was known before
   */
  PluginManifest accept(byte[] byCode) {
    PluginManifest manifest = prepared.manifest();
    if (manifest == null) {
      manifest = parsed(byCode);
      id = manifest.id();
    }
    check(manifest);
    return manifest;
  }

  /** The manifest that its code gave, after {@link #run}; null if it was known before. */
  byte @Nullable [] manifestByCode() {
    return manifestByCode;
  }

  Loaded run() {
    GuestContract contract = contract();
    PluginManifest manifest = prepared.manifest();
    if (manifest != null) {
      check(manifest);
    }
    GuestSetup plain = setup(Map.of());
    checkImports(plain, contract, manifest);
    if (manifest != null) {
      GuestSetup setup = setup(configuration(manifest));
      Running running = ready(contract, setup);
      return loaded(contract, manifest, setup, running);
    }
    Meter meter = new Meter(hostCalls);
    Guest guest = make(contract, plain, meter);
    try {
      manifest = ask(guest, meter);
      id = manifest.id();
      check(manifest);
      GuestSetup setup = setup(configuration(manifest));
      return loaded(contract, manifest, setup, started(guest, setup, meter, contract));
    } catch (Throwable e) {
      guest.close();
      throw e;
    }
  }

  private Loaded loaded(
      GuestContract contract, PluginManifest manifest, GuestSetup setup, Running running) {
    return new Loaded(
        manifest,
        prepared.settings(),
        contract,
        prepared.main(),
        running,
        () -> ready(contract, setup),
        null);
  }

  private GuestSetup setup(Map<String, Object> configuration) {
    return new GuestSetup(
        prepared.modules(),
        prepared.settings(),
        configuration,
        config.functions(),
        () -> id,
        (level, text) ->
            activities.add(
                level.compareTo(LogLevel.WARN) >= 0
                    ? PluginActivity.Kind.WARNING
                    : PluginActivity.Kind.OUTPUT,
                id,
                text));
  }

  private GuestContract contract() {
    if (ExtismGuest.fits(prepared.modules().values())) {
      return GuestContract.EXTISM;
    }
    if (!WasmrunGuest.fits(prepared.main())) {
      throw failure(Reason.CONTRACT, List.of(NO_CONTRACT), null);
    }
    List<String> problems = WasmrunGuest.problems(prepared.main());
    if (!problems.isEmpty()) {
      throw failure(Reason.CONTRACT, problems, null);
    }
    return GuestContract.WASMRUN;
  }

  static String otherModule(String expected, String actual) {
    return "the manifest is for the module " + expected + ", not for " + actual;
  }

  private void check(PluginManifest manifest) {
    String digest = manifest.sha256().orElse(null);
    if (digest != null && !digest.equals(prepared.main().sha256())) {
      throw failure(Reason.DIGEST, List.of(otherModule(digest, prepared.main().sha256())), null);
    }
    if (!manifest.host().contains(config.version())) {
      throw failure(
          Reason.HOST_VERSION,
          List.of("is for " + manifest.host() + ", the application is " + config.version()),
          null);
    }
    checks.accept(manifest);
  }

  private void checkImports(
      GuestSetup setup, GuestContract contract, @Nullable PluginManifest manifest) {
    List<String> unlinkable = new ArrayList<>();
    List<String> missing =
        manifest == null
            ? new ArrayList<>()
            : PermissionCheck.missing(manifest.asked(), setup.permissions());
    for (ImportType wanted : setup.importsOfApplication()) {
      config.functions().check(wanted, contract, setup.permissions(), unlinkable, missing);
    }
    if (!missing.isEmpty()) {
      throw failure(Reason.PERMISSION, missing, null);
    }
    if (!unlinkable.isEmpty()) {
      throw failure(Reason.LINK, unlinkable, null);
    }
  }

  private PluginManifest ask(Guest guest, Meter meter) {
    byte[] json;
    try {
      meter.forgetThrown();
      json = guest.manifest();
    } catch (RuntimeException e) {
      throw failure(
          Reason.MANIFEST,
          List.of("plugin_get_manifest: " + Faults.of(e, meter.thrown()).text()),
          e);
    }
    if (json == null) {
      throw failure(Reason.MANIFEST, List.of(NO_MANIFEST), null);
    }
    manifestByCode = json;
    PluginManifest manifest = parsed(json);
    List<String> missing =
        PermissionCheck.missing(manifest.asked(), prepared.settings().permissions());
    if (!missing.isEmpty()) {
      throw failure(Reason.PERMISSION, missing, null);
    }
    return manifest;
  }

  private PluginManifest parsed(byte[] json) {
    try {
      return PluginManifest.parse(json);
    } catch (ManifestException e) {
      throw failure(Reason.MANIFEST, e.problems(), e);
    }
  }

  private Map<String, Object> configuration(PluginManifest manifest) {
    Map<String, Object> given = prepared.settings().configuration();
    Map<String, ConfigurationKey> keys = manifest.configuration();
    if (keys.isEmpty()) {
      return given;
    }
    List<String> problems = new ArrayList<>();
    Map<String, Object> all = new LinkedHashMap<>();
    for (String name : given.keySet()) {
      if (!keys.containsKey(name)) {
        problems.add("has no configuration " + name);
      }
    }
    keys.forEach(
        (name, key) -> {
          Object value = given.get(name);
          if (value == null) {
            key.defaultValue().ifPresent(present -> all.put(name, present));
            if (key.required()) {
              problems.add("needs the configuration " + name);
            }
          } else if (!key.accepts(value)) {
            problems.add("the configuration " + name + " is not of the type " + key.type());
          } else {
            all.put(name, value);
          }
        });
    if (!problems.isEmpty()) {
      throw failure(Reason.CONFIGURATION, problems, null);
    }
    return all;
  }

  /** A new instance that is ready to be called. */
  private Running ready(GuestContract contract, GuestSetup setup) {
    Meter meter = new Meter(hostCalls);
    Guest guest = make(contract, setup, meter);
    try {
      return started(guest, setup, meter, contract);
    } catch (Throwable e) { // no flag and finally: see "Traps of TeaVM" in CONTRIBUTING.md
      guest.close();
      throw e;
    }
  }

  private Guest make(GuestContract contract, GuestSetup setup, Meter meter) {
    try {
      return contract == GuestContract.EXTISM
          ? new ExtismGuest(setup, meter, prepared.compiled().kernel())
          : new WasmrunGuest(setup, meter);
    } catch (LinkException e) {
      throw failure(Reason.LINK, List.of(String.valueOf(e.getMessage())), e);
    } catch (RuntimeException e) {
      GuestFault fault = Faults.of(e, meter.thrown());
      boolean linking = fault.reason() == PluginCallException.Reason.CONTRACT;
      throw failure(linking ? Reason.LINK : Reason.START, List.of(fault.text()), e);
    }
  }

  private Running started(Guest guest, GuestSetup setup, Meter meter, GuestContract contract) {
    try {
      meter.forgetThrown();
      guest.start(Utf8.encode(Json.text(new LinkedHashMap<>(setup.configuration()))));
    } catch (RuntimeException e) {
      throw failure(Reason.START, List.of(Faults.of(e, meter.thrown()).text()), e);
    }
    return new Running(guest, meter, text -> activities.add(PluginActivity.Kind.WARNING, id, text));
  }
}
