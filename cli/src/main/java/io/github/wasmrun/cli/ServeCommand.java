package io.github.wasmrun.cli;

import io.github.wasmrun.Limits;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.component.WasiHttpHandler;
import io.github.wasmrun.wasi.io.WasiInput;
import io.github.wasmrun.wasi.io.WasiOutput;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves a folder to a browser, or has a component answer requests. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves a folder on this machine's loopback interface, with the headers that isolate a page,"
          + " so that it may use shared memory and workers. For trying pages, not for production.",
      "",
      "Given a component of wasi:http/proxy instead, it has that answer the requests: each request"
          + " has an instance of its own. What fails is answered by 500, and reported on standard"
          + " error. The component gets no files and no variables but those given here; what it"
          + " prints goes to this terminal."
    })
final class ServeCommand implements Callable<Integer> {
  private static final int MOST_REQUESTS = 10_000;

  @Spec private CommandSpec command;

  @Mixin private ServedFile file;

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      description = "The port, 0 for any free one. Default: 8080.")
  private @Nullable Integer port;

  @Option(names = "--no-isolation", description = "Leaves out the headers that isolate a page.")
  private boolean open;

  @Option(
      names = "--addr",
      paramLabel = "HOST:PORT",
      description =
          "Where a component listens: an address of this machine, 0.0.0.0 for all of them, and a"
              + " port, 0 for any free one. Default: 127.0.0.1:8080.")
  private @Nullable String address;

  @Option(
      names = "--fuel",
      paramLabel = "UNITS",
      description = "How much each core module of a component may do for a request; it then fails.")
  private @Nullable Long fuel;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description =
          "How long a component may take for a request: 500ms, 10s, 2m. Default: for ever.")
  private @Nullable Duration timeout;

  @Option(
      names = "--idle-timeout",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description =
          "How long a client may take for the head of a request, send nothing of its body, or take"
              + " nothing of the answer; then its connection is cut. Default: 1m.")
  private Duration idle = Duration.ofMinutes(1);

  @Option(
      names = "--max-body",
      paramLabel = "SIZE",
      converter = SizeConverter.class,
      description = "The most bytes of a request's body; more is answered by 413. Default: 100M.")
  private long maxBody = 100L << 20;

  @Option(
      names = "--max-requests",
      paramLabel = "COUNT",
      description =
          "How many requests a component answers at a time, each in a thread; others wait."
              + " Default: 100.")
  private int maxRequests = 100;

  @Mixin private Grants grants;

  @Mixin private EngineOptions engines;

  /** Made by picocli. */
  ServeCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    int number = port == null ? 8080 : port;
    if (number < 0 || number > 65535) {
      throw wrong("--port: 0 to 65535, not " + number);
    }
    return file.isFile() ? serveComponent(number) : serveFolder(number);
  }

  private int serveFolder(int number) throws IOException, InterruptedException {
    Path folder = file.path();
    if (!Files.isDirectory(folder)) {
      throw wrong(folder + " is no directory");
    }
    if (address != null || fuel != null || timeout != null || !grants.isNone()) {
      throw wrong("--addr, limits and grants are for components, not for a folder");
    }
    try (FolderServer server = FolderServer.start(folder, number, !open)) {
      announce("Serving " + folder + " at " + server.url());
      new CountDownLatch(1).await();
    } catch (BindException e) {
      throw wrong("port " + number + " is in use; take another one with --port");
    }
    return 0;
  }

  private void announce(String text) {
    PrintWriter out = command.commandLine().getOut();
    out.println(text + " (Ctrl+C ends it)");
    out.flush();
  }

  private int serveComponent(int number) throws IOException, InterruptedException {
    InetSocketAddress where = where(number);
    if (open) {
      throw wrong("--no-isolation is for a folder, not for a component");
    }
    if (maxRequests < 1 || maxRequests > MOST_REQUESTS) {
      throw wrong("--max-requests: 1 to " + MOST_REQUESTS + ", not " + maxRequests);
    }
    PrintWriter err = command.commandLine().getErr();
    try (ComponentServer server =
        ComponentServer.start(handler(), where, maxRequests, maxBody, idle, err)) {
      announce("Serving " + file.path() + " at " + server.url());
      new CountDownLatch(1).await();
    } catch (BindException e) {
      throw wrong(
          "cannot listen at "
              + where.getAddress().getHostAddress()
              + ":"
              + where.getPort()
              + " ("
              + e.getMessage()
              + "); take another address with --addr");
    }
    return 0;
  }

  private WasiHttpHandler handler() throws IOException {
    byte[] bytes = file.readBinary();
    if (!Components.isComponent(bytes)) {
      throw wrong(file.path() + " is no component: expected a folder or a component");
    }
    Wasi wasi =
        grants.addTo(
            Wasi.host()
                .programName(file.path().getFileName().toString())
                .stdin(WasiInput.empty())
                .stdout(WasiOutput.of(new FileOutputStream(FileDescriptor.out)))
                .stderr(WasiOutput.of(new FileOutputStream(FileDescriptor.err))));
    WasmComponent component = WasmComponent.compile(engines.engine(), bytes);
    if (!WasiHttpHandler.isHandler(component)) {
      throw wrong(
          file.path()
              + " does not export wasi:http/incoming-handler@0.2, so it answers no requests;"
              + " wasmrun run runs programs");
    }
    return WasiHttpHandler.of(component)
        .withWasi(wasi)
        .withNetwork(grants.network())
        .withLimits(limits());
  }

  private Limits limits() {
    Limits limits = Limits.NONE;
    if (fuel != null) {
      if (fuel < 0) {
        throw wrong("--fuel: 0 or more, not " + fuel);
      }
      limits = limits.withFuel(fuel);
    }
    return timeout == null ? limits : limits.withTimeout(timeout);
  }

  private InetSocketAddress where(int number) {
    if (address == null) {
      return new InetSocketAddress(InetAddress.getLoopbackAddress(), number);
    }
    if (port != null) {
      throw wrong("--addr has the port, --port cannot be given, too");
    }
    int colon = address.lastIndexOf(':');
    String host = colon < 0 ? "" : address.substring(0, colon);
    try {
      int parsed = Integer.parseInt(address.substring(colon + 1));
      if (!host.isEmpty() && parsed >= 0 && parsed <= 65535) {
        return new InetSocketAddress(InetAddress.getByName(host), parsed);
      }
    } catch (NumberFormatException e) {
      // Reported below.
    } catch (UnknownHostException e) {
      throw wrong("--addr: no address of this machine: " + host);
    }
    throw wrong("--addr: expected HOST:PORT, not " + address);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
