package io.github.wasmrun.demo.jvm;

import io.github.wasmrun.Engine;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.demo.example.Programs;
import io.github.wasmrun.demo.example.QuickJs;
import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.jvm.HostDirectory;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiReactor;
import io.github.wasmrun.wasi.WasiResult;
import io.github.wasmrun.wasi.io.WasiInput;
import io.github.wasmrun.wasi.io.WasiOutput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a program of WASI with the terminal's streams: {@code [--dir HOST[:GUEST[:ro]]]... [--env
 * NAME=VALUE]... PROGRAM.wasm [ARGUMENT]...}. The exit code is the program's. QuickJS, which is a
 * library, evaluates each line of standard input.
 */
public final class ProgramMain {
  private static final String USAGE =
      """
      usage: bin/wasi [--dir HOST[:GUEST[:ro]]]... [--env NAME=VALUE]... PROGRAM.wasm [ARGUMENT]...
        --dir   shows the directory HOST to the program as GUEST (default /), with ro read-only
        --env   sets a variable of the environment
      """;

  private ProgramMain() {}

  /** Runs the command. */
  public static void main(String[] args) throws IOException {
    List<String> dirs = new ArrayList<>();
    List<String> variables = new ArrayList<>();
    int at = 0;
    while (at + 1 < args.length && args[at].startsWith("--")) {
      if (args[at].equals("--dir")) {
        dirs.add(args[at + 1]);
      } else if (args[at].equals("--env") && args[at + 1].indexOf('=') > 0) {
        variables.add(args[at + 1]);
      } else {
        break;
      }
      at += 2;
    }
    if (at >= args.length || args[at].startsWith("--")) {
      System.err.print(USAGE);
      System.exit(2);
    }
    System.exit(
        run(Path.of(args[at]), List.of(args).subList(at + 1, args.length), dirs, variables));
  }

  private static int run(Path program, List<String> args, List<String> dirs, List<String> variables)
      throws IOException {
    WasmModule module = Engine.create().compile(Files.readAllBytes(program));
    boolean isScript = QuickJs.is(module);
    Wasi wasi =
        (isScript ? Wasi.reactor(module) : Wasi.command(module))
            .imports(isScript ? QuickJs.ENVIRONMENT : Programs.BENCH)
            .programName(program.getFileName().toString())
            .args(args)
            .stdin(WasiInput.of(System.in))
            .stdout(WasiOutput.of(System.out))
            .stderr(WasiOutput.of(System.err))
            .terminal(System.console() != null);
    for (String dir : dirs) {
      String[] parts = dir.split(":");
      FileTree tree = HostDirectory.of(Path.of(parts[0]));
      boolean readOnly = parts.length > 2 && parts[2].equals("ro");
      wasi = wasi.mount(parts.length > 1 ? parts[1] : "/", readOnly ? tree.readOnly() : tree);
    }
    for (String variable : variables) {
      int equals = variable.indexOf('=');
      wasi = wasi.env(variable.substring(0, equals), variable.substring(equals + 1));
    }
    if (isScript) {
      return evaluate(wasi);
    }
    WasiResult result = wasi.run();
    result.failure().map(WasmException::getMessage).ifPresent(System.err::println);
    return result.exitCode();
  }

  /** Evaluates each line of standard input. */
  private static int evaluate(Wasi wasi) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (WasiReactor quickJs = wasi.stdin(WasiInput.empty()).start()) {
      QuickJs.start(quickJs.instance());
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.println(QuickJs.evaluate(quickJs.instance(), line));
      }
    }
    return 0;
  }
}
