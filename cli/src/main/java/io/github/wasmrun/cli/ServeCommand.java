package io.github.wasmrun.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Serves a folder to a browser. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves a folder on this machine's loopback interface, with the headers that isolate a page,"
          + " so that it may use shared memory and workers. For trying pages, not for production."
    })
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FOLDER",
      defaultValue = ".",
      description = "The folder. Default: the current one.")
  private Path folder;

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      defaultValue = "8080",
      description = "The port, 0 for any free one. Default: 8080.")
  private int port;

  @Option(names = "--no-isolation", description = "Leaves out the headers that isolate a page.")
  private boolean open;

  /** Made by picocli. */
  ServeCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(command.commandLine(), folder + " is no directory");
    }
    if (port < 0 || port > 65535) {
      throw new ParameterException(command.commandLine(), "--port: 0 to 65535, not " + port);
    }
    try (FolderServer server = FolderServer.start(folder, port, !open)) {
      PrintWriter out = command.commandLine().getOut();
      out.println("Serving " + folder + " at " + server.url() + " (Ctrl+C ends it)");
      out.flush();
      new CountDownLatch(1).await();
    } catch (BindException e) {
      throw new ParameterException(
          command.commandLine(), "port " + port + " is in use; take another one with --port");
    }
    return 0;
  }
}
