package io.github.wasmrun.contract.plugin;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.plugins.Permissions;
import io.github.wasmrun.plugins.Plugin;
import io.github.wasmrun.plugins.PluginActivity;
import io.github.wasmrun.plugins.PluginCallException;
import io.github.wasmrun.plugins.PluginHost;
import io.github.wasmrun.plugins.PluginHostConfig;
import io.github.wasmrun.plugins.PluginLoadException;
import io.github.wasmrun.plugins.PluginRequest;
import io.github.wasmrun.plugins.PluginResponse;
import io.github.wasmrun.plugins.PluginSettings;
import io.github.wasmrun.plugins.PluginSource;
import java.util.ArrayList;
import java.util.List;

/** What the tests of plugins share. */
final class Plugins {
  /** A test with a host, which it closes. */
  interface Body {
    void run(PluginHost host) throws Throwable;
  }

  private Plugins() {}

  static PluginHostConfig config(Tests tests) {
    return PluginHostConfig.DEFAULTS
        .withEngine(tests.engine())
        .withVersion("1.4.0")
        .withFunction("env", "twice", HostFunction.of((int x) -> x * 2))
        .withFunction(
            "lookup",
            (id, request) -> {
              if (request.byteLength() == 0) {
                throw new IllegalArgumentException("nothing to look up");
              }
              return PluginResponse.text(id + " asks for " + request.text());
            });
  }

  static void test(Tests tests, String name, Body body) {
    tests.test(
        name,
        () -> {
          try (PluginHost host = PluginHost.create(config(tests))) {
            body.run(host);
          }
        });
  }

  static PluginSource source(String fixture) {
    return PluginSource.of(Fixtures.bytes(fixture));
  }

  static PluginSettings granted(Permissions permissions) {
    return PluginSettings.DEFAULTS.withPermissions(permissions);
  }

  static Plugin text(PluginHost host) {
    return host.loadNow(source("plugin_text"), PluginSettings.DEFAULTS);
  }

  /** The number of four bytes that a function answers. */
  static int number(Plugin plugin, String function) {
    return number(plugin.call(function, PluginRequest.text("")));
  }

  static int number(PluginResponse response) {
    byte[] bytes = response.bytes();
    Expect.isTrue(bytes.length == 4 || bytes.length == 8, "a number of 4 or 8 bytes");
    return bytes[0] & 0xFF | (bytes[1] & 0xFF) << 8 | (bytes[2] & 0xFF) << 16 | bytes[3] << 24;
  }

  /** A call that fails for {@code reason}, with the plugin's id. */
  static PluginCallException fails(
      PluginCallException.Reason reason, Plugin plugin, String function, String text) {
    PluginCallException failure =
        Expect.thrown(PluginCallException.class, () -> plugin.call(function, text));
    Expect.equal(reason, failure.reason());
    Expect.equal(plugin.id(), failure.pluginId());
    Expect.equal(function, failure.function());
    Expect.contains("plugin " + plugin.id() + ": " + function + ": ", failure.getMessage());
    return failure;
  }

  static PluginLoadException refused(PluginLoadException.Reason reason, Expect.Code code) {
    PluginLoadException failure = Expect.thrown(PluginLoadException.class, code);
    if (failure.reason() != reason) {
      throw Expect.failure("expected " + reason + ", got " + failure);
    }
    Expect.isTrue(!failure.problems().isEmpty(), "a problem is listed");
    return failure;
  }

  static List<PluginActivity.Kind> kinds(PluginHost host) {
    List<PluginActivity.Kind> kinds = new ArrayList<>();
    host.activities().forEach(activity -> kinds.add(activity.kind()));
    return kinds;
  }
}
