package io.github.wasmrun.engine.statistics;

/** One module that is being compiled. */
public abstract class Compilation {
  Compilation() {}

  /** The module was read. */
  public abstract void read();

  /**
   * The module was compiled.
   *
   * @param validateNanos how much of the time since it was read was spent on function bodies'
   *     validation
   */
  public abstract void compiled(RecordedModule module, long validateNanos);

  /** A copy of a module, with limits in it, was compiled. */
  public abstract void compiledAgain();
}
