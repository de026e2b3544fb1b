package io.github.wasmrun.demo.example;

import io.github.wasmrun.files.MemoryFiles;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiHost;
import io.github.wasmrun.wasi.WasiResult;
import io.github.wasmrun.wasi.io.WasiOutput;
import java.util.List;

/** Files packed by bzip2; the known answers are those of Debian's bzip2. */
final class Bzip2Example {
  private static final String FILE = "bz2.wasm";

  private Bzip2Example() {}

  static Example example() {
    return new Example(
        "bzip2",
        "bzip2",
        "Packs and unpacks files: a C program of WASI over libbz2.",
        "Debian's bzip2 1.0.8, compiled with wasi-libc",
        List.of("bz2.c", "bz2.LICENSE.txt"),
        List.of(FILE),
        context -> {
          WasiOutput log = WasiOutput.lines(context::log);
          WasiHost wasi = Wasi.host().stdout(log).stderr(log).open();
          context.onInstance(wasi::attach);
          return wasi.imports();
        },
        Bzip2Example::run);
  }

  private static void run(Steps steps) {
    MemoryFiles files = MemoryFiles.create();
    String text = text();
    files.write("text.txt", text);
    Wasi wasi = Wasi.command(steps.module(FILE)).programName("bz2").mount("/", files);
    line(
        steps,
        "text.txt, 33890 bytes -> text.txt.bz2, 1039 bytes",
        wasi.args("text.txt").run().stdout());
    byte[] packed = files.read("text.txt.bz2");
    steps.line("the host reads " + packed.length + " bytes, which begin with " + hex(packed, 10));
    steps.check("425a6839314159265359", hex(packed, 10));

    files.write("again.bz2", packed);
    line(
        steps,
        "again.bz2, 1039 bytes -> again, 33890 bytes",
        wasi.args("-d", "again.bz2").run().stdout());
    steps.check(text, files.readText("again"));

    packed[packed.length / 2] ^= 1;
    files.write("damaged.bz2", packed);
    steps.line("a damaged file");
    WasiResult result = wasi.args("-d", "damaged.bz2").run();
    steps.check("1", String.valueOf(result.exitCode()));
    line(steps, "damaged.bz2: not a file of bzip2, or a damaged one (-4)", result.stderr());
  }

  private static String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      text.append("line ").append(i).append(" of a text that is packed\n");
    }
    return text.toString();
  }

  private static void line(Steps steps, String known, String printed) {
    String line = printed.trim();
    steps.line(line);
    steps.check(known, line);
  }

  private static String hex(byte[] bytes, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(Character.forDigit(bytes[i] >> 4 & 15, 16));
      text.append(Character.forDigit(bytes[i] & 15, 16));
    }
    return text.toString();
  }
}
