package io.github.wasmrun.demo.page;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.demo.example.Example;
import io.github.wasmrun.demo.example.Examples;
import io.github.wasmrun.demo.example.HostContext;
import io.github.wasmrun.demo.example.Runner;
import io.github.wasmrun.demo.example.Texts;
import io.github.wasmrun.demo.page.js.FilesOfPage;
import io.github.wasmrun.demo.page.js.Page;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.wat.Wat;
import io.github.wasmrun.wat.WatException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The page: opens a module, shows it, calls it. */
public final class DemoPage {
  private static final String STUB_NOTE =
      "This page does not know what the module expects, so it stands in for everything: functions"
          + " write a line to the log and answer zero, memories, tables and globals are empty ones"
          + " of the declared types.";

  private static final String WASI_NOTE = " It is built for WASI: the page Programs runs it.";

  /** For each call: a loop without end must not take the page with it. */
  private static final Limits LIMITS = Limits.NONE.withTimeout(Duration.ofSeconds(5));

  /** A longer text makes the page slow. */
  private static final int LONGEST_PRINTED = 100_000;

  private final Engine engine = Engine.create();
  private final HTMLSelectElement choice = (HTMLSelectElement) Dom.byId("example");
  private final HTMLElement status = Dom.byId("status");
  private final ModuleView view = new ModuleView(Dom.byId("module"));
  private final TranscriptView transcript = new TranscriptView(Dom.byId("transcript"));

  /** Counts what was opened, so that an answer that comes late does not replace a newer one. */
  private int opened;

  private @Nullable Instance instance;
  private @Nullable OpenModule open;

  private DemoPage() {}

  /** Starts the page; {@code #once} only runs the examples, for {@code bin/demo --once}. */
  public static void main(String[] args) {
    if (Page.hash().equals("once")) {
      AllExamples.publish(Engine.create());
    } else {
      new DemoPage().start();
    }
  }

  private void start() {
    for (Example example : Examples.list()) {
      HTMLElement option = Dom.text("option", "", example.title());
      option.setAttribute("value", example.id());
      choice.appendChild(option);
    }
    choice.onEvent(
        "change",
        event -> Examples.byId(choice.getValue()).ifPresent(one -> openExample(one, true)));
    Page.onFile(
        Dom.byId("file"),
        Dom.byId("drop"),
        (name, bytes) -> openFile(name, bytes.copyToJavaArray()),
        status::setTextContent);
    new EngineView(Dom.byId("engine"), engine).show();
    new AllExamplesView(Dom.byId("all"), engine, one -> openExample(one, true)).show();
    onSubmit("fetch", () -> openAddress(input("address").getValue().trim()));
    onSubmit("write", () -> openText(FilesOfPage.text(Dom.byId("wat"))));
    Dom.byId("print").onEvent("click", event -> print());
    Dom.byId("share").onEvent("click", event -> share());
    Page.onHash(this::openFragment);
    openFragment(Page.hash());
  }

