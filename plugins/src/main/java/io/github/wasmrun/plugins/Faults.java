package io.github.wasmrun.plugins;

import io.github.wasmrun.CancelledException;
import io.github.wasmrun.ExitException;
import io.github.wasmrun.GuestException;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.plugins.PluginCallException.Reason;
import org.jspecify.annotations.Nullable;

/** Finds out what ended a guest. */
final class Faults {
  private Faults() {}

  /**
   * The reason why a guest ended.
   *
   * @param thrownByHost what a function of the application threw last
   */
  static GuestFault of(RuntimeException error, @Nullable RuntimeException thrownByHost) {
    if (error instanceof GuestFault fault) {
      return fault;
    }
    return new GuestFault(reason(error, thrownByHost), text(error), error);
  }

  private static Reason reason(RuntimeException error, @Nullable RuntimeException thrownByHost) {
    if (error == thrownByHost) {
      return Reason.HOST_FUNCTION;
    }
    if (error instanceof ExitException) {
      return Reason.EXIT;
    }
    if (error instanceof TrapException trap) {
      return trap.code() == TrapCode.STACK_EXHAUSTED ? Reason.LIMIT : Reason.TRAP;
    }
    if (error instanceof GuestException) {
      return Reason.TRAP;
    }
    return error instanceof LimitException || error instanceof CancelledException
        ? Reason.LIMIT
        : Reason.HOST_FUNCTION;
  }

  private static String text(RuntimeException error) {
    String message = error.getMessage();
    return message == null ? error.getClass().getName() : message;
  }
}
