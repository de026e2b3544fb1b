package io.github.wasmrun.demo.example;

import io.github.wasmrun.files.FileStat;
import io.github.wasmrun.files.MemoryFiles;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiHost;
import io.github.wasmrun.wasi.WasiResult;
import io.github.wasmrun.wasi.io.WasiOutput;
import java.util.List;

/** A C program that reads standard input, writes files and lists them. */
final class FilesExample {
  private static final String FILE = "files.wasm";

  private FilesExample() {}

  static Example example() {
    return new Example(
        "files",
        "A program with files",
        "A C program of WASI: notes lines of its input in files and lists what is there.",
        "Part of wasmrun, compiled with wasi-libc",
        List.of("files.c", "files.LICENSE.txt"),
        List.of(FILE),
        context -> {
          WasiOutput log = WasiOutput.lines(context::log);
          WasiHost wasi =
              Wasi.host()
                  .stdin("a line\n")
                  .mount("/", MemoryFiles.create())
                  .stdout(log)
                  .stderr(log)
                  .open();
          context.onInstance(wasi::attach);
          return wasi.imports();
        },
        FilesExample::run);
  }

  private static void run(Steps steps) {
    MemoryFiles files = MemoryFiles.create();
    files.write("data/from the host.txt", "Zoë");
    Wasi wasi =
        Wasi.command(steps.module(FILE)).args("3").env("NAME", "世界").stdin("first\nsecond\n");
    steps.line("run with the argument 3 and two lines of input");
    WasiResult result = wasi.mount("/", files).run();
    steps.check("3", String.valueOf(result.exitCode()));
    lines(
        steps,
        result.stdout(),
        "Hello, 世界.",
        "/data/",
        "/data/from the host.txt, 4 bytes",
        "/first -> notes/1.txt",
        "/notes/",
        "/notes/1.txt, 6 bytes",
        "/notes/2.txt, 7 bytes");
    String note = files.readText("notes/2.txt").trim();
    steps.line("the host reads notes/2.txt: " + note);
    steps.check("second", note);

    steps.line("the same tree, read-only");
    result = wasi.mount("/", files.readOnly()).run();
    lines(steps, result.stderr(), "/notes/1.txt: Read-only file system");

    steps.line("a quota of 10 bytes");
    MemoryFiles small = MemoryFiles.create(10, 100);
    wasi.mount("/", small).run();
    int size = 0;
    for (FileStat file : small.walk("/").values()) {
      size += (int) file.size();
    }
    steps.line("all files together have " + size + " bytes");
    steps.check("10", String.valueOf(size));

    steps.line("without files");
    result = wasi.run();
    steps.check("3", String.valueOf(result.exitCode()));
    lines(steps, result.stdout(), "Hello, 世界.");
  }

  private static void lines(Steps steps, String text, String... known) {
    String[] lines = text.isEmpty() ? new String[0] : text.split("\n");
    for (int i = 0; i < Math.max(lines.length, known.length); i++) {
      String line = i < lines.length ? lines[i] : "(no more output)";
      steps.line(line);
      steps.check(i < known.length ? known[i] : "(no more output)", line);
    }
  }
}
