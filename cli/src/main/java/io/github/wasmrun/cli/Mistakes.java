package io.github.wasmrun.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports mistakes of the command line: a wrong option before what is missing. */
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
    return usual.handleParseException(mistake, args);
  }
}
