package io.github.wasmrun.bench.jvm;

import io.github.wasmrun.Instance;
import io.github.wasmrun.bench.Effort;
import io.github.wasmrun.bench.guest.WasiCalls;
import io.github.wasmrun.jvm.HostDirectory;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiHost;
import io.github.wasmrun.wasi.io.WasiOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import run.endive.runtime.ExportFunction;
import run.endive.runtime.ImportValues;
import run.endive.wasi.WasiOptions;
import run.endive.wasi.WasiPreview1;

/**
 * WASI against Endive's, both on the same directory of the host and with output that is dropped.
 */
final class WasiRows {
  private static final int FILES = 100;
  private static final int LARGE = 65536;

  private WasiRows() {}

  static void measure(String group, Effort effort) throws IOException {
    Path folder = Files.createTempDirectory("wasmrun-bench");
    try {
      Path dir = Files.createDirectory(folder.resolve("dir"));
      Files.writeString(dir.resolve("file"), "x");
      for (int i = 0; i < FILES; i++) {
        Files.writeString(dir.resolve("name" + i), "x");
      }
      play(group, effort, folder);
    } finally {
      for (String name : dirNames(folder)) {
        Files.delete(folder.resolve("dir").resolve(name));
      }
      Files.delete(folder.resolve("dir"));
      Files.delete(folder);
    }
  }

  private static String[] dirNames(Path folder) {
    return folder.resolve("dir").toFile().list();
  }

  private static void play(String group, Effort effort, Path folder) throws IOException {
    WasiCalls ours = ours(folder);
    var theirs = endive(folder);
    String row = "jvm." + group;
    switch (group) {
      case "wasi.write" -> {
        ExportFunction writes = theirs.export("writes");
        new Match(Contestant.of(n -> ours.writes(n, 1)))
            .against(row, Contestant.of(n -> (int) writes.apply(n, 1)[0]))
            .play(effort, "ns", 1);
      }
      case "wasi.write64k" -> {
        ExportFunction writes = theirs.export("writes");
        new Match(Contestant.of(n -> ours.writes(n, LARGE)))
            .against(row, Contestant.of(n -> (int) writes.apply(n, LARGE)[0]))
            .play(effort, "ns", 1);
      }
      case "wasi.pathopen" -> {
        ExportFunction opens = theirs.export("opens");
        new Match(Contestant.of(ours::opens))
            .against(row, Contestant.of(n -> (int) opens.apply(n)[0]))
            .play(effort, "ns", 1);
      }
      case "wasi.readdir" -> {
        ExportFunction lists = theirs.export("lists");
        new Match(Contestant.of(ours::lists))
            .against(row, Contestant.of(n -> (int) lists.apply(n)[0]))
            .play(effort, "ns", 1);
      }
      default -> throw new IllegalArgumentException(group);
    }
  }

  private static WasiCalls ours(Path folder) throws IOException {
    WasiHost host =
        Wasi.host().mount("/", HostDirectory.of(folder)).stdout(WasiOutput.none()).open();
    Instance instance = Guests.ours("wasi").instantiate(host.imports());
    host.attach(instance);
    return instance.as(WasiCalls.class);
  }

  private static run.endive.runtime.Instance endive(Path folder) {
    WasiOptions options =
        WasiOptions.builder()
            .withStdout(OutputStream.nullOutputStream())
            .withDirectory("/", folder)
            .build();
    WasiPreview1 wasi = WasiPreview1.builder().withOptions(options).build();
    return Guests.endive("wasi")
        .apply(ImportValues.builder().addFunction(wasi.toHostFunctions()).build());
  }
}
