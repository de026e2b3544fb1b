package io.github.wasmrun.demo.page;

import io.github.wasmrun.demo.example.Example;
import io.github.wasmrun.demo.example.Hex;
import io.github.wasmrun.demo.example.Texts;
import io.github.wasmrun.demo.page.js.FilesOfPage;
import io.github.wasmrun.demo.page.js.Page;
import io.github.wasmrun.json.Json;
import io.github.wasmrun.json.JsonException;
import io.github.wasmrun.plugins.EventResult;
import io.github.wasmrun.plugins.Plugin;
import io.github.wasmrun.plugins.PluginActivity;
import io.github.wasmrun.plugins.PluginEvent;
import io.github.wasmrun.plugins.PluginException;
import io.github.wasmrun.plugins.PluginHost;
import io.github.wasmrun.plugins.PluginHostConfig;
import io.github.wasmrun.plugins.PluginHttp;
import io.github.wasmrun.plugins.PluginInspection;
import io.github.wasmrun.plugins.PluginLoadException;
import io.github.wasmrun.plugins.PluginRequest;
import io.github.wasmrun.plugins.PluginResponse;
import io.github.wasmrun.plugins.PluginSettings;
import io.github.wasmrun.plugins.PluginStatistics;
import io.github.wasmrun.plugins.manifest.Asked;
import io.github.wasmrun.plugins.manifest.PluginManifest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** A host of plugins: one is opened, granted, loaded, called, watched and replaced. */
public final class PluginsPage {
  /** Files of the examples; those with a manifest next to them have it in a second file. */
  private static final List<String> EXAMPLES =
      List.of("plugin-text", "plugin-markdown", "plugin-search", "troublemaker");

  private static final List<String> WITH_MANIFEST = List.of("plugin-markdown", "troublemaker");

  private final PluginHost host =
      PluginHost.create(
          PluginHostConfig.DEFAULTS.withFunction(
              "lookup",
              (id, request) -> PluginResponse.text("the page answers " + request.text())));

  private final HTMLSelectElement choice = (HTMLSelectElement) Dom.byId("plugin");
  private final HTMLSelectElement functions = (HTMLSelectElement) Dom.byId("function");
  private final HTMLElement status = Dom.byId("status");
  private final HTMLElement answer = Dom.byId("answer");
  private final HTMLElement problems = Dom.byId("problems");
  private final HTMLElement log = Dom.byId("log");
  private final HTMLButtonElement unload = (HTMLButtonElement) Dom.byId("unload");

  private @Nullable PluginFile file;
  private @Nullable String droppedManifest;
  private @Nullable PluginManifest manifest;
  private @Nullable GrantsView grants;
  private @Nullable Plugin plugin;

  /** Counts what was opened, so that an answer that comes late does not replace a newer one. */
  private int opened;

  private PluginsPage() {}

  /** Starts the page. */
  public static void main(String[] arguments) {
    new PluginsPage().start();
  }

  private void start() {
    for (String name : EXAMPLES) {
      choice.appendChild(Dom.text("option", "", name));
    }
    choice.onEvent("change", event -> openExample(choice.getValue()));
    FilesOfPage.onFiles(
        Dom.byId("own"),
        Dom.byId("own-drop"),
        (name, bytes) -> take(name, bytes.copyToJavaArray()),
        status::setTextContent);
    onSubmit("grants", this::load);
    onSubmit("call", this::call);
    onSubmit("emit", this::emit);
    unload.onEvent("click", event -> unload());
    host.listen(this::show);
    showNumbers();
    openExample(EXAMPLES.get(0));
  }

  private static void onSubmit(String form, Runnable action) {
    Dom.byId(form)
        .onEvent(
            "submit",
            event -> {
              event.preventDefault();
              action.run();
            });
  }

  private void openExample(String name) {
    int number = ++opened;
    status.setTextContent("Opening " + name + " …");
    Page.fetchBytes(
        Example.FOLDER + name + ".wasm",
        bytes -> {
          byte[] module = bytes.copyToJavaArray();
          if (!WITH_MANIFEST.contains(name)) {
            open(number, new PluginFile(name + ".wasm", module, Optional.empty()));
            return;
          }
          Page.fetchText(
              Example.FOLDER + name + ".json",
              text -> open(number, new PluginFile(name + ".wasm", module, Optional.of(text))),
              status::setTextContent);
        },
        status::setTextContent);
  }

