package io.github.wasmrun.contract.plugin;

import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.files.MemoryFiles;
import io.github.wasmrun.json.Json;
import io.github.wasmrun.plugins.LogLevel;
import io.github.wasmrun.plugins.Permissions;
import io.github.wasmrun.plugins.Plugin;
import io.github.wasmrun.plugins.PluginActivity;
import io.github.wasmrun.plugins.PluginCallException;
import io.github.wasmrun.plugins.PluginHost;
import io.github.wasmrun.plugins.PluginHostConfig;
import io.github.wasmrun.plugins.PluginRequest;
import io.github.wasmrun.plugins.PluginResponse;
import io.github.wasmrun.plugins.PluginSettings;
import io.github.wasmrun.plugins.PluginSource;
import io.github.wasmrun.plugins.manifest.FileAccess;
import io.github.wasmrun.type.ImportType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Guests of Extism's development kits give the answers that they give under Extism. */
public final class ExtismGuestTests {
  private static final String[] FUNCTIONS = {"lookup", "join", "tell"};

  /** All functions of {@code extism:host/env}. */
  private static final List<String> ENVIRONMENT =
      List.of(
          "alloc",
          "config_get",
          "error_get",
          "error_set",
          "free",
          "get_log_level",
          "http_headers",
          "http_request",
          "http_status_code",
          "input_length",
          "input_load_u64",
          "input_load_u8",
          "input_offset",
          "input_set",
          "length",
          "length_unsafe",
          "load_u64",
          "load_u8",
          "log_debug",
          "log_error",
          "log_info",
          "log_trace",
          "log_warn",
          "memory_bytes",
          "output_length",
          "output_offset",
          "output_set",
          "reset",
          "store_u64",
          "store_u8",
          "var_get",
          "var_set");

  private ExtismGuestTests() {}

  public static void add(Tests tests) {
    Map<String, List<Map<?, ?>>> cases = new HashMap<>();
    for (Object entry : (List<?>) Json.parse(ExtismGuests.bytes(ExtismGuests.ANSWERS))) {
      Map<?, ?> map = (Map<?, ?>) entry;
      cases.computeIfAbsent((String) map.get("guest"), name -> new ArrayList<>()).add(map);
    }
    for (String guest : ExtismGuests.NAMES) {
      tests.test(
          "extism guests: " + guest + " answers as under Extism",
          () -> {
            Expect.isTrue(cases.containsKey(guest), "there are recorded calls");
            for (Map<?, ?> entry : cases.get(guest)) {
              replay(tests, guest, entry);
            }
          });
    }
    everyFunction(tests);
    lines(tests);
    loop(tests);
    ruins(tests);
    wasi(tests);
  }

  private static void everyFunction(Tests tests) {
    tests.test(
        "extism guests: together they import every function of the environment",
        () -> {
          TreeSet<String> imported = new TreeSet<>();
          for (String guest : ExtismGuests.NAMES) {
            WasmModule module = tests.engine().compile(ExtismGuests.bytes(guest + ".wasm"));
            for (ImportType wanted : module.imports()) {
              if (wanted.module().equals("extism:host/env")) {
                imported.add(wanted.name());
              }
            }
          }
          Expect.equal(ENVIRONMENT, List.copyOf(imported));
        });
  }

  private static PluginHostConfig config(Tests tests, List<String> told) {
    return PluginHostConfig.DEFAULTS
        .withEngine(tests.engine())
        .withFunction("lookup", (id, word) -> PluginResponse.text("<" + word.text() + ">"))
        .withFunction(
            "join",
            2,
            (id, both) -> PluginResponse.text(both.get(1).text() + "+" + both.get(0).text()))
        .withFunction(
            "tell",
            (id, text) -> {
              told.add(text.text());
              return PluginResponse.text("");
            });
  }

  private static Plugin load(PluginHost host, String guest, PluginSettings settings) {
    return host.loadNow(
        PluginSource.of(ExtismGuests.bytes(guest + ".wasm")).withId(guest), settings);
  }

  private static void replay(Tests tests, String guest, Map<?, ?> entry) {
    List<String> told = new ArrayList<>();
    try (PluginHost host = PluginHost.create(config(tests, told))) {
      Permissions granted = Permissions.NONE.withFunctions(FUNCTIONS);
      if (entry.get("hosts") instanceof List<?> hosts) {
        granted = granted.withHosts(hosts.toArray(new String[0]));
      }
      PluginSettings settings = Plugins.granted(granted).withHttp(ExtismGuests::reply);
      if (entry.get("configuration") instanceof Map<?, ?> values) {
        for (Map.Entry<?, ?> value : values.entrySet()) {
          settings = settings.withConfiguration((String) value.getKey(), value.getValue());
        }
      }
      Plugin plugin = load(host, guest, settings);
      for (Object call : (List<?>) entry.get("calls")) {
        told.clear();
        check(plugin, (Map<?, ?>) call);
        Object expected = ((Map<?, ?>) call).get("told");
        Expect.equal(expected == null ? List.of() : expected, told);
      }
    }
  }

