package io.github.wasmrun.cli;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiHost;
import io.github.wasmrun.wasi.WasiResult;
import io.github.wasmrun.wasi.component.WasiComponent;
import io.github.wasmrun.wasi.component.WasiNetwork;
import io.github.wasmrun.wasi.io.WasiInput;
import io.github.wasmrun.wasi.io.WasiOutput;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
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

  @Mixin private Grants grants;

  @Mixin private EngineOptions engines;

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
      names = "--timeout",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Ends the program after this time with exit code 124: 500ms, 10s, 2m.")
  private @Nullable Duration timeout;

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
    grants.checkModule();
    WasmModule module = engines.engine().compile(bytes);
    startTimer();
    return function == null ? runProgram(module) : invoke(module, function);
  }

  private int runComponent(byte[] bytes) throws IOException {
    if (threads > 0) {
      throw wrong("--threads: components have no threads");
    }
    WasiNetwork[] network = grants.network();
    WasmComponent component = WasmComponent.compile(engines.engine(), bytes);
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
    Wasi streams =
        wasi.stdin(
                file.isStdin()
                    ? WasiInput.empty()
                    : WasiInput.of(new FileInputStream(FileDescriptor.in)))
            .stdout(WasiOutput.of(new FileOutputStream(FileDescriptor.out)))
            .stderr(WasiOutput.of(new FileOutputStream(FileDescriptor.err)))
            .terminal(System.console() != null);
    return grants.addTo(streams);
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