  private static HTMLInputElement input(String id) {
    return (HTMLInputElement) Dom.byId(id);
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

  /** Opens what an address names; the address stays. */
  private void openFragment(String text) {
    Fragment fragment = Fragment.parse(text);
    switch (fragment.kind()) {
      case EXAMPLE ->
          openExample(Examples.byId(fragment.value()).orElse(Examples.list().get(0)), false);
      case URL -> fetch(fragment.value());
      case MODULE, TEXT -> {
        boolean isText = fragment.kind() == Fragment.Kind.TEXT;
        try {
          byte[] bytes = fragment.bytes();
          if (isText) {
            FilesOfPage.setText(Dom.byId("wat"), new String(bytes, StandardCharsets.UTF_8));
          }
          openBytes(isText ? "shared.wat" : "shared.wasm", bytes, Optional.of(fragment));
        } catch (IllegalArgumentException e) {
          begin("what was shared");
          view.showTitle("Shared module", "It was to come from the address of this page.");
          status.setTextContent("What was shared cannot be opened.");
          view.showError("The address has no whole module.", "", e.getMessage());
        }
      }
      default -> throw new IllegalStateException("no kind");
    }
  }

  private void openAddress(String address) {
    if (!address.isEmpty()) {
      Page.pushHash(new Fragment(Fragment.Kind.URL, address).text());
      fetch(address);
    }
  }

  private void fetch(String address) {
    int number = begin(address);
    choice.setValue("");
    input("address").setValue(address);
    Page.fetchBytes(
        address,
        bytes -> {
          if (number == opened) {
            openBytes(
                address.substring(address.lastIndexOf('/') + 1),
                bytes.copyToJavaArray(),
                Optional.of(new Fragment(Fragment.Kind.URL, address)));
          }
        },
        error -> {
          if (number == opened) {
            status.setTextContent(address + " cannot be fetched.");
            view.showTitle(address, "It was to come from another server.");
            view.showError(
                "The module could not be fetched.",
                "The server must be there and allow pages of other origins to read it (CORS).",
                error);
          }
        });
  }

  private void openText(String text) {
    Page.pushHash("");
    openBytes("your.wat", text.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  /** Shows the open module in the text format, to be changed and assembled. */
  private void print() {
    if (open == null) {
      return;
    }
    try {
      String text = Wat.printFolded(open.bytes());
      if (text.length() > LONGEST_PRINTED) {
        status.setTextContent(
            "Its text has " + text.length() + " characters, too many to work with in a page.");
        return;
      }
      FilesOfPage.setText(Dom.byId("wat"), text);
      Dom.byId("wat").focus();
    } catch (RuntimeException e) {
      status.setTextContent(Texts.error(e));
    }
  }

  private void share() {
    if (open == null) {
      return;
    }
    Optional<Fragment> fragment = open.fragment();
    if (fragment.isEmpty()) {
      status.setTextContent(
          open.name() + " is too long for an address. Put it on a server and share that address.");
      return;
    }
    Page.pushHash(fragment.get().text());
    Page.copyAddress(
        address -> status.setTextContent("The address of this page is copied; it has the module."),
        error -> status.setTextContent("The address of this page has the module: copy it."));
  }

  private void setOpen(@Nullable OpenModule module) {
    open = module;
    ((HTMLButtonElement) Dom.byId("print")).setDisabled(module == null);
    ((HTMLButtonElement) Dom.byId("share")).setDisabled(module == null);
  }

  /** Makes room for another module; gives its number. */
  private int begin(String what) {
    opened++;
    if (instance != null) {
      instance.close();
      instance = null;
    }
    setOpen(null);
    status.setTextContent("Opening " + what + " …");
    view.clear();
    transcript.clear();
    return opened;
  }

  private void openExample(Example example, boolean isChosen) {
    int number = begin(example.file());
    choice.setValue(example.id());
    if (isChosen) {
      Page.pushHash(example.id());
    } else {
      Page.setHash(example.id());
    }
    ExampleFiles.load(
        example,
        files -> {
          if (number == opened) {
            showExample(example, files);
          }
        },
        error -> {
          if (number == opened) {
            status.setTextContent(example.file() + " could not be loaded.");
            view.showError("The module could not be loaded.", "", error);
          }
        });
  }

  private void showExample(Example example, Map<String, byte[]> files) {
    view.showTitle(example.title(), example.about(), origin(example));
    LogView log = new LogView();
    try {
      WasmModule module = engine.compile(files.get(example.file()));
      view.showModule(module, "Supplied by this page in Java; what is logged appears below.");
      HostContext context = new HostContext(engine, log::add);
      instance = module.instantiate(example.host().imports(context), LIMITS);
      context.setInstance(instance);
      view.showInstance(instance, Map.of(), log);
      setOpen(
          new OpenModule(
              example.file(),
              files.get(example.file()),
              files.get(example.file()),
              Optional.of(new Fragment(Fragment.Kind.EXAMPLE, example.id()))));
      status.setTextContent(example.file() + " is ready.");
    } catch (RuntimeException e) {
      view.showError(example.file() + " cannot run in this browser.", "", Texts.error(e));
    }
    Page.later(ready -> transcript.show(example, Runner.run(engine, example, files::get)));
  }

  private static HTMLElement origin(Example example) {
    HTMLElement line = Dom.text("p", "note", example.origin() + ". Files: ");
    List<String> names = new ArrayList<>(example.files());
    names.addAll(example.documents());
    for (int i = 0; i < names.size(); i++) {
      HTMLElement link = Dom.text("a", "", names.get(i));
      link.setAttribute("href", Example.FOLDER + names.get(i));
      link.setAttribute("target", "_blank");
      line.appendChild(link);
      line.appendChild(Dom.text("span", "", i < names.size() - 1 ? ", " : "."));
    }
    return line;
  }

  private void openFile(String name, byte[] bytes) {
    Page.pushHash("");
    openBytes(name, bytes, Optional.empty());
  }

  /** Opens a module in the binary or the text format. */
  private void openBytes(String name, byte[] file, Optional<Fragment> place) {
    int number = begin(name);
    choice.setValue("");
    view.showTitle(name, "A module of your own. It stays in this browser.");
    byte[] bytes;
    try {
      bytes = FileHint.isText(file) ? Wat.decode(file) : file;
    } catch (WatException e) {
      status.setTextContent(name + " cannot be opened.");
      view.showError(name + " cannot be opened.", "The text has a mistake.", e.getMessage());
      return;
    }
    engine
        .compileAsync(bytes)
        .whenComplete(
            (module, error) -> {
              if (number != opened) {
                return;
              }
              if (error != null) {
                status.setTextContent(name + " cannot be opened.");
                String detail = Texts.error(unwrapped(error));
                view.showError(name + " cannot be opened.", FileHint.of(bytes), detail);
              } else {
                setOpen(new OpenModule(name, file, bytes, place));
                instantiate(number, name, module, LIMITS);
              }
            });
  }

  private void instantiate(int number, String name, WasmModule module, Limits limits) {
    view.showModule(module, isForWasi(module) ? STUB_NOTE + WASI_NOTE : STUB_NOTE);
    LogView log = new LogView();
    HostStubs stubs;
    try {
      stubs = HostStubs.of(module, log::add);
    } catch (RuntimeException e) {
      notRunning(name, e);
      return;
    }
    module
        .instantiateAsync(stubs.imports(), limits)
        .whenComplete(
            (made, error) -> {
              if (number != opened) {
                return;
              }
              if (error != null) {
                notRunning(name, unwrapped(error));
              } else {
                instance = made;
                view.showInstance(made, stubs.memories(), log);
                status.setTextContent(name + " is ready.");
              }
            });
  }

  private static boolean isForWasi(WasmModule module) {
    for (ImportType wanted : module.imports()) {
      if (wanted.module().startsWith("wasi_")) {
        return true;
      }
    }
    return false;
  }

  private void notRunning(String name, Throwable error) {
    status.setTextContent(name + " cannot run here.");
    String hint = "It was read and compiled, but no instance of it could be made.";
    view.showError(name + " cannot run here.", hint, Texts.error(error));
  }

  private static Throwable unwrapped(Throwable error) {
    Throwable cause = error.getCause();
    return error instanceof CompletionException && cause != null ? cause : error;
  }
}
