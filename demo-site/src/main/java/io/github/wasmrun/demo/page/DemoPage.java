package io.github.wasmrun.demo.page;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Instance;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.demo.example.Example;
import io.github.wasmrun.demo.example.Examples;
import io.github.wasmrun.demo.example.HostContext;
import io.github.wasmrun.demo.example.Runner;
import io.github.wasmrun.demo.example.Texts;
import io.github.wasmrun.demo.page.js.Page;
import io.github.wasmrun.type.ImportType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The page: opens a module, shows it, calls it. */
public final class DemoPage {
  private static final String STUB_NOTE =
      "This page does not know what the module expects, so it stands in for everything: functions"
          + " write a line to the log and answer zero, memories, tables and globals are empty ones"
          + " of the declared types.";

  private static final String WASI_NOTE = " It is built for WASI: the page Programs runs it.";

  private final Engine engine = Engine.create();
  private final HTMLSelectElement choice = (HTMLSelectElement) Dom.byId("example");
  private final HTMLElement status = Dom.byId("status");
  private final ModuleView view = new ModuleView(Dom.byId("module"));
  private final TranscriptView transcript = new TranscriptView(Dom.byId("transcript"));

  /** Counts what was opened, so that an answer that comes late does not replace a newer one. */
  private int opened;

  private @Nullable Instance instance;

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
        "change", event -> Examples.byId(choice.getValue()).ifPresent(this::openExample));
    Page.onFile(
        Dom.byId("file"),
        Dom.byId("drop"),
        (name, bytes) -> openFile(name, bytes.copyToJavaArray()),
        status::setTextContent);
    new EngineView(Dom.byId("engine"), engine).show();
    new AllExamplesView(Dom.byId("all"), engine, this::openExample).show();
    openExample(Examples.byId(Page.hash()).orElse(Examples.list().get(0)));
  }

  /** Makes room for another module; gives its number. */
  private int begin(String what) {
    opened++;
    if (instance != null) {
      instance.close();
      instance = null;
    }
    status.setTextContent("Opening " + what + " …");
    view.clear();
    transcript.clear();
    return opened;
  }

  private void openExample(Example example) {
    int number = begin(example.file());
    choice.setValue(example.id());
    Page.setHash(example.id());
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
      instance = module.instantiate(example.host().imports(context));
      context.setInstance(instance);
      view.showInstance(instance, Map.of(), log);
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
    int number = begin(name);
    choice.setValue("");
    view.showTitle(name, "A file of your own. It stays in this browser.");
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
                instantiate(number, name, module);
              }
            });
  }

  private void instantiate(int number, String name, WasmModule module) {
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
        .instantiateAsync(stubs.imports())
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
