package io.github.wasmrun.bench.jvm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

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

  NodePeer(String guest, String export, int argument) throws IOException {
    file = Files.createTempFile("wasmrun-bench", ".wasm");
    Files.write(file, Guests.bytes(guest));
    process =
        new ProcessBuilder(
                "node", "-e", SCRIPT, file.toString(), export, Integer.toString(argument))
            .redirectError(Redirect.INHERIT)
            .start();
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
