package io.github.wasmrun.bench.jvm;

import com.dylibso.chicory.wasi.WasiOptions;
import io.github.wasmrun.Engine;
import io.github.wasmrun.bench.Effort;
import io.github.wasmrun.bench.guest.Inputs;
import io.github.wasmrun.bench.peer.Modules;
import io.github.wasmrun.contract.plugin.NameSearch;
import io.github.wasmrun.plugins.Plugin;
import io.github.wasmrun.plugins.PluginHost;
import io.github.wasmrun.plugins.PluginHostConfig;
import io.github.wasmrun.plugins.PluginRequest;
import io.github.wasmrun.plugins.PluginSettings;
import io.github.wasmrun.plugins.PluginSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.extism.sdk.chicory.Manifest;
import org.extism.sdk.chicory.ManifestWasm;

/**
 * Plugins of Extism's contract beside Extism's own SDK in pure Java, which compiles them too; and a
 * search in a plugin beside the same in Java.
 */
final class PluginRows {
  /** A script for Lua, and what it gives. */
  private static final byte[] SCRIPT = "return ('plugin'):upper()".getBytes(StandardCharsets.UTF_8);

  /** Queries as somebody types them. */
  private static final String[] QUERIES = {"p", "plug", "plugread", "arrb99", "JSON"};

  private PluginRows() {}

  static void measure(String group, Effort effort) throws IOException {
    switch (group) {
      case "plugin.call" -> call(effort);
      case "plugin.load" -> load(effort);
      default -> search(effort);
    }
  }

  /** 1 KB of JSON in and out. */
  private static void call(Effort effort) throws IOException {
    byte[] guest = Guests.bytes("json");
    byte[] json = Inputs.json();
    Plugin ours = ours(host(), guest);
    org.extism.sdk.chicory.Plugin extism = extism(guest);
    new Match(repeat(() -> Inputs.digest(ours.call("upper", PluginRequest.of(json)).bytes())))
        .against("jvm.plugin.call", repeat(() -> Inputs.digest(extism.call("upper", json))))
        .play(effort, "ns", 1);
  }

  /** Lua, from its bytes to the answer of the first call. */
  private static void load(Effort effort) throws IOException {
    byte[] guest = Files.readAllBytes(Modules.lua("lua-plugin.wasm"));
    new Match(
            repeat(
                () -> {
                  try (PluginHost host = host()) {
                    return Inputs.digest(
                        ours(host, guest).call("eval", PluginRequest.of(SCRIPT)).bytes());
                  }
                }))
        .against("jvm.plugin.load", repeat(() -> Inputs.digest(extism(guest).call("eval", SCRIPT))))
        .play(effort, "ms", 1e6);
  }

  /** The queries on 10,000 names. */
  private static void search(Effort effort) throws IOException {
    List<String> names = NameSearch.names(10_000);
    byte[] guest;
    try (InputStream in = NameSearch.class.getResourceAsStream("search.wasm")) {
      guest = Objects.requireNonNull(in).readAllBytes();
    }
    Plugin plugin = host().loadNow(PluginSource.of(guest), PluginSettings.DEFAULTS);
    plugin.call("load", String.join("\n", names));
    NameSearch java = new NameSearch(names);
    new Match(repeat(() -> lengths(query -> plugin.call("find", query))))
        .against("jvm.plugin.search", repeat(() -> lengths(java::find)))
        .play(effort, "ms", 1e6);
  }

  private static int lengths(UnaryOperator<String> search) {
    int sum = 0;
    for (String query : QUERIES) {
      sum += search.apply(query).length();
    }
    return sum;
  }

  private static PluginHost host() {
    return PluginHost.create(PluginHostConfig.DEFAULTS.withEngine(Engine.create()));
  }

  private static Plugin ours(PluginHost host, byte[] guest) {
    return host.loadNow(PluginSource.of(guest).withId("guest"), PluginSettings.DEFAULTS);
  }

  private static org.extism.sdk.chicory.Plugin extism(byte[] guest) {
    Manifest.Options options =
        new Manifest.Options().withAoT().withWasi(WasiOptions.builder().build());
    return org.extism.sdk.chicory.Plugin.ofManifest(
            Manifest.ofWasms(ManifestWasm.fromBytes(guest).build()).withOptions(options).build())
        .build();
  }

  private interface Work {
    int run();
  }

  private static Contestant repeat(Work work) {
    return Contestant.of(
        n -> {
          int sum = 0;
          for (int i = 0; i < n; i++) {
            sum += work.run();
          }
          return sum;
        });
  }
}
