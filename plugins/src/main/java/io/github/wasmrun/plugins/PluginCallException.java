package io.github.wasmrun.plugins;

import org.jspecify.annotations.Nullable;

/** A call of a plugin that failed. */
public final class PluginCallException extends PluginException {
  private static final long serialVersionUID = 1L;

  /** Why it failed. */
  public enum Reason {
    /** The plugin itself reported an error; its instance goes on. */
    REPORTED,
    /** The plugin trapped or threw; the cause says how. */
    TRAP,
    /** It used more fuel, time or stack than it was granted, or gave too long a response. */
    LIMIT,
    /** It exited by WASI's {@code proc_exit}. */
    EXIT,
    /** It broke its guest contract: a wrong address or length, a block that is none. */
    CONTRACT,
    /** A host function threw; the cause is what it threw. */
    HOST_FUNCTION,
    /** It asked for something at run time that it was not granted. */
    PERMISSION,
    /** It has no such function. */
    NO_FUNCTION,
    /** A call of it is in progress. */
    BUSY,
    /** It runs in a worker, where only {@link Plugin#callAsync} calls it. */
    IN_WORKER,
    /** It was disabled after too many failures. */
    DISABLED,
    /** It was unloaded. */
    UNLOADED;

    /** Whether the plugin ran and did not end as it should: its state is not to be trusted. */
    boolean leavesRuins() {
      return switch (this) {
        case TRAP, LIMIT, EXIT, CONTRACT, HOST_FUNCTION, PERMISSION -> true;
        default -> false;
      };
    }
  }

  private final Reason reason;
  private final String function;

  PluginCallException(
      String pluginId, String function, Reason reason, String message, @Nullable Throwable cause) {
    super(pluginId, function + ": " + message, cause);
    this.reason = reason;
    this.function = function;
  }

  /** Why it failed. */
  public Reason reason() {
    return reason;
  }

  /** The function that was called. */
  public String function() {
    return function;
  }

  boolean leavesRuins() {
    return reason.leavesRuins();
  }
}
