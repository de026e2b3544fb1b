package io.github.wasmrun.contract.plugin;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Guests of Extism's development kits give the answers that they give under Extism. */
public final class ExtismGuestTests {
  private static final String[] FUNCTIONS = {"lookup", "join", "tell"};

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
    lines(tests);
    loop(tests);
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
    // Extism's runtime has its own words for what a guest does not report itself
    if (failure.reason() == PluginCallException.Reason.REPORTED
        && !error.startsWith("Error code")) {
      Expect.message("plugin " + plugin.id() + ": " + function + ": " + error, failure);
    }
    Expect.isTrue(
        failure.reason() != PluginCallException.Reason.LIMIT
            && failure.reason() != PluginCallException.Reason.CONTRACT,
        function + " failed otherwise: " + failure.reason());
  }

  private static byte[] bytes(String hex) {
    byte[] bytes = new byte[hex.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
    }
    return bytes;
  }

  private static List<String> lines(Tests tests, String guest, LogLevel level) {
    try (PluginHost host = PluginHost.create(config(tests, new ArrayList<>()))) {
      Plugin plugin =
          load(
              host,
              guest,
              Plugins.granted(Permissions.NONE.withFunctions(FUNCTIONS)).withLogLevel(level));
      plugin.call("lines", "x");
      List<String> lines = new ArrayList<>();
      for (PluginActivity activity : host.activities()) {
        if (activity.kind() == PluginActivity.Kind.OUTPUT
            || activity.kind() == PluginActivity.Kind.WARNING) {
          lines.add(activity.text());
        }
      }
      return lines;
    }
  }

  private static void lines(Tests tests) {
    tests.test(
        "extism guests: lines from the level on that was set",
        () -> {
          Expect.equal(
              List.of("info x", "warn x", "error x"), lines(tests, "failing", LogLevel.INFO));
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
}
