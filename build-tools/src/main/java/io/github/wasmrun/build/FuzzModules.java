package io.github.wasmrun.build;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * FuzzModules DIRECTORY COUNT FIRST: lets Binaryen make modules fuzz-N.wasm of random bytes, for
 * bin/conformance differential. The same N gives the same module.
 */
public final class FuzzModules {
  private static final int BYTES = 4096;
  private static final List<String> FEATURES =
      List.of(
          "--mvp-features",
          "--enable-sign-ext",
          "--enable-nontrapping-float-to-int",
          "--enable-bulk-memory",
          "--enable-simd",
          "--enable-multivalue",
          "--enable-mutable-globals");

  private FuzzModules() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path directory = Files.createDirectories(Path.of(args[0]));
    int count = Integer.parseInt(args[1]);
    int first = Integer.parseInt(args[2]);
    Path seed = Files.createTempFile("wasmrun-fuzz", ".bin");
    try {
      for (int number = first; number < first + count; number++) {
        Path module = directory.resolve("fuzz-" + number + ".wasm");
        if (Files.exists(module)) {
          continue;
        }
        byte[] bytes = new byte[BYTES];
        new Random(number).nextBytes(bytes);
        Files.write(seed, bytes);
        make(seed, module);
      }
    } finally {
      Files.delete(seed);
    }
  }

  /** Without NaNs that differ between machines: --denan. */
  private static void make(Path seed, Path module) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("wasm-opt", "-ttf", seed.toString(), "--denan"));
    command.addAll(List.of("-o", module.toString()));
    command.addAll(FEATURES);
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
  }
}
