package io.github.wasmrun.demo.page;

import io.github.wasmrun.files.MemoryFiles;
import io.github.wasmrun.plugins.Permissions;
import io.github.wasmrun.plugins.manifest.Asked;
import io.github.wasmrun.plugins.manifest.FileAccess;
import io.github.wasmrun.type.ValType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** What a plugin asks for, each with a switch or a number that says what it is granted. */
final class GrantsView {
  /** A switch and what it grants. */
  private record Switch(HTMLInputElement box, UnaryOperator<Permissions> grant) {}

  private final HTMLElement root;
  private final List<Switch> switches = new ArrayList<>();
  private final HTMLElement rows = Dom.element("tbody", "");
  private final HTMLInputElement memory;
  private final HTMLInputElement fuel;
  private final HTMLInputElement time;
  private final HTMLInputElement depth;

  /** Shows what is asked for; all of it is granted at first. */
  GrantsView(HTMLElement root, Asked asked) {
    this.root = root;
    long pages = asked.memoryPages().orElse(Permissions.NONE.memoryPages());
    long units = asked.fuel().orElse(100_000_000);
    long millis = asked.timeoutMillis().orElse(1_000);
    long calls = asked.callDepth().orElse(Permissions.NONE.callDepth());
    boolean asksPages = asked.memoryPages().isPresent();
    memory = number("memory, in pages of 64 KiB", asksPages, pages);
    fuel = number("fuel of a call", asked.fuel().isPresent(), units);
    time = number("time of a call, in milliseconds", asked.timeoutMillis().isPresent(), millis);
    depth = number("calls within each other", asked.callDepth().isPresent(), calls);
    for (String name : asked.functions()) {
      grant("the function " + name + " of this page", granted -> granted.withFunctions(name));
    }
    for (Map.Entry<String, FileAccess> files : asked.files().entrySet()) {
      String path = files.getKey();
      FileAccess access = files.getValue();
      MemoryFiles tree = MemoryFiles.create();
      grant(
          "files at " + path + ", " + access.text(),
          granted -> granted.withFiles(path, tree, access));
    }
    for (String host : asked.hosts()) {
      grant("requests to " + host, granted -> granted.withHosts(host));
    }
    for (String name : asked.environment()) {
      grant("the variable " + name, granted -> granted.withEnvironment(name, "page"));
    }
    if (asked.random()) {
      grant("random numbers", Permissions::withRandom);
    }
    if (asked.clock()) {
      grant("the time", Permissions::withClock);
    }
    root.setTextContent("");
    root.appendChild(Dom.table(rows, "Permission", "Asked for", "Granted"));
  }

  private HTMLInputElement number(String what, boolean isAsked, long value) {
    HTMLInputElement field = Dom.input(String.valueOf(value), what);
    field.setAttribute("inputmode", "numeric");
    field.setAttribute("size", "10");
    row(what, isAsked ? String.valueOf(value) : "–", field);
    return field;
  }

  private void grant(String what, UnaryOperator<Permissions> grant) {
    HTMLInputElement box = Dom.input("", what);
    box.setAttribute("type", "checkbox");
    box.setAttribute("role", "switch");
    box.setChecked(true);
    switches.add(new Switch(box, grant));
    row(what, "yes", box);
  }

  private void row(String what, String asked, HTMLElement field) {
    HTMLElement name = Dom.text("th", "", what);
    name.setAttribute("scope", "row");
    rows.appendChild(Dom.row(name, Dom.text("td", "", asked), Dom.element("td", "", field)));
  }

  /**
   * What is granted now.
   *
   * @throws IllegalArgumentException if a number is none, or out of its range
   */
  Permissions permissions() {
    Permissions granted =
        Permissions.NONE
            .withMemoryPages((int) whole(memory, 65536))
            .withTimeout(Duration.ofMillis(whole(time, 60_000)))
            .withCallDepth((int) whole(depth, 100_000))
            .withFuel(whole(fuel, Long.MAX_VALUE));
    for (Switch each : switches) {
      if (each.box().isChecked()) {
        granted = each.grant().apply(granted);
      }
    }
    return granted;
  }

  private static long whole(HTMLInputElement field, long most) {
    String label = field.getAttribute("aria-label");
    long value;
    try {
      value = (Long) ValueInput.parse(ValType.I64, field.getValue());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(label + ": " + e.getMessage(), e);
    }
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(label + ": from 1 to " + most);
    }
    return value;
  }

  /** Removes it. */
  void clear() {
    root.setTextContent("");
  }
}
