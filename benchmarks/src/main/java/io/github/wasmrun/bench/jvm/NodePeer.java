package io.github.wasmrun.bench.jvm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Node.js, which is V8, running the same bytes in a process beside us. */
final class NodePeer implements Contestant, AutoCloseable {
  private static final String SCRIPT =
      """
      const [file, name, argument] = process.argv.slice(1);
      const module = new WebAssembly.Module(require('fs').readFileSync(file));
      const kernel = new WebAssembly.Instance(module, {}).exports[name];
      require('readline').createInterface({ input: process.stdin }).on('line', (line) => {
        const n = Number(line);
        let sum = 0;
        const start = process.cpuUsage();
        for (let i = 0; i < n; i++) sum = (sum + kernel(Number(argument))) | 0;
        const used = process.cpuUsage(start);
        console.log(`${(used.user + used.system) * 1000} ${sum}`);
      });
      """;

  private final Path file;
  private final Process process;
  private final Writer requests;
  private final BufferedReader answers;

  /** Calls an export of one of our guests. */
  NodePeer(String guest, String export, int argument) throws IOException {
    this(
        Files.write(Files.createTempFile("wasmrun-bench", ".wasm"), Guests.bytes(guest)),
        List.of("-e", SCRIPT),
        List.of(export, Integer.toString(argument)));
  }

  /** Runs a program of {@code programs.mjs}. */
  static NodePeer ofProgram(String kind, Path module, String argument) throws IOException {
    Path script = Files.createTempFile("wasmrun-bench", ".mjs");
    try (InputStream in = NodePeer.class.getResourceAsStream("/bench/programs.mjs")) {
      Files.write(script, Objects.requireNonNull(in).readAllBytes());
    }
    // Its fast calls of WASI crash Node.js 20 after some hundred runs.
    return new NodePeer(
        script,
        List.of("--no-warnings", "--no-turbo-fast-api-calls"),
        List.of(kind, module.toString(), argument));
  }

  /**
   * Starts Node.js.
   *
   * @param file its first argument, deleted at the end
   */
  private NodePeer(Path file, List<String> options, List<String> args) throws IOException {
    this.file = file;
    List<String> command = new ArrayList<>(List.of("node"));
    command.addAll(options);
    command.add(file.toString());
    command.addAll(args);
    process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    requests = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public Turn run(int n) throws IOException {
    requests.write(n + "\n");
    requests.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("node has ended");
    }
    int space = answer.indexOf(' ');
    return new Turn(
        Long.parseLong(answer.substring(0, space)), Integer.parseInt(answer.substring(space + 1)));
  }

  @Override
  public void close() throws IOException {
    requests.close();
    process.destroy();
    Files.delete(file);
  }
}
