package io.github.wasmrun.wat;

import java.util.List;
import java.util.Optional;

/**
 * A command of a <a
 * href="https://github.com/WebAssembly/spec/tree/main/interpreter#scripts">script</a>: what the
 * specification's tests are written in. Identifiers are without {@code $}.
 */
public sealed interface WastCommand {
  /** The line where it starts, from 1. */
  int line();

  /** Something that has a result: {@link Invoke} or {@link Get}. */
  sealed interface Action extends WastCommand {}

  /**
   * Instantiates a module, or with {@code definition} only keeps it to be instantiated.
   *
   * @param definition whether it is not instantiated
   */
  record Module(int line, WastModule module, boolean definition) implements WastCommand {}

  /**
   * Instantiates a module that was kept.
   *
   * @param id the name of the instance
   * @param module the name of the module; empty for the last one
   */
  record ModuleInstance(int line, Optional<String> id, Optional<String> module)
      implements WastCommand {}

  /**
   * Lets modules import from an instance.
   *
   * @param name what they call it
   * @param module the name of the instance; empty for the last one
   */
  record Register(int line, String name, Optional<String> module) implements WastCommand {}

  /**
   * Calls an exported function.
   *
   * @param module the name of the instance; empty for the last one
   */
  record Invoke(int line, Optional<String> module, String name, List<WastValue> arguments)
      implements Action {}

  /**
   * Reads an exported global.
   *
   * @param module the name of the instance; empty for the last one
   */
  record Get(int line, Optional<String> module, String name) implements Action {}

  /** The action must give these results. */
  record AssertReturn(int line, Action action, List<WastValue> results) implements WastCommand {}

  /** The action must trap; {@code exhaustion}: because the call stack is too deep. */
  record AssertTrap(int line, Action action, String message, boolean exhaustion)
      implements WastCommand {}

  /** The action must end by an exception that nobody catches. */
  record AssertException(int line, Action action) implements WastCommand {}

  /** What must fail about a module. */
  enum Failure {
    /** It is malformed. */
    MALFORMED,
    /** It is not valid. */
    INVALID,
    /** An import does not fit. */
    UNLINKABLE,
    /** Its instantiation traps. */
    TRAP,
    /** A custom section that the tool knows is malformed. */
    MALFORMED_CUSTOM,
    /** A custom section that the tool knows is not valid. */
    INVALID_CUSTOM
  }

  /** The module must fail so. */
  record AssertModule(int line, Failure failure, WastModule module, String message)
      implements WastCommand {}

  /**
   * Runs commands in a thread.
   *
   * @param shared the instances that it shares with this one
   */
  record Thread(int line, Optional<String> id, List<String> shared, List<WastCommand> commands)
      implements WastCommand {}

  /** Waits for a thread. */
  record Wait(int line, String id) implements WastCommand {}
}
