package io.github.wasmrun.demo.page;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.Engine;
import io.github.wasmrun.Limits;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.demo.example.Example;
import io.github.wasmrun.demo.example.Programs;
import io.github.wasmrun.demo.example.QuickJs;
import io.github.wasmrun.demo.example.Texts;
import io.github.wasmrun.demo.page.js.FilesOfPage;
import io.github.wasmrun.demo.page.js.Page;
import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.files.MemoryFiles;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiReactor;
import io.github.wasmrun.wasi.WasiResult;
import io.github.wasmrun.wasi.io.InteractiveInput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Runs programs of WASI over files in memory that stay from run to run. */
public final class ProgramsPage {
  private static final List<String> PROGRAMS =
      List.of("files.wasm", "shell.wasm", "bz2.wasm", "quickjs.wasm");

  /** Those that answer line by line. */
  private static final List<String> TALKING = List.of("shell.wasm", "quickjs.wasm");

  /** Scripts run in the page itself: a loop without end must not take it with it. */
  private static final Limits SCRIPT = Limits.NONE.withTimeout(Duration.ofSeconds(10));

  private static final String PROMPT = "> ";

  private final Engine engine = Engine.create();
  private final HTMLSelectElement program = (HTMLSelectElement) Dom.byId("program");
  private final HTMLInputElement args = (HTMLInputElement) Dom.byId("args");
  private final HTMLInputElement env = (HTMLInputElement) Dom.byId("env");
  private final HTMLInputElement typed = (HTMLInputElement) Dom.byId("typed");
  private final HTMLElement status = Dom.byId("status");
  private final HTMLButtonElement run = (HTMLButtonElement) Dom.byId("run");
  private final HTMLButtonElement stop = (HTMLButtonElement) Dom.byId("stop");
  private final Terminal terminal = new Terminal();
  private final FilesView list = new FilesView();
  private MemoryFiles files = MemoryFiles.create();
  private byte[] own = {};
  private CompletableFuture<?> running = CompletableFuture.completedFuture(null);

  private ProgramsPage() {}

  /** Starts the page. */
  public static void main(String[] arguments) {
    new ProgramsPage().start();
  }

  private void start() {
    for (String name : PROGRAMS) {
      program.appendChild(Dom.text("option", "", name));
    }
    FilesOfPage.onFiles(
        Dom.byId("own"),
        Dom.byId("own-drop"),
        (name, bytes) -> takeProgram(name, bytes.copyToJavaArray()),
        status::setTextContent);
    FilesOfPage.onFiles(
        Dom.byId("upload"),
        Dom.byId("upload-drop"),
        (name, bytes) -> takeFile(name, bytes.copyToJavaArray()),
        status::setTextContent);
    run.addEventListener("click", event -> load());
    stop.addEventListener("click", event -> running.cancel(true));
    program.addEventListener("change", event -> choose());
    typed.addEventListener("change", event -> showInput());
    Dom.byId("clear")
        .addEventListener(
            "click",
            event -> {
              files = MemoryFiles.create();
              list.show(files);
            });
    list.show(files);
    run.setDisabled(false);
    status.setTextContent("Ready.");
  }

  /** What is typed for one program is not for the next; one that talks is one to talk with. */
  private void choose() {
    boolean isFirst = program.getSelectedIndex() == 0;
    args.setValue(isFirst ? "3" : "");
    env.setValue(isFirst ? "NAME=page" : "");
    FilesOfPage.setText(Dom.byId("stdin"), stdin(program.getValue()));
    typed.setChecked(TALKING.contains(program.getValue()));
    showInput();
  }

  private static String stdin(String program) {
    return switch (program) {
      case "files.wasm" -> "first\nsecond\n";
      case "quickjs.wasm" -> "6 * 7";
      default -> "";
    };
  }

  private void showInput() {
    Dom.byId("stdin-field").setHidden(typed.isChecked());
  }

  private void takeProgram(String name, byte[] bytes) {
    if (program.getOptions().getLength() == PROGRAMS.size()) {
      program.appendChild(Dom.text("option", "", name));
    }
    own = bytes;
    program.getLastChild().setTextContent(name);
    program.setSelectedIndex(PROGRAMS.size());
    choose();
    status.setTextContent("Reading " + name + " …");
    engine
        .compileAsync(bytes)
        .whenComplete(
            (module, error) ->
                status.setTextContent(
                    error == null
                        ? name + " is ready to run."
                        : name + " cannot run: " + refused(bytes, cause(error))));
  }

