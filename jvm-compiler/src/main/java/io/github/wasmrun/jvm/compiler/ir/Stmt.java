package io.github.wasmrun.jvm.compiler.ir;

import org.jspecify.annotations.Nullable;

/**
 * One step of a function body. Between statements the JVM's operand stack is empty: what the guest
 * has on its stack is in variables. Blocks are statements that start and end them, so that no depth
 * of nesting is a depth of calls; code that is never reached has no statements.
 */
public final class Stmt {
  /** What a statement does. */
  public enum Type {
    /** Computes an expression and drops its results, if it has any. */
    EVAL,
    /** Computes all expressions, then sets the variables to their results. */
    SET,
    /** Starts a block. */
    BLOCK,
    /** Starts a loop; its target is here. */
    LOOP,
    /** Starts a block that is run if the expression is not 0. */
    IF,
    /** Starts the other half of the {@link #IF}. */
    ELSE,
    /** Starts a block that has a {@link #CATCH}. */
    TRY,
    /**
     * Starts the other half of the {@link #TRY}, which is run when the first half throws an
     * exception of a guest; the variable is set to that.
     */
    CATCH,
    /** Ends a block; the target of one that is no loop is here. */
    END,
    /** Branches. */
    BRANCH,
    /** Branches if the expression is not 0; if {@code negated}, if it is. */
    BRANCH_IF,
    /** Branches to the target that the expression names, or to the last. */
    BRANCH_TABLE,
    /** Ends the function with the results of the expressions. */
    RETURN
  }

  private static final Expr[] NO_EXPRESSIONS = {};
  private static final Var[] NO_VARIABLES = {};
  private static final Target[] NO_TARGETS = {};

  public final Type type;
  public final Expr[] expressions;
  public final Var[] variables;
  public final Target[] targets;

  /** Where the instruction is in the module, in bytes. */
  public final int offset;

  /**
   * Of a branch: whether it is taken for 0. Of an else, a catch or an end: whether it is reached
   * from above.
   */
  public final boolean flag;

  private Stmt(
      Type type,
      Expr @Nullable [] expressions,
      Var @Nullable [] variables,
      Target @Nullable [] targets,
      int offset,
      boolean flag) {
    this.type = type;
    this.expressions = expressions == null ? NO_EXPRESSIONS : expressions;
    this.variables = variables == null ? NO_VARIABLES : variables;
    this.targets = targets == null ? NO_TARGETS : targets;
    this.offset = offset;
    this.flag = flag;
  }

  public static Stmt eval(int offset, Expr expression) {
    return new Stmt(Type.EVAL, new Expr[] {expression}, null, null, offset, false);
  }

  /** Either as many expressions as variables, or one with as many results. */
  public static Stmt set(int offset, Var[] variables, Expr... expressions) {
    return new Stmt(Type.SET, expressions, variables, null, offset, false);
  }

  /** The start of a block or loop. */
  public static Stmt start(Type type, int offset, Target target) {
    return new Stmt(type, null, null, new Target[] {target}, offset, false);
  }

  /** The start of an if, whose parameters are in these variables. */
  public static Stmt start(int offset, Expr condition, Var[] params, Target end) {
    return new Stmt(Type.IF, new Expr[] {condition}, params, new Target[] {end}, offset, false);
  }

  /** An else or an end. */
  public static Stmt end(Type type, int offset, Target target, boolean fallsIn) {
    return new Stmt(type, null, null, new Target[] {target}, offset, fallsIn);
  }

  /** A catch that sets {@code exception}. */
  public static Stmt caught(int offset, Target target, boolean fallsIn, Var exception) {
    Var[] variables = {exception};
    return new Stmt(Type.CATCH, null, variables, new Target[] {target}, offset, fallsIn);
  }

  public static Stmt branch(int offset, Target target) {
    target.use();
    return new Stmt(Type.BRANCH, null, null, new Target[] {target}, offset, false);
  }

  public static Stmt branchIf(int offset, Expr condition, Target target, boolean negated) {
    target.use();
    return new Stmt(
        Type.BRANCH_IF, new Expr[] {condition}, null, new Target[] {target}, offset, negated);
  }

  public static Stmt branchTable(int offset, Expr index, Target[] targets) {
    for (Target target : targets) {
      target.use();
    }
    return new Stmt(Type.BRANCH_TABLE, new Expr[] {index}, null, targets, offset, false);
  }

  public static Stmt leave(int offset, Expr... results) {
    return new Stmt(Type.RETURN, results, null, null, offset, false);
  }

  /** The only target. */
  public Target target() {
    return targets[0];
  }

  /** The only expression. */
  public Expr expression() {
    return expressions[0];
  }
}
