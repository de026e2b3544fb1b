package io.github.wasmrun.jvm.compiler.ir;

import java.util.List;

/** Where branches lead: the start of a loop, the end of another block. */
public final class Target {
  private final boolean loop;
  private final Var[] values;
  private final List<Var> below;
  private boolean used;
  private int exitCode;

  /**
   * A target.
   *
   * @param values the variables that a branch sets
   * @param below the variables of the operand stack below them, which keep their values
   */
  public Target(boolean loop, Var[] values, List<Var> below) {
    this.loop = loop;
    this.values = values;
    this.below = below;
  }

  /** Whether it is the start of a loop. */
  public boolean isLoop() {
    return loop;
  }

  /** The variables that a branch sets. */
  public Var[] values() {
    return values;
  }

  /** The variables of the operand stack that have values here besides {@link #values}. */
  public List<Var> below() {
    return below;
  }

  /** Whether anything branches here. */
  public boolean isUsed() {
    return used;
  }

  /**
   * What parts of the function return to branch here, from 1; 0 if no part does. Of two targets the
   * one whose block starts first has the smaller code, so that those outside of a part have smaller
   * ones than those in it.
   */
  public int exitCode() {
    return exitCode;
  }

  public void setExitCode(int value) {
    exitCode = value;
  }

  /** Something branches here. */
  public void use() {
    used = true;
  }
}