  private static void check(Plugin plugin, Map<?, ?> call) {
    String function = (String) call.get("function");
    PluginRequest request =
        call.get("hex") instanceof String hex
            ? PluginRequest.of(bytes(hex))
            : PluginRequest.text(((String) call.get("input")).replace("{port}", "8080"));
    String error = (String) call.get("error");
    if (error == null) {
      PluginResponse response = plugin.call(function, request);
      if (call.get("outputHex") instanceof String hex) {
        Expect.array(bytes(hex), response.bytes());
      } else {
        Expect.equal(call.get("output"), response.text());
      }
      return;
    }
    PluginCallException failure =
        Expect.thrown(PluginCallException.class, () -> plugin.call(function, request));
    if (call.get("reason") instanceof String reason) {
      Expect.equal(reason, failure.reason().name());
      return;
    }
    // Extism's runtime has its own words for what a guest does not report itself
    if (failure.reason() == PluginCallException.Reason.REPORTED
        && !error.startsWith("Error code")) {
      Expect.message("plugin " + plugin.id() + ": " + function + ": " + error, failure);
    }
    Expect.isTrue(
        failure.reason() == PluginCallException.Reason.REPORTED
            || failure.reason() == PluginCallException.Reason.TRAP,
        function + " failed otherwise: " + failure.reason());
  }

  private static byte[] bytes(String hex) {
    byte[] bytes = new byte[hex.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
    }
    return bytes;
  }

  private static List<String> lines(Tests tests, String guest, String function, LogLevel level) {
    try (PluginHost host = PluginHost.create(config(tests, new ArrayList<>()))) {
      Plugin plugin =
          load(
              host,
              guest,
              Plugins.granted(Permissions.NONE.withFunctions(FUNCTIONS)).withLogLevel(level));
      plugin.call(function, "x");
      return lines(host);
    }
  }

  /** What the plugins of {@code host} have written. */
  private static List<String> lines(PluginHost host) {
    List<String> lines = new ArrayList<>();
    for (PluginActivity activity : host.activities()) {
      if (activity.kind() == PluginActivity.Kind.OUTPUT
          || activity.kind() == PluginActivity.Kind.WARNING) {
        lines.add(activity.text());
      }
    }
    return lines;
  }

  private static void lines(Tests tests) {
    tests.test(
        "extism guests: lines from the level on that was set",
        () -> {
          Expect.equal(
              List.of("info x", "warn x", "error x"),
              lines(tests, "failing", "lines", LogLevel.INFO));
          Expect.equal(
              List.of("trace x", "debug x", "info x", "warn x", "error x"),
              lines(tests, "journal", "lines", LogLevel.TRACE));
          Expect.equal(List.of("error x"), lines(tests, "journal", "lines", LogLevel.ERROR));
          Expect.equal(List.of("Warn x", "Error x"), lines(tests, "journal", "all", LogLevel.WARN));
          Expect.equal(List.of("<\uFFFD\uFFFD>"), lines(tests, "journal", "noise", LogLevel.INFO));
        });
  }

  private static void loop(Tests tests) {
    tests.test(
        "extism guests: one that loops is stopped, and goes on with a fresh instance",
        () -> {
          try (PluginHost host = PluginHost.create(config(tests, new ArrayList<>()))) {
            Plugin plugin =
                load(
                    host,
                    "failing",
                    Plugins.granted(Permissions.NONE.withTimeout(Duration.ofSeconds(1))));
            Plugins.fails(PluginCallException.Reason.LIMIT, plugin, "loop", "");
            Plugins.fails(PluginCallException.Reason.REPORTED, plugin, "fail", "again");
          }
        });
  }

  private static void ruins(Tests tests) {
    tests.test(
        "extism guests: what panics, loops, recurses or takes all memory ends, and a fresh instance"
            + " answers",
        () -> {
          try (PluginHost host = PluginHost.create(config(tests, new ArrayList<>()))) {
            Plugin plugin =
                load(
                    host,
                    "faulty",
                    Plugins.granted(
                        Permissions.NONE
                            .withTimeout(Duration.ofSeconds(2))
                            .withMemoryPages(100)
                            .withCallDepth(1000)));
            Expect.equal("1", plugin.call("calls", ""));
            Expect.equal("2", plugin.call("calls", ""));
            Plugins.fails(PluginCallException.Reason.REPORTED, plugin, "coded", "no");
            Expect.equal("3", plugin.call("calls", ""));
            Plugins.fails(PluginCallException.Reason.TRAP, plugin, "panic", "no");
            Expect.equal("1", plugin.call("calls", ""));
            Plugins.fails(PluginCallException.Reason.LIMIT, plugin, "deep", "");
            Expect.equal("1", plugin.call("calls", ""));
            Plugins.fails(PluginCallException.Reason.TRAP, plugin, "greedy", "");
            Expect.equal("1", plugin.call("calls", ""));
            Plugins.fails(PluginCallException.Reason.LIMIT, plugin, "forever", "");
            Expect.equal("1", plugin.call("calls", ""));
            Expect.equal(4L, plugin.statistics().restarts());
          }
        });
  }

  private static void wasi(Tests tests) {
    tests.test(
        "extism guests: outputs of WASI are lines, a folder that is granted has files, an exit"
            + " ends",
        () -> {
          try (PluginHost host = PluginHost.create(config(tests, new ArrayList<>()))) {
            Permissions granted =
                Permissions.NONE
                    .withFiles("/notes", MemoryFiles.create(), FileAccess.READ_WRITE)
                    .withEnvironment("A", "1")
                    .withEnvironment("B", "2");
            Plugin plugin = load(host, "console", Plugins.granted(granted));
            Expect.equal("X", plugin.call("print", "x"));
            Expect.equal(List.of("out x", "err x", "no end"), lines(host));
            Expect.equal("2 variables, no files, true", plugin.call("look", ""));
            Expect.equal("größer", plugin.call("note", "größer"));
            Plugins.fails(PluginCallException.Reason.EXIT, plugin, "quit", "3");
            Expect.equal("größer", plugin.call("note", "größer"));
          }
        });
  }
}
