package io.github.wasmrun.bench.page;

import io.github.wasmrun.Wasm;
import io.github.wasmrun.files.MemoryFiles;
import io.github.wasmrun.wasi.Wasi;
import org.teavm.jso.dom.html.HTMLDocument;

/** Loads a program of WASI and runs it with arguments and files. */
public final class ProgramPage {
  private ProgramPage() {}

  /** Shows as the page's title what the program prints. */
  public static void main(String[] args) {
    Wasm.engine()
        .load("printing.wasm")
        .thenAccept(
            program ->
                HTMLDocument.current()
                    .setTitle(
                        Wasi.command(program)
                            .args("-v")
                            .mount("/", MemoryFiles.create())
                            .run()
                            .stdout()));
  }
}
