package io.github.wasmrun.cli;

import io.github.wasmrun.GuestException;
import io.github.wasmrun.GuestFrame;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.TimeoutException;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.component.ComponentLinkException;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.plugins.PluginCallException;
import io.github.wasmrun.plugins.PluginException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** Reports what a command throws: in one line, with the guest's frames if it trapped. */
final class Failures implements IExecutionExceptionHandler {
  /** The exit code of a program that trapped, as a shell reports an abort. */
  static final int TRAPPED = 134;

  /** The exit code of what {@code --timeout} ended. */
  static final int TIMED_OUT = 124;

  /** The exit code of a command that failed. */
  static final int FAILED = 1;

  @Override
  public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed)
      throws Exception {
    if (error instanceof ParameterException wrong) {
      return command.getParameterExceptionHandler().handleParseException(wrong, new String[0]);
    }
    if (error instanceof TypeConversionException wrong) {
      return command
          .getParameterExceptionHandler()
          .handleParseException(new ParameterException(command, wrong.getMessage()), new String[0]);
    }
    if (error instanceof WasmException || error instanceof IOException) {
      report(error, command.getErr());
      hint(error, command, parsed);
      return code(error);
    }
    throw error;
  }

  /** Of imports that nothing supplies: which option does. */
  private static void hint(Exception error, CommandLine command, ParseResult parsed) {
    boolean missing =
        error instanceof LinkException link
            ? link.problems().stream().anyMatch(problem -> problem.actual().isEmpty())
            : error instanceof ComponentLinkException && text(error).endsWith("nothing supplied");
    boolean known = command.getCommandSpec().findOption(ImportTrap.OPTION) != null;
    if (missing && known && !parsed.hasMatchedOption(ImportTrap.OPTION)) {
      command.getErr().println("With " + ImportTrap.OPTION + " functions are there that trap.");
      command.getErr().flush();
    }
  }

  private static int code(Throwable error) {
    if (error instanceof PluginCallException call && call.getCause() != null) {
      return call.getCause() instanceof TimeoutException ? TIMED_OUT : code(call.getCause());
    }
    boolean trapped =
        error instanceof TrapException
            || error instanceof ImportTrap
            || error instanceof GuestException
            || error instanceof ComponentTrapException;
    return trapped ? TRAPPED : FAILED;
  }

  /** What went wrong; Java's errors of files name only the file. */
  static String text(Exception error) {
    String message = error.getMessage();
    if (error instanceof FileSystemException file && file.getReason() == null) {
      return file.getFile() + ": " + reason(file);
    }
    return message == null ? error.toString() : message;
  }

  private static String reason(FileSystemException error) {
    if (error instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (error instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (error instanceof FileAlreadyExistsException) {
      return "it is there already, and no folder";
    }
    return error.getClass().getSimpleName();
  }

  /** Writes what went wrong, and where in the guest. */
  static void report(Exception error, PrintWriter err) {
    err.println("wasmrun: " + text(error));
    if ((error instanceof PluginException ? error.getCause() : error)
        instanceof TrapException trap) {
      for (GuestFrame frame : trap.frames()) {
        err.println("    at " + frame);
      }
    }
    err.flush();
  }
}
