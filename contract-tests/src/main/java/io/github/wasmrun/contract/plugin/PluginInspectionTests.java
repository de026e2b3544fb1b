package io.github.wasmrun.contract.plugin;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.plugins.GuestContract;
import io.github.wasmrun.plugins.PluginInspection;
import io.github.wasmrun.plugins.PluginLoadException.Reason;
import io.github.wasmrun.plugins.PluginSettings;
import io.github.wasmrun.plugins.PluginSource;
import java.util.List;
import java.util.Optional;

/** What is known of a plugin before any of it runs. */
public final class PluginInspectionTests {
  /** A module without anything. */
  private static final byte[] EMPTY = {0, 'a', 's', 'm', 1, 0, 0, 0};

  private PluginInspectionTests() {}

  public static void add(Tests tests) {
    Plugins.test(
        tests,
        "plugins: an inspection has contract, manifest and functions",
        host -> {
          PluginInspection inspection = host.inspectNow(Plugins.source("plugin_text"));
          Expect.equal(Optional.of(GuestContract.WASMRUN), inspection.contract());
          Expect.equal("text", inspection.manifest().get().id());
          Expect.isTrue(inspection.functions().contains("upper"), "a function is listed");
          Expect.isTrue(!inspection.functions().contains("not_a_function"), "another is not");
          Expect.equal(64, inspection.sha256().length());
          Expect.equal(List.of(), inspection.imports());
          Expect.equal(List.of(), inspection.problems());
          Expect.isTrue(!inspection.wasi() && !inspection.manifestByCode(), "neither is so");
          Expect.isTrue(host.list().isEmpty() && host.activities().isEmpty(), "nothing is loaded");
        });
    Plugins.test(
        tests,
        "plugins: an inspection finds a guest of Extism, and what it wants of the application",
        host -> {
          PluginInspection inspection = host.inspectNow(Plugins.source("plugin_extism"));
          Expect.equal(Optional.of(GuestContract.EXTISM), inspection.contract());
          Expect.equal(1, inspection.imports().size());
          Expect.equal("lookup", inspection.imports().get(0).name());
          Expect.equal(1, inspection.problems().size());
          Expect.contains("there is no manifest", inspection.problems().get(0));
          Expect.equal(
              List.of(),
              host.inspectNow(Plugins.source("plugin_extism").withId("extism")).problems());
        });
    Plugins.test(
        tests,
        "plugins: an inspection lists problems, and runs nothing",
        host -> {
          PluginInspection empty = host.inspectNow(PluginSource.of(EMPTY));
          Expect.equal(Optional.empty(), empty.contract());
          Expect.equal(2, empty.problems().size());
          String other =
              "{\"id\":\"a\",\"version\":\"1.0.0\",\"sha256\":\"" + "0".repeat(64) + "\"}";
          PluginInspection replayed =
              host.inspectNow(Plugins.source("plugin_text").withManifest(other));
          Expect.contains("the manifest is for the module 0000", replayed.problems().get(0));
          // its start function never returns
          Expect.equal(
              List.of(), host.inspectNow(Plugins.source("plugin_start_endless")).problems());
          Expect.equal(true, host.inspectNow(Plugins.source("plugin_wasi").withId("wasi")).wasi());
          Plugins.refused(Reason.MODULE, () -> host.inspectNow(PluginSource.of(new byte[] {1, 2})));
          Plugins.refused(
              Reason.MANIFEST,
              () -> host.inspectNow(Plugins.source("plugin_text").withManifest("{}")));
        });
    Plugins.test(
        tests,
        "plugins: the configuration is in the order of the manifest",
        host -> {
          StringBuilder keys = new StringBuilder();
          StringBuilder expected = new StringBuilder();
          for (int i = 20; i > 0; i--) {
            keys.append(i < 20 ? "," : "")
                .append("\"key" + i + "\":{\"type\":\"integer\",\"default\":" + i + "}");
            expected.append(i < 20 ? "," : "").append("\"key" + i + "\":" + i);
          }
          PluginSource source =
              Plugins.source("plugin_text")
                  .withManifest(
                      "{\"id\":\"text\",\"version\":\"1.0.0\",\"configuration\":{" + keys + "}}");
          Expect.equal(
              "{" + expected + "}",
              host.loadNow(source, PluginSettings.DEFAULTS).call("configuration", ""));
        });
  }
}
