package io.github.wasmrun.conformance.script;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.ExitException;
import io.github.wasmrun.GuestException;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.UnsupportedFeatureException;

/** Names of exceptions, the same on every host. */
final class Errors {
  private Errors() {}

  /** The class of an exception of the API; of another one what the host calls it. */
  static String name(Throwable thrown) {
    if (thrown instanceof CompileException) {
      return "CompileException";
    }
    if (thrown instanceof LinkException) {
      return "LinkException";
    }
    if (thrown instanceof TrapException) {
      return "TrapException";
    }
    if (thrown instanceof GuestException) {
      return "GuestException";
    }
    if (thrown instanceof LimitException) {
      return "LimitException";
    }
    if (thrown instanceof UnsupportedFeatureException) {
      return "UnsupportedFeatureException";
    }
    if (thrown instanceof ExitException) {
      return "ExitException";
    }
    // The errors of a page's engine have no class of Java.
    String name = thrown.getClass().getName();
    return name == null ? "an error of JavaScript" : name.substring(name.lastIndexOf('.') + 1);
  }

  /** Class, message and the engine's words. */
  static String describe(Throwable thrown) {
    String message = thrown.getMessage();
    String detail = "";
    if (thrown instanceof TrapException trap && trap.detail().isPresent()) {
      detail = " [" + trap.detail().get() + "]";
    }
    return name(thrown) + (message == null ? "" : ": " + message) + detail;
  }
}
