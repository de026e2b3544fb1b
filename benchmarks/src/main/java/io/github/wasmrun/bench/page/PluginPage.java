package io.github.wasmrun.bench.page;

import io.github.wasmrun.Engine;
import io.github.wasmrun.bench.guest.Inputs;
import io.github.wasmrun.plugins.Plugin;
import io.github.wasmrun.plugins.PluginHost;
import io.github.wasmrun.plugins.PluginHostConfig;
import io.github.wasmrun.plugins.PluginRequest;
import io.github.wasmrun.plugins.PluginSettings;
import io.github.wasmrun.plugins.PluginSource;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;

/** Ours: plugins for {@code plugin-rounds.mjs}. */
public final class PluginPage {
  private static @Nullable Plugin plugin;

  private PluginPage() {}

  /** TeaVM wants a main class to have it. */
  public static void main(String[] args) {}

  private static PluginHost host() {
    return PluginHost.create(PluginHostConfig.DEFAULTS.withEngine(Engine.create()));
  }

  /** Loads the plugin for the calls. */
  @JSExport
  public static void prepare(byte[] guest) {
    plugin = host().loadNow(PluginSource.of(guest).withId("guest"), PluginSettings.DEFAULTS);
  }

  /** The input of the calls. */
  @JSExport
  public static byte[] json() {
    return Inputs.json();
  }

  /** Calls {@code n} times, and gives the sum of the lengths of the answers and of their ends. */
  @JSExport
  public static int calls(byte[] input, int n) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      sum += sum(plugin.call("upper", PluginRequest.of(input)).bytes());
    }
    return sum;
  }

  /** Loads a plugin and calls it once, {@code n} times. */
  @JSExport
  public static void loads(byte[] guest, byte[] script, int n, PoolPage.Done done) {
    load(host(), guest, script, n, 0, done);
  }

  private static void load(
      PluginHost host, byte[] guest, byte[] script, int n, int sum, PoolPage.Done done) {
    if (n == 0) {
      host.close();
      done.accept(sum);
      return;
    }
    host.load(PluginSource.of(guest).withId("guest"), PluginSettings.DEFAULTS)
        .thenAccept(
            loaded -> {
              int one = sum(loaded.call("eval", PluginRequest.of(script)).bytes());
              host.unload("guest");
              load(host, guest, script, n - 1, sum + one, done);
            });
  }

  private static int sum(byte[] bytes) {
    return bytes.length + bytes[bytes.length / 2] + bytes[bytes.length - 1];
  }
}
