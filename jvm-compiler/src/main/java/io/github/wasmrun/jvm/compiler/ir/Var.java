package io.github.wasmrun.jvm.compiler.ir;

/**
 * A variable of a function: a parameter, a local, or a place of the operand stack whose value had
 * to be computed before it is used.
 */
public final class Var {
  private final int id;
  private final Kind kind;
  private final boolean far;

  /** A parameter, a local, or one of the lowest places of the operand stack. */
  public Var(int id, Kind kind) {
    this(id, kind, false);
  }

  /**
   * A variable.
   *
   * @param far whether it is a place of the operand stack above very many others, which takes no
   *     slot of the JVM
   */
  public Var(int id, Kind kind, boolean far) {
    this.id = id;
    this.kind = kind;
    this.far = far;
  }

  /** Whether it takes no slot of the JVM. */
  public boolean isFar() {
    return far;
  }

  /** Its number in the function: parameters and locals come first, in the module's order. */
  public int id() {
    return id;
  }

  /** The kind of its values. */
  public Kind kind() {
    return kind;
  }

  /** The bit of this variable, which it shares with others, in sets of variables. */
  public long bit() {
    return 1L << id;
  }
}
