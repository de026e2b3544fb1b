package io.github.wasmrun.demo.page;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.Engine;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.demo.example.Example;
import io.github.wasmrun.demo.example.Texts;
import io.github.wasmrun.demo.page.js.FilesOfPage;
import io.github.wasmrun.demo.page.js.Page;
import io.github.wasmrun.wasi.FileStat;
import io.github.wasmrun.wasi.MemoryFiles;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiOutput;
import io.github.wasmrun.wasi.WasiResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;
import org.teavm.jso.typedarrays.Int8Array;

/** Runs programs of WASI over files in memory that stay from run to run. */
public final class ProgramsPage {
  private static final List<String> PROGRAMS = List.of("files.wasm");

  private final Engine engine = Engine.create();
  private final HTMLSelectElement program = (HTMLSelectElement) Dom.byId("program");
  private final HTMLInputElement args = (HTMLInputElement) Dom.byId("args");
  private final HTMLInputElement env = (HTMLInputElement) Dom.byId("env");
  private final HTMLElement output = Dom.byId("output");
  private final HTMLElement status = Dom.byId("status");
  private final HTMLElement list = Dom.byId("list");
  private final HTMLButtonElement run = (HTMLButtonElement) Dom.byId("run");
  private MemoryFiles files = MemoryFiles.create();
  private byte[] own = {};

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
    Dom.byId("clear")
        .addEventListener(
            "click",
            event -> {
              files = MemoryFiles.create();
              showFiles();
            });
    showFiles();
    run.setDisabled(false);
    status.setTextContent("Ready.");
  }

  private void takeProgram(String name, byte[] bytes) {
    if (program.getOptions().getLength() == PROGRAMS.size()) {
      program.appendChild(Dom.text("option", "", name));
    }
    own = bytes;
    program.getLastChild().setTextContent(name);
    program.setSelectedIndex(PROGRAMS.size());
    status.setTextContent(name + " is ready to run.");
  }

  private void takeFile(String name, byte[] bytes) {
    try {
      files.write(name, bytes);
      showFiles();
    } catch (RuntimeException e) {
      status.setTextContent(Texts.error(e));
    }
  }

  private void load() {
    run.setDisabled(true);
    output.setTextContent("");
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
        .thenCompose(module -> wasi(module).runAsync())
        .whenComplete(
            (result, error) -> {
              end(error == null ? ended(result) : refused(bytes, cause(error)));
              showFiles();
            });
  }

  private static Throwable cause(Throwable error) {
    return error.getCause() == null ? error : error.getCause();
  }

  private static String refused(byte[] bytes, Throwable error) {
    String hint = error instanceof CompileException ? FileHint.of(bytes) : "";
    return hint.isEmpty() ? Texts.error(error) : hint + " " + Texts.error(error);
  }

  private static String ended(WasiResult result) {
    String trap = result.failure().map(failure -> ", " + Texts.error(failure)).orElse("");
    return "Ended with exit code " + result.exitCode() + trap + ".";
  }

  private void end(String text) {
    status.setTextContent(text);
    run.setDisabled(false);
  }

  private Wasi wasi(WasmModule module) {
    Wasi wasi =
        Wasi.command(module)
            .args(words(args.getValue()))
            .stdin(FilesOfPage.text(Dom.byId("stdin")))
            .mount("/", files)
            .stdout(WasiOutput.lines(line -> show("", line)))
            .stderr(WasiOutput.lines(line -> show("error", line)));
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

  private void show(String className, String line) {
    output.appendChild(Dom.text("span", className, line + "\n"));
  }

  private void showFiles() {
    list.setTextContent("");
    HTMLElement body = Dom.element("tbody", "");
    for (Map.Entry<String, FileStat> file : files.walk("/").entrySet()) {
      String path = file.getKey();
      FileStat stat = file.getValue();
      HTMLElement name = Dom.element("td", "");
      if (stat.isDirectory() || stat.isSymbolicLink()) {
        name.setTextContent("/" + path + (stat.isDirectory() ? "/" : " (link)"));
      } else {
        HTMLElement link = Dom.text("a", "", "/" + path);
        byte[] contents = files.read(path);
        link.setAttribute("href", FilesOfPage.address(Int8Array.copyFromJavaArray(contents)));
        link.setAttribute("download", path.substring(path.lastIndexOf('/') + 1));
        link.setAttribute("title", preview(contents));
        name.appendChild(link);
      }
      body.appendChild(Dom.row(name, Dom.text("td", "number", stat.size() + " bytes")));
    }
    list.appendChild(
        body.hasChildNodes()
            ? Dom.table(body, "File", "Size")
            : Dom.text("p", "note", "None yet: the program's directory / is empty."));
  }

  private static String preview(byte[] contents) {
    int length = Math.min(contents.length, 200);
    return new String(contents, 0, length, StandardCharsets.UTF_8);
  }
}
