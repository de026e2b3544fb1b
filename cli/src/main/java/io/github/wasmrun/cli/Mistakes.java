package io.github.wasmrun.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reports mistakes of the command line: a wrong option before what is missing, and the usage only
 * where it helps, not for a wrong value.
 */
final class Mistakes implements IParameterExceptionHandler {
  private final IParameterExceptionHandler usual;

  /** Picocli's handler. */
  Mistakes(IParameterExceptionHandler usual) {
    this.usual = usual;
  }

  @Override
  public int handleParseException(ParameterException mistake, String[] args) throws Exception {
    CommandLine command = mistake.getCommandLine();
    List<String> unknown = command.getUnmatchedArguments();
    if (mistake instanceof MissingParameterException && !unknown.isEmpty()) {
      return usual.handleParseException(new UnmatchedArgumentException(command, unknown), args);
    }
    if (mistake instanceof MissingParameterException
        || mistake instanceof UnmatchedArgumentException) {
      return usual.handleParseException(mistake, args);
    }
    PrintWriter err = command.getErr();
    err.println(mistake.getMessage());
    err.println("See " + command.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }
}
