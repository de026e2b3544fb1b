package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentResource;
import io.github.wasmrun.component.HostResource;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.wasi.io.WasiSystem;
import java.util.ArrayList;
import java.util.List;

/** {@code wasi:cli}. */
final class Cli {
  private final WasiSystem system;
  private final Io io;
  private final HostResource terminalInputs = ComponentResource.ofHost(terminal -> {});
  private final HostResource terminalOutputs = ComponentResource.ofHost(terminal -> {});

  Cli(WasiSystem system, Io io) {
    this.system = system;
    this.io = io;
  }

  ComponentImports addTo(ComponentImports imports) {
    ComponentImports all =
        new Items()
            .function("get-environment", args -> environment())
            .function("get-arguments", args -> texts(system.args()))
            .function("initial-cwd", args -> Val.none())
            .addTo(imports, "wasi:cli/environment");
    all =
        new Items()
            .action("exit", args -> exit(isOk(args.get(0)) ? 0 : 1))
            .action("exit-with-code", args -> exit((int) Args.integer(args.get(0))))
            .addTo(all, "wasi:cli/exit");
    return addTerminals(addStreams(all));
  }

  private ComponentImports addStreams(ComponentImports imports) {
    ComponentImports all =
        new Items()
            .function("get-stdin", args -> io.own(Input.of(system.stdin())))
            .addTo(imports, "wasi:cli/stdin");
    all =
        new Items()
            .function("get-stdout", args -> io.own(Output.of(system.stdout())))
            .addTo(all, "wasi:cli/stdout");
    return new Items()
        .function("get-stderr", args -> io.own(Output.of(system.stderr())))
        .addTo(all, "wasi:cli/stderr");
  }

  private ComponentImports addTerminals(ComponentImports imports) {
    ComponentImports all =
        new Items()
            .resource("terminal-input", terminalInputs)
            .addTo(imports, "wasi:cli/terminal-input");
    all =
        new Items()
            .resource("terminal-output", terminalOutputs)
            .addTo(all, "wasi:cli/terminal-output");
    all =
        new Items()
            .function("get-terminal-stdin", args -> terminal(terminalInputs))
            .addTo(all, "wasi:cli/terminal-stdin");
    all =
        new Items()
            .function("get-terminal-stdout", args -> terminal(terminalOutputs))
            .addTo(all, "wasi:cli/terminal-stdout");
    return new Items()
        .function("get-terminal-stderr", args -> terminal(terminalOutputs))
        .addTo(all, "wasi:cli/terminal-stderr");
  }

  private void exit(int code) {
    throw system.exit(code);
  }

  private static boolean isOk(Val value) {
    if (value instanceof Val.Result result) {
      return result.isOk();
    }
    throw Args.wrong(value);
  }

  private Val terminal(HostResource type) {
    return system.isTerminal() ? Val.some(Args.own(type, this)) : Val.none();
  }

  private static Val texts(List<String> texts) {
    List<Val> values = new ArrayList<>();
    for (String text : texts) {
      values.add(Val.of(text));
    }
    return new Val.ListOf(values);
  }

  private Val environment() {
    List<Val> values = new ArrayList<>();
    for (String variable : system.environment()) {
      int at = variable.indexOf('=');
      values.add(Val.tuple(Val.of(variable.substring(0, at)), Val.of(variable.substring(at + 1))));
    }
    return new Val.ListOf(values);
  }
}
