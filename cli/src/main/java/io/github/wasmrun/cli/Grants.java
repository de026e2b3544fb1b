package io.github.wasmrun.cli;

import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.component.WasiHttp;
import io.github.wasmrun.wasi.component.WasiNetwork;
import io.github.wasmrun.wasi.component.WasiSockets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a program is granted: directories, variables, the network. */
final class Grants {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

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

  /** Made by picocli. */
  Grants() {}

  /** Refuses what modules cannot be granted. */
  void checkModule() {
    if (!httpHosts.isEmpty()) {
      throw wrong("--allow-http: components alone can be granted requests");
    }
    if (!socketHosts.isEmpty() || !socketAddresses.isEmpty()) {
      throw wrong("--allow-socket, --allow-listen: components alone can be granted sockets");
    }
  }

  /** Whether nothing was granted. */
  boolean isNone() {
    return dirs.isEmpty()
        && variables.isEmpty()
        && httpHosts.isEmpty()
        && socketHosts.isEmpty()
        && socketAddresses.isEmpty();
  }

  /** What was granted of the network. */
  WasiNetwork[] network() {
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

  /** These settings with variables and directories. */
  Wasi addTo(Wasi wasi) throws IOException {
    Wasi all = wasi;
    for (String variable : variables) {
      int split = variable.indexOf('=');
      if (split <= 0) {
        throw wrong("--env: expected NAME=VALUE, not " + variable);
      }
      all = all.env(variable.substring(0, split), variable.substring(split + 1));
    }
    for (String dir : dirs) {
      all = mount(all, dir);
    }
    return all;
  }

  private Wasi mount(Wasi wasi, String dir) throws IOException {
    DirectoryGrant grant = DirectoryGrant.parse(command, dir);
    FileTree tree = grant.tree();
    try {
      return wasi.mount(grant.guest(), grant.readOnly() ? tree.readOnly() : tree);
    } catch (IllegalArgumentException e) {
      throw wrong("--dir: " + e.getMessage());
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
