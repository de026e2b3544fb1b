package io.github.wasmrun.cli;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.jvm.HostDirectory;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiHost;
import io.github.wasmrun.wasi.WasiResult;
import io.github.wasmrun.wasi.component.WasiComponent;
import io.github.wasmrun.wasi.component.WasiHttp;
import io.github.wasmrun.wasi.component.WasiNetwork;
import io.github.wasmrun.wasi.component.WasiSockets;
import io.github.wasmrun.wasi.io.WasiInput;
import io.github.wasmrun.wasi.io.WasiOutput;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a WASI program, or calls one function of a module. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Runs a WASI program, or calls a function of a module or component with --invoke.",
      "",
      "The program gets this terminal's streams, and no files and no variables but those given"
          + " here. Its exit code is the exit code of the command."
    })
final class RunCommand implements Callable<Integer> {
  private static final int MAX_THREADS = 1024;

  @Spec private CommandSpec command;

  @Mixin private ModuleFile file;

  @Parameters(
      index = "1..*",
      paramLabel = "ARGUMENT",
      description = "Arguments of the program, or of the function.")
  private List<String> args = List.of();

  @Option(
      names = "--invoke",
      paramLabel = "FUNCTION",
      description =
          "Calls this export and prints its results, one a line. Arguments are numbers as in the"
              + " text format, vectors such as i32x4:1,2,3,4, or null; of components values in"
              + " the form WAVE. A function of an interface is INTERFACE#FUNCTION.")
  private @Nullable String function;

  @Option(
      names = "--dir",
      paramLabel = "HOST[::GUEST][:ro]",
      description =
          "Shows a directory to the program, as GUEST (default: /), with :ro read-only."
              + " Nothing leads out of it.")
  private List<String> dirs = List.of();

  @Option(
      names = "--env",
      paramLabel = "NAME=VALUE",
      description = "Sets a variable of the environment.")
  private List<String> variables = List.of();

  @Option(
      names = "--allow-http",
      paramLabel = "HOST[:PORT]",
      description =
          "Grants a component requests (wasi:http) to a network host, where * denotes any"
              + " characters: *.example.org. Without a port, all of its ports.")
  private List<String> httpHosts = List.of();

  @Option(
      names = "--allow-socket",
      paramLabel = "HOST[:PORT]",
      description =
          "Grants a component connections and datagrams (wasi:sockets) to a network host, as"
              + " --allow-http does. A host is a name or an address; one of IPv6 is in brackets.")
  private List<String> socketHosts = List.of();

  @Option(
      names = "--allow-listen",
      paramLabel = "ADDRESS[:PORT]",
      description =
          "Grants a component that others reach it (wasi:sockets) at an address that it binds to:"
              + " 127.0.0.1:8080. Without a port, all of its ports.")
  private List<String> socketAddresses = List.of();

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Ends the program after this time with exit code 124: 500ms, 10s, 2m.")
  private @Nullable Duration timeout;

  @Option(
      names = "--max-memory",
      paramLabel = "SIZE",
      converter = SizeConverter.class,
      description = "The most bytes of each memory, which has pages of 64K: 64M, 1G. Default: 4G.")
  private @Nullable Long maxMemory;

  @Option(
      names = "--threads",
      paramLabel = "COUNT",
      description =
          "How many threads a program of wasi-threads may start, at most 1024. Default: none.")
  private int threads;

