package io.github.wasmrun.bench.jvm;

import io.github.wasmrun.bench.Effort;
import io.github.wasmrun.bench.Part;
import io.github.wasmrun.bench.Row;
import io.github.wasmrun.bench.Row.Round;
import io.github.wasmrun.bench.peer.Modules;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What it takes to load a real module and call it once: CPU time and memory of a fresh process,
 * beside one of Node.js.
 */
public final class StartPart implements Part {
  private static final String NODE =
      """
      const [, name, file] = process.argv;
      function load() {
        const module = new WebAssembly.Module(require('fs').readFileSync(file));
        const imports = {};
        for (const i of WebAssembly.Module.imports(module))
          if (i.kind === 'function') {
            const answer = i.name === 'fd_prestat_get' ? 8 : 0;
            (imports[i.module] ??= {})[i.name] = () => answer;
          }
        const { exports } = new WebAssembly.Instance(module, imports);
        if (name === 'tiny') exports.add(2, 3);
        else if (name === 'sqljs') { exports.P(); exports.La(16); }
        else if (name === 'jco') exports.cabi_realloc(0, 0, 1, 8);
        else exports._initialize();
      }
      load();
      const wall = process.uptime() * 1000;
      const cpu = process.cpuUsage();
      const peak = process.resourceUsage().maxRSS / 1024;
      const start = performance.now();
      load();
      console.log((cpu.user + cpu.system) / 1e6, peak, wall, performance.now() - start, 0);
      """;

  /** What {@link StartMain} prints. */
  private record Cost(double cpu, double megabytes, double wall, double again, double interpreted) {
    static Cost of(String line) {
      double[] numbers = Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
      return new Cost(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }
  }

  private final String name;
  private final List<String> ids;

  private StartPart(String name, String... more) {
    this.name = name;
    List<String> all = new ArrayList<>(List.of("jvm.start." + name));
    all.addAll(List.of(more));
    ids = List.copyOf(all);
  }

  /** A part for each module, and the functions interpreted over all. */
  public static List<Part> all() {
    return List.of(
        new StartPart("tiny"),
        new StartPart(
            "sqljs", "jvm.start.sqljs.warm", "jvm.start.sqljs.cached", "jvm.memory.sqljs"),
        new StartPart("jco"),
        new StartPart("ruby", "jvm.memory.ruby"),
        new InterpretedPart());
  }

  @Override
  public List<String> ids() {
    return ids;
  }

  @Override
  public void measure(Effort effort, Predicate<String> wanted, Consumer<Row> rows)
      throws IOException, InterruptedException {
    Path module = module(name);
    boolean cached = ids.contains("jvm.start.sqljs.cached");
    Path cache = Files.createTempDirectory("wasmrun-bench");
    Map<String, List<Round>> rounds = new TreeMap<>();
    if (cached) {
      ours(name, module, cache.toString());
    }
    for (int i = 0; i < (effort.id().equals("quick") ? 3 : 7); i++) {
      Cost ours = ours(name, module);
      Cost node = run(List.of("node", "-e", NODE, name, module.toString()));
      add(rounds, "jvm.start." + name, ours.cpu(), node.cpu());
      add(rounds, "jvm.memory." + name, ours.megabytes(), node.megabytes());
      add(rounds, "jvm.start." + name + ".warm", ours.again(), node.again());
      if (cached) {
        double wall = ours(name, module, cache.toString()).wall();
        add(rounds, "jvm.start." + name + ".cached", wall, node.wall());
      }
    }
    deleteAll(cache);
    for (String id : ids) {
      if (wanted.test(id)) {
        String unit =
            id.startsWith("jvm.memory") ? "MB" : id.equals("jvm.start." + name) ? "s" : "ms";
        rows.accept(Row.of(id, unit, rounds.get(id)));
      }
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = new ArrayList<>(files.toList());
    }
    for (int i = all.size() - 1; i >= 0; i--) {
      Files.delete(all.get(i));
    }
  }

  private static void add(
      Map<String, List<Round>> rounds, String id, double value, double baseline) {
    rounds.computeIfAbsent(id, any -> new ArrayList<>()).add(new Round(value, baseline));
  }

  private static Path module(String name) throws IOException {
    switch (name) {
      case "tiny":
        Path file = Files.createTempFile("wasmrun-bench", ".wasm");
        file.toFile().deleteOnExit();
        return Files.write(file, Guests.bytes("add"));
      case "sqljs":
        return Modules.sqlJs();
      case "jco":
        return Modules.npm(
            "@bytecodealliance/jco-transpile@0.15.0",
            "vendor/js-component-bindgen-component.core.wasm");
      default:
        return Modules.npm("@ruby/3.4-wasm-wasi@2.10.1", "dist/ruby.wasm");
    }
  }

  /** A fresh JVM with our engine alone. */
  private static Cost ours(String name, Path module, String... more)
      throws IOException, InterruptedException {
    List<String> parts = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!part.contains("endive")) {
        parts.add(part);
      }
    }
    try (Stream<Path> jars = Files.list(EngineLoader.folder())) {
      jars.forEach(jar -> parts.add(jar.toString()));
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                String.join(File.pathSeparator, parts),
                StartMain.class.getName(),
                name,
                module.toString()));
    command.addAll(List.of(more));
    return run(command);
  }

  private static Cost run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    String out =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0 || out.isEmpty()) {
      throw new IOException("failed: " + command.get(command.size() - 2));
    }
    return Cost.of(out);
  }

  /** How many functions of all modules are interpreted without being asked for. */
  private static final class InterpretedPart implements Part {
    private static final String ID = "jvm.interpreted";

    @Override
    public List<String> ids() {
      return List.of(ID);
    }

    @Override
    public void measure(Effort effort, Predicate<String> wanted, Consumer<Row> rows)
        throws IOException, InterruptedException {
      double sum = 0;
      for (String name : List.of("tiny", "sqljs", "jco", "ruby")) {
        sum += ours(name, module(name)).interpreted();
      }
      for (Path program : ProgramRows.modules()) {
        sum += ours(StartMain.NO_CALL, program).interpreted();
      }
      rows.accept(Row.of(ID, "functions", List.of(new Round(sum, 1))));
    }
  }
}
