package io.github.wasmrun.cli;

import io.github.wasmrun.GuestException;
import io.github.wasmrun.GuestFrame;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.component.ComponentTrapException;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Reports what a command throws: in one line, with the guest's frames if it trapped. */
final class Failures implements IExecutionExceptionHandler {
  /** The exit code of a program that trapped, as a shell reports an abort. */
  static final int TRAPPED = 134;

  /** The exit code of a command that failed. */
  static final int FAILED = 1;

  @Override
  public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed)
      throws Exception {
    if (error instanceof ParameterException wrong) {
      return command.getParameterExceptionHandler().handleParseException(wrong, new String[0]);
    }
    if (error instanceof WasmException || error instanceof IOException) {
      report(error, command.getErr());
      boolean trapped =
          error instanceof TrapException
              || error instanceof GuestException
              || error instanceof ComponentTrapException;
      return trapped ? TRAPPED : FAILED;
    }
    throw error;
  }

  /** Writes what went wrong, and where in the guest. */
  static void report(Exception error, PrintWriter err) {
    String message = error.getMessage();
    err.println("wasmrun: " + (message == null ? error.toString() : message));
    if (error instanceof TrapException trap) {
      for (GuestFrame frame : trap.frames()) {
        err.println("    at " + frame);
      }
    }
    err.flush();
  }
}