  @Option(
      names = ImportTrap.OPTION,
      description =
          "Functions that are imported and that nothing supplies are there, and trap when they are"
              + " called.")
  private boolean trapImports;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description = "The engine; wasmrun --version lists them. Default: the best.")
  private @Nullable String engine;

  @Option(
      names = "--cache",
      paramLabel = "DIRECTORY",
      description =
          "Keeps compiled code in this directory, which is made for its owner alone, and takes it"
              + " from there. Default: none is kept.")
  private @Nullable Path cache;

  /** Made by picocli. */
  RunCommand() {}

  @Override
  public Integer call() throws IOException {
    if (threads < 0 || threads > MAX_THREADS) {
      throw wrong("--threads: 0 to " + MAX_THREADS + ", not " + threads);
    }
    byte[] bytes = file.readBinary();
    if (Components.isComponent(bytes)) {
      return runComponent(bytes);
    }
    if (!httpHosts.isEmpty()) {
      throw wrong("--allow-http: components alone can be granted requests");
    }
    if (!socketHosts.isEmpty() || !socketAddresses.isEmpty()) {
      throw wrong("--allow-socket, --allow-listen: components alone can be granted sockets");
    }
    WasmModule module = engine().compile(bytes);
    startTimer();
    return function == null ? runProgram(module) : invoke(module, function);
  }

  private int runComponent(byte[] bytes) throws IOException {
    if (threads > 0) {
      throw wrong("--threads: components have no threads");
    }
    WasiNetwork[] network = network();
    WasmComponent component = WasmComponent.compile(engine(), bytes);
    startTimer();
    if (function == null) {
      return runCommand(component, network);
    }
    try (WasiHost host = settings(Wasi.host()).open()) {
      ComponentImports imports = WasiComponent.imports(host, network).withAll(traps());
      ComponentInstance instance = component.instantiate(imports);
      Components.invoke(instance, function, args, command.commandLine().getOut());
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
    return 0;
  }

  /** What was granted. */
  private WasiNetwork[] network() {
    List<WasiNetwork> all = new ArrayList<>();
    if (!httpHosts.isEmpty()) {
      all.add(granted("--allow-http", () -> WasiHttp.to(array(httpHosts))));
    }
    if (!socketHosts.isEmpty() || !socketAddresses.isEmpty()) {
      WasiSockets to = granted("--allow-socket", () -> WasiSockets.to(array(socketHosts)));
      all.add(granted("--allow-listen", () -> to.withListening(array(socketAddresses))));
    }
    return all.toArray(new WasiNetwork[0]);
  }

  private static String[] array(List<String> texts) {
    return texts.toArray(new String[0]);
  }

  private <G> G granted(String option, Supplier<G> grant) {
    try {
      return grant.get();
    } catch (IllegalArgumentException e) {
      throw wrong(option + ": " + e.getMessage());
    }
  }

  private int runCommand(WasmComponent component, WasiNetwork[] network) throws IOException {
    if (!WasiComponent.isCommand(component)) {
      throw wrong(
          file.location()
              + " does not export wasi:cli/run@0.2, so it is no program; call a function with"
              + " --invoke, see wasmrun component for their names");
    }
    Wasi wasi = settings(Wasi.host().programName(file.name()).args(args));
    return report(WasiComponent.run(component, wasi, traps(), network));
  }

  private int report(WasiResult result) {
    PrintWriter err = command.commandLine().getErr();
    result.failure().ifPresent(failure -> Failures.report(failure, err));
    return result.exitCode();
  }

  private Engine engine() {
    EngineConfig config = EngineConfig.DEFAULTS;
    if (maxMemory != null) {
      SizeConverter.checkPages(command, maxMemory);
      config =
          config.withMaxMemoryPages(
              (int) Math.min(Integer.MAX_VALUE, maxMemory / SizeConverter.PAGE));
    }
    if (engine != null) {
      if (!Engine.available().contains(engine)) {
        throw wrong("no engine " + engine + "; there are " + Engine.available());
      }
      config = config.withEngine(engine);
    }
    if (cache != null) {
      config = config.withCache(cache);
    }
    try {
      return Engine.create(config);
    } catch (IllegalArgumentException e) {
      throw wrong("--cache: " + e.getMessage());
    }
  }

  private int runProgram(WasmModule module) throws IOException {
    if (module.exports().stream().noneMatch(export -> export.name().equals("_start"))) {
      throw wrong(
          file.location()
              + " does not export _start, so it is no program; call a function with --invoke, see"
              + " wasmrun inspect for their names");
    }
    Wasi wasi = settings(Wasi.command(module).programName(file.name()).args(args));
    wasi = wasi.imports(traps(module).withAll(bench()));
    return report((threads > 0 ? wasi.threads(threads) : wasi).run());
  }

  private int invoke(WasmModule module, String name) throws IOException {
    WasiHost host = settings(Wasi.host()).imports(traps(module).withAll(bench())).open();
    try (host;
        Instance instance = module.instantiate(host.imports())) {
      host.attach(instance);
      if (!(instance.exports().get(name) instanceof WasmFunction target)) {
        throw wrong("there is no exported function " + name + "; there are " + functions(module));
      }
      @Nullable Object[] values;
      try {
        values = Values.parse(name, target.type(), args);
      } catch (IllegalArgumentException e) {
        throw wrong(e.getMessage());
      }
      if (instance.exports().get("_initialize") instanceof WasmFunction initialize
          && !name.equals("_initialize")) {
        initialize.call();
      }
      PrintWriter out = command.commandLine().getOut();
      for (Object result : target.apply(values)) {
        out.println(Values.text(result));
      }
      out.flush();
      return 0;
    }
  }

  private static List<String> functions(WasmModule module) {
    return module.exports().stream()
        .filter(export -> export.type().kind() == ExternKind.FUNC)
        .map(export -> export.name())
        .toList();
  }

  private Wasi settings(Wasi wasi) throws IOException {
    Wasi all =
        variables(wasi)
            .stdin(
                file.isStdin()
                    ? WasiInput.empty()
                    : WasiInput.of(new FileInputStream(FileDescriptor.in)))
            .stdout(WasiOutput.of(new FileOutputStream(FileDescriptor.out)))
            .stderr(WasiOutput.of(new FileOutputStream(FileDescriptor.err)))
            .terminal(System.console() != null);
    for (String dir : dirs) {
      all = mount(all, dir);
    }
    return all;
  }

  private Wasi variables(Wasi wasi) {
    Wasi all = wasi;
    for (String variable : variables) {
      int split = variable.indexOf('=');
      if (split <= 0) {
        throw wrong("--env: expected NAME=VALUE, not " + variable);
      }
      all = all.env(variable.substring(0, split), variable.substring(split + 1));
    }
    return all;
  }

  private Wasi mount(Wasi wasi, String dir) throws IOException {
    boolean readOnly = dir.endsWith(":ro");
    String rest = readOnly ? dir.substring(0, dir.length() - 3) : dir;
    int split = rest.indexOf("::");
    Path path = Paths.of(split < 0 ? rest : rest.substring(0, split));
    String guest = split < 0 ? "/" : rest.substring(split + 2);
    if (!Files.isDirectory(path)) {
      throw wrong("--dir: " + path + " is no directory");
    }
    if (guest.isEmpty()) {
      throw wrong("--dir: the guest's path is empty in " + dir);
    }
    FileTree tree = HostDirectory.of(path);
    try {
      return wasi.mount(guest, readOnly ? tree.readOnly() : tree);
    } catch (IllegalArgumentException e) {
      throw wrong("--dir: " + e.getMessage());
    }
  }

  private ComponentImports traps() {
    ComponentImports none = ComponentImports.none();
    return trapImports ? none.withFallback(ImportTrap::of) : none;
  }

  /** All that a module imports, but for WASI, if that is wished. */
  private Imports traps(WasmModule module) {
    Set<String> wasi =
        threads > 0 ? Set.of("wasi_snapshot_preview1", "wasi") : Set.of("wasi_snapshot_preview1");
    return trapImports ? ImportTrap.of(module, wasi) : Imports.none();
  }

  /** What programs of the benchmark suite sightglass call around the part that it measures. */
  private static Imports bench() {
    HostFunction nothing = HostFunction.of((Runnable) () -> {});
    return Imports.of("bench", "start", nothing).withFunction("bench", "end", nothing);
  }

  /** Ends the whole process: the guest may be in an endless loop, or in a call of the host. */
  private void startTimer() {
    Duration time = timeout;
    if (time == null) {
      return;
    }
    Thread timer =
        new Thread(
            () -> {
              try {
                Thread.sleep(time.toMillis());
              } catch (InterruptedException e) {
                return;
              }
              PrintWriter err = command.commandLine().getErr();
              err.println("wasmrun: ended by --timeout after " + time.toMillis() + " ms");
              err.flush();
              Runtime.getRuntime().halt(Failures.TIMED_OUT);
            },
            "wasmrun timeout");
    timer.setDaemon(true);
    timer.start();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
