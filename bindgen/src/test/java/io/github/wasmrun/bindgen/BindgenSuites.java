package io.github.wasmrun.bindgen;

import io.github.wasmrun.wit.Wit;
import io.github.wasmrun.wit.WitDialect;
import io.github.wasmrun.wit.WitOptions;
import io.github.wasmrun.wit.WitSources;
import io.github.wasmrun.wit.model.WitGraph;
import io.github.wasmrun.wit.model.WitWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The worlds of the public suites of WIT, as Java that javac compiles without a warning. */
final class BindgenSuites {
  private static final WitOptions ALL = WitOptions.DEFAULTS.withAllFeatures(true);

  private final Path root;

  BindgenSuites(Path root) {
    this.root = root;
  }

  /** A world of the suites. */
  record Case(String name, WitGraph graph, WitWorld world) {
    void run() {
      Map<String, String> files = Bindgen.generate(graph, world, BindgenOptions.DEFAULTS);
      List<String> said = Javac.compile(files);
      if (!said.isEmpty()) {
        throw new AssertionError(said.size() + " times javac: " + said.get(0));
      }
    }
  }

  List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (Path entry : list(root.resolve("wit-tests/wit-bindgen/codegen"))) {
      Path inner = Files.isDirectory(entry.resolve("wit")) ? entry.resolve("wit") : entry;
      add(cases, entry.getFileName().toString(), Wit.resolve(sources(inner), ALL));
    }
    for (Path version : list(root.resolve("wit-tests/wasi"))) {
      if (!Files.isDirectory(version)) {
        continue;
      }
      for (Path main : list(version)) {
        WitSources sources = sources(main);
        for (Path other : list(version)) {
          if (!other.equals(main)) {
            sources = sources.withDependency(other.getFileName().toString(), sources(other));
          }
        }
        String name = "wasi " + version.getFileName() + " " + main.getFileName();
        add(cases, name, Wit.resolve(sources, ALL));
      }
    }
    WitOptions legacy = WitOptions.DEFAULTS.withDialect(WitDialect.LEGACY);
    for (Path file : list(root.resolve("wasm_run-wit"))) {
      if (file.toString().endsWith(".wit")) {
        add(cases, file.getFileName().toString(), Wit.resolve(sources(file), legacy));
      }
    }
    return cases;
  }

  private static void add(List<Case> cases, String name, WitGraph graph) {
    graph
        .main()
        .worlds()
        .forEach(
            (world, index) ->
                cases.add(new Case(name + " " + world, graph, graph.worlds().get(index))));
  }

  private static WitSources sources(Path path) throws IOException {
    if (Files.isRegularFile(path)) {
      return WitSources.of(path.getFileName().toString(), Files.readString(path));
    }
    WitSources sources = WitSources.of(Map.of());
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(".wit")) {
          sources = sources.with(path.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return sources;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
