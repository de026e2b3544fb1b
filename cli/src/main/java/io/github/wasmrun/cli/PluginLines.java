package io.github.wasmrun.cli;

import io.github.wasmrun.plugins.PluginActivity;
import java.io.PrintWriter;
import java.util.Locale;

/** What happens to plugins, a line each. */
final class PluginLines {
  private PluginLines() {}

  /** Prints what a plugin wrote; what happened to it, too, if {@code all}. */
  static void print(PluginActivity activity, boolean all, PrintWriter out) {
    boolean written =
        activity.kind() == PluginActivity.Kind.OUTPUT
            || activity.kind() == PluginActivity.Kind.WARNING;
    if (written || all) {
      String kind = activity.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      String text = activity.text().isEmpty() ? "" : ": " + activity.text();
      out.println(activity.pluginId() + " " + kind + text);
      out.flush();
    }
  }
}