  private void takeFile(String name, byte[] bytes) {
    try {
      files.write(name, bytes);
      list.show(files);
    } catch (RuntimeException e) {
      status.setTextContent(Texts.error(e));
    }
  }

  private void load() {
    run.setDisabled(true);
    terminal.clear();
    status.setTextContent("Running …");
    if (program.getSelectedIndex() >= PROGRAMS.size()) {
      compile(own);
      return;
    }
    Page.fetchBytes(
        Example.FOLDER + program.getValue(), bytes -> compile(bytes.copyToJavaArray()), this::end);
  }

  private void compile(byte[] bytes) {
    engine
        .compileAsync(bytes)
        .thenCompose(this::start)
        .whenComplete(
            (text, error) -> {
              end(error == null ? text : refused(bytes, cause(error)));
              list.show(files);
            });
  }

  /** Runs a program; gives what is to be said about its end. */
  private CompletableFuture<String> start(WasmModule module) {
    boolean isScript = QuickJs.is(module);
    CompletableFuture<String> end = isScript ? evaluate(module) : run(module);
    running = end;
    stop.setDisabled(end.isDone());
    return end;
  }

  private CompletableFuture<String> run(WasmModule module) {
    Wasi wasi = wasi(Wasi.command(module)).imports(Programs.BENCH);
    if (typed.isChecked()) {
      InteractiveInput input = InteractiveInput.create();
      wasi = wasi.stdin(input).inWorker();
      terminal.open(input::send, input::end);
    } else {
      wasi = wasi.stdin(FilesOfPage.text(Dom.byId("stdin")));
      if (engine.features().has(Feature.THREADS)) {
        wasi = wasi.inWorker();
      }
    }
    CompletableFuture<WasiResult> result = wasi.runAsync();
    CompletableFuture<String> end = new CompletableFuture<>();
    end.whenComplete((text, error) -> result.cancel(true));
    result.whenComplete(
        (ended, error) -> {
          if (error != null) {
            end.completeExceptionally(error);
          } else {
            end.complete(ended(ended));
          }
        });
    return end;
  }

  /** QuickJS is a library: each line is a script, or all of standard input is one. */
  private CompletableFuture<String> evaluate(WasmModule module) {
    CompletableFuture<String> end = new CompletableFuture<>();
    wasi(Wasi.reactor(module))
        .imports(QuickJs.ENVIRONMENT)
        .limits(SCRIPT)
        .startAsync()
        .thenAccept(
            quickJs -> {
              QuickJs.start(quickJs.instance());
              end.whenComplete((text, error) -> quickJs.close());
              if (typed.isChecked()) {
                terminal.show("", PROMPT);
                terminal.open(
                    line -> {
                      evaluate(quickJs, line);
                      terminal.show("", PROMPT);
                    },
                    () -> end.complete("Ended."));
              } else {
                evaluate(quickJs, FilesOfPage.text(Dom.byId("stdin")));
                end.complete("Ended.");
              }
            })
        .whenComplete(
            (nothing, error) -> {
              if (error != null) {
                end.completeExceptionally(error);
              }
            });
    return end;
  }

  private void evaluate(WasiReactor quickJs, String code) {
    try {
      terminal.show("", QuickJs.evaluate(quickJs.instance(), code) + "\n");
    } catch (RuntimeException e) {
      terminal.show("error", Texts.error(e) + "\n");
    }
  }

  private static Throwable cause(Throwable error) {
    return error instanceof CompletionException && error.getCause() != null
        ? error.getCause()
        : error;
  }

  private static String refused(byte[] bytes, Throwable error) {
    if (error instanceof CancellationException) {
      return "Stopped.";
    }
    String hint = error instanceof CompileException ? FileHint.of(bytes) : "";
    return hint.isEmpty() ? Texts.error(error) : hint + " " + Texts.error(error);
  }

  private static String ended(WasiResult result) {
    String trap = result.failure().map(failure -> ", " + Texts.error(failure)).orElse("");
    return "Ended with exit code " + result.exitCode() + trap + ".";
  }

  private void end(String text) {
    status.setTextContent(text);
    terminal.close();
    stop.setDisabled(true);
    run.setDisabled(false);
  }

  private Wasi wasi(Wasi program) {
    Wasi wasi =
        program
            .args(words(args.getValue()))
            .mount("/", files)
            .stdout(terminal.output(""))
            .stderr(terminal.output("error"));
    for (String variable : words(env.getValue())) {
      int equals = variable.indexOf('=');
      if (equals > 0) {
        wasi = wasi.env(variable.substring(0, equals), variable.substring(equals + 1));
      }
    }
    return wasi;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split(" ")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