  /** Takes a module or a manifest; the one goes with the other, whichever comes first. */
  private void take(String name, byte[] bytes) {
    choice.setSelectedIndex(-1);
    if (name.endsWith(".json")) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      droppedManifest = text;
      if (file != null) {
        open(++opened, new PluginFile(file.name(), file.bytes(), Optional.of(text)));
      }
      return;
    }
    Optional<String> text = Optional.ofNullable(droppedManifest);
    droppedManifest = null;
    open(++opened, new PluginFile(name, bytes, text));
  }

  private void open(int number, PluginFile chosen) {
    if (number != opened) {
      return;
    }
    file = chosen;
    problems.setTextContent("");
    host.inspect(chosen.source(true))
        .whenComplete(
            (found, error) -> {
              if (number != opened) {
                return;
              }
              if (error != null) {
                Dom.byId("asked").setHidden(true);
                status.setTextContent(
                    chosen.name() + " is no plugin: " + text(error) + hint(chosen));
              } else {
                show(chosen, found);
              }
            });
  }

  private static String hint(PluginFile file) {
    String hint = FileHint.of(file.bytes());
    return hint.isEmpty() ? "" : " " + hint;
  }

  private void show(PluginFile chosen, PluginInspection found) {
    manifest = found.manifest().orElse(null);
    Dom.byId("asked").setHidden(false);
    HTMLElement about = Dom.byId("manifest");
    about.setTextContent("");
    HTMLElement list = Dom.element("dl", "engines");
    if (manifest != null) {
      define(list, "Plugin", manifest.name() + " " + manifest.version());
      define(list, "Id", manifest.id());
      define(list, "About", manifest.description());
      define(list, "Author", manifest.author());
      define(list, "Licence", manifest.license());
      define(list, "Events", String.join(", ", manifest.subscribes()));
    } else {
      define(list, "Manifest", "none: it gets the name of its file");
    }
    define(
        list,
        "Contract",
        found.contract().isPresent() ? found.contract().get().toString() : "none that is known");
    define(list, "Functions", String.join(", ", found.functions()));
    define(list, "WASI", found.wasi() ? "uses it" : "");
    define(list, "SHA-256", found.sha256());
    about.appendChild(list);
    Asked asked = manifest == null ? Asked.NOTHING : manifest.asked();
    grants = new GrantsView(Dom.byId("permissions"), asked);
    showProblems(found.problems());
    Optional<Plugin> same = manifest == null ? Optional.empty() : host.get(manifest.id());
    status.setTextContent(
        chosen.name()
            + " was read. None of its code has run."
            + (same.isPresent() ? " " + same.get() + " is loaded: this replaces it." : ""));
    Dom.byId("load").setTextContent(same.isPresent() ? "Reload" : "Load");
  }

  private static void define(HTMLElement list, String term, String text) {
    if (!text.isEmpty()) {
      list.appendChild(Dom.text("dt", "", term));
      list.appendChild(Dom.text("dd", "", text));
    }
  }

  private void showProblems(List<String> texts) {
    problems.setTextContent("");
    if (texts.isEmpty()) {
      return;
    }
    HTMLElement list = Dom.element("ul", "");
    for (String text : texts) {
      list.appendChild(Dom.text("li", "", text));
    }
    problems.appendChild(
        Dom.element("div", "trouble", Dom.text("strong", "", "It cannot be loaded."), list));
  }

  /** Loads it, or lets it take over from the one with its id. */
  private void load() {
    if (file == null || grants == null) {
      return;
    }
    problems.setTextContent("");
    try {
      PluginSettings settings =
          PluginSettings.DEFAULTS
              .withPermissions(grants.permissions())
              .withHttp(PluginHttp.ofHost());
      boolean replaces = manifest != null && host.get(manifest.id()).isPresent();
      plugin =
          replaces
              ? host.reloadNow(manifest.id(), file.source(true), settings)
              : host.loadNow(file.source(manifest != null), settings);
      status.setTextContent(plugin + (replaces ? " has taken over." : " is loaded."));
      Dom.byId("load").setTextContent("Reload");
      showUse();
    } catch (PluginLoadException e) {
      showProblems(e.problems().isEmpty() ? List.of(e.getMessage()) : e.problems());
    } catch (IllegalArgumentException e) {
      showProblems(List.of(e.getMessage()));
    }
    showNumbers();
  }

  private void showUse() {
    Dom.byId("use").setHidden(plugin == null);
    unload.setDisabled(plugin == null);
    functions.setTextContent("");
    answer.setClassName("result");
    if (plugin != null) {
      for (String name : plugin.functions()) {
        if (!name.startsWith("plugin_")) {
          functions.appendChild(Dom.text("option", "", name));
        }
      }
    }
  }

  private void unload() {
    if (plugin != null) {
      host.unload(plugin.id());
      status.setTextContent(plugin + " is unloaded.");
      plugin = null;
      Dom.byId("load").setTextContent("Load");
      showUse();
    }
  }

  private void call() {
    if (plugin == null) {
      return;
    }
    String function = functions.getValue();
    String request = FilesOfPage.text(Dom.byId("request"));
    long start = System.nanoTime();
    try {
      byte[] response = plugin.call(function, PluginRequest.text(request)).bytes();
      show("good", function + ": " + text(response), System.nanoTime() - start);
    } catch (PluginException e) {
      show("bad", e.getMessage(), System.nanoTime() - start);
    }
    showNumbers();
  }

  /** A text, or the bytes of what is none. */
  private static String text(byte[] response) {
    try {
      return PluginResponse.of(response).text();
    } catch (RuntimeException e) {
      return response.length + " bytes: " + Hex.of(response);
    }
  }

  private void emit() {
    String name = ((HTMLInputElement) Dom.byId("event")).getValue().trim();
    String data = ((HTMLInputElement) Dom.byId("data")).getValue().trim();
    long start = System.nanoTime();
    try {
      PluginEvent event = new PluginEvent(name, data.isEmpty() ? null : Json.parse(data));
      List<EventResult> results = host.emit(event);
      StringBuilder text = new StringBuilder();
      boolean failed = false;
      for (EventResult result : results) {
        text.append(text.length() == 0 ? "" : "; ").append(result.pluginId()).append(": ");
        failed |= result.failure().isPresent();
        if (result.failure().isPresent()) {
          text.append(result.failure().get().getMessage());
        } else {
          text.append(result.response().map(one -> text(one.bytes())).orElse("heard it"));
        }
      }
      String told = results.isEmpty() ? "no plugin subscribes to " + name : text.toString();
      show(failed ? "bad" : "good", told, System.nanoTime() - start);
    } catch (JsonException | IllegalArgumentException e) {
      show("bad", e.getMessage(), System.nanoTime() - start);
    }
    showNumbers();
  }

  private void show(String className, String text, long nanos) {
    answer.setClassName("result " + className);
    answer.setTextContent("");
    answer.appendChild(Dom.text("span", "value", text));
    answer.appendChild(Dom.text("span", "time", Dom.duration(nanos)));
  }

  private void show(PluginActivity activity) {
    String text = activity.text().isEmpty() ? "" : " " + activity.text();
    log.appendChild(Dom.text("div", "", activity.kind().name() + " " + activity.pluginId() + text));
    log.setScrollTop(log.getScrollHeight());
  }

  private void showNumbers() {
    HTMLElement list = Dom.byId("numbers");
    list.setTextContent("");
    for (Plugin each : host.list()) {
      PluginStatistics now = each.statistics();
      define(
          list,
          each.toString(),
          Dom.count(now.calls(), "call")
              + ", "
              + Dom.count(now.failures(), "failure")
              + ", "
              + Dom.count(now.restarts(), "restart")
              + "; in sum "
              + Dom.duration(now.nanos())
              + ", the longest "
              + Dom.duration(now.longestNanos())
              + "; fuel of the last "
              + now.lastFuel()
              + "; memory "
              + (now.memoryBytes() >> 10)
              + " KiB"
              + (each.isEnabled() ? "" : "; disabled"));
    }
    if (!list.hasChildNodes()) {
      define(list, "Plugins", "none is loaded");
    }
  }

  private static String text(Throwable error) {
    Throwable cause = error.getCause();
    Throwable real = error instanceof CompletionException && cause != null ? cause : error;
    return real instanceof PluginException ? real.getMessage() : Texts.error(real);
  }
}
