package io.github.wasmrun.cli;

import io.github.wasmrun.json.Json;
import io.github.wasmrun.json.JsonException;
import io.github.wasmrun.plugins.EventResult;
import io.github.wasmrun.plugins.Plugin;
import io.github.wasmrun.plugins.PluginCallException;
import io.github.wasmrun.plugins.PluginEvent;
import io.github.wasmrun.plugins.PluginException;
import io.github.wasmrun.plugins.PluginHost;
import io.github.wasmrun.plugins.PluginStatistics;
import java.io.PrintWriter;

/** The commands of {@code plugin run}. */
final class PluginConsole {
  private final PluginHost host;
  private final PrintWriter out;

  PluginConsole(PluginHost host, PrintWriter out) {
    this.host = host;
    this.out = out;
  }

  /** Runs a line; false if it was the last one. */
  boolean run(String line) {
    String[] words = line.strip().split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    switch (words[0]) {
      case "":
        break;
      case "quit":
        return false;
      case "list":
        host.list().forEach(this::list);
        break;
      case "call":
        call(rest);
        break;
      case "event":
        event(rest);
        break;
      case "enable":
        enable(rest.strip());
        break;
      default:
        out.println("no command " + words[0] + ": list, call, event, enable, quit");
        break;
    }
    out.flush();
    return true;
  }

  private void list(Plugin plugin) {
    PluginStatistics statistics = plugin.statistics();
    out.println(
        plugin.id()
            + " "
            + plugin.manifest().version()
            + (plugin.isEnabled() ? "" : ", disabled")
            + ": "
            + String.join(", ", plugin.functions())
            + "; calls: "
            + statistics.calls()
            + ", failed: "
            + statistics.failures()
            + ", restarts: "
            + statistics.restarts()
            + ", longest: "
            + statistics.longestNanos() / 1000
            + " µs");
  }

  private void call(String rest) {
    String[] words = rest.split("\\s+", 3);
    Plugin plugin = host.get(words[0]).orElse(null);
    if (plugin == null || words.length < 2) {
      out.println(
          plugin == null ? "no plugin " + words[0] + " is loaded" : "call ID FUNCTION [TEXT]");
      return;
    }
    try {
      out.println(plugin.call(words[1], words.length > 2 ? words[2] : ""));
    } catch (PluginCallException e) {
      failed(e);
    }
  }

  private void failed(PluginException e) {
    // what happened is a line of its own already, but for a call that never began
    if (e instanceof PluginCallException call) {
      switch (call.reason()) {
        case NO_FUNCTION, DISABLED, BUSY, UNLOADED -> out.println(e.getMessage());
        default -> {}
      }
    }
  }

  private void event(String rest) {
    String[] words = rest.split("\\s+", 2);
    if (words[0].isEmpty()) {
      out.println("event NAME [JSON]");
      return;
    }
    Object data;
    try {
      data = words.length > 1 ? Json.parse(words[1]) : null;
    } catch (JsonException e) {
      out.println("the data is no JSON: " + e.getMessage());
      return;
    }
    for (EventResult result : host.emit(new PluginEvent(words[0], data))) {
      result
          .response()
          .ifPresent(
              response ->
                  out.println(result.pluginId() + " answers " + response.byteLength() + " bytes"));
      result.failure().ifPresent(this::failed);
    }
  }

  private void enable(String id) {
    Plugin plugin = host.get(id).orElse(null);
    if (plugin == null) {
      out.println("no plugin " + id + " is loaded");
    } else {
      plugin.enable();
    }
  }
}
