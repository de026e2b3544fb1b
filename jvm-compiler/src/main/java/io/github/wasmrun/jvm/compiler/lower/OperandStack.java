package io.github.wasmrun.jvm.compiler.lower;

import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.jvm.compiler.ir.Effects;
import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.ir.Stmt;
import io.github.wasmrun.jvm.compiler.ir.Var;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The guest's operand stack while a body is read: expressions that are computed when something
 * takes them. Before a statement that must not change places with one of them, that one and all
 * below it are computed into the variables of their places.
 */
final class OperandStack {
  /** Deeper expressions are cut, since writing them calls itself for each level. */
  private static final int DEEPEST = 40;

  /** With more expressions waiting, each statement would have to look at too many. */
  private static final int MOST_WAITING = 64;

  /** Places from here on have no slots, so that no frame of a target has to name them. */
  private static final int FAR = 400;

  private final List<Stmt> statements;
  private final List<Var> variables;
  private final List<Var[]> homes = new ArrayList<>();
  private Expr[] entries = new Expr[16];
  private int height;

  /** All entries below are constants or variables of their own places. */
  private int firstWaiting;

  private int offset;

  /** Whether an exception may be caught in this function. */
  private boolean guarded;

  /** How many statements so far may throw. */
  private int throwing;

  /** A stack that adds to both lists. */
  OperandStack(List<Stmt> statements, List<Var> variables) {
    this.statements = statements;
    this.variables = variables;
  }

  /** Where the instruction is that is read now. */
  void at(int byteOffset) {
    offset = byteOffset;
  }

  int offset() {
    return offset;
  }

  /** From now on an exception may be caught in this function, so that the locals count then. */
  void guard(boolean on) {
    guarded = on;
  }

  /** How many statements so far may throw an exception. */
  int throwing() {
    return throwing;
  }

  private void append(Stmt statement) {
    boolean calls = false;
    for (Expr expression : statement.expressions) {
      expression.at(offset);
      calls |= (expression.effects & Effects.CALLS) != 0;
    }
    if (calls) {
      throwing++;
    }
    statements.add(statement);
  }

  /** The number of the next statement. */
  int next() {
    return statements.size();
  }

  /** Puts a statement into the place of another one. */
  void replace(int number, Stmt statement) {
    statements.set(number, statement);
  }

  /** Puts a statement before all others. */
  void addFirst(Stmt statement) {
    statements.add(0, statement);
  }

  int height() {
    return height;
  }

  /** The variable of the place {@code position} for values of {@code kind}. */
  Var home(int position, Kind kind) {
    while (homes.size() <= position) {
      homes.add(new Var[Kind.values().length]);
    }
    Var[] known = homes.get(position);
    if (known[kind.ordinal()] == null) {
      known[kind.ordinal()] = newVariable(kind, position >= FAR);
    }
    return known[kind.ordinal()];
  }

  private Var newVariable(Kind kind, boolean far) {
    Var variable = new Var(variables.size(), kind, far);
    variables.add(variable);
    return variable;
  }

  static Expr get(Var variable) {
    return Expr.of(Opcodes.LOCAL_GET).giving(variable.kind()).reading(variable).build();
  }

  void push(Expr expression) {
    if (height == entries.length) {
      entries = Arrays.copyOf(entries, height * 2);
    }
    expression.at(offset);
    entries[height++] = expression;
    if (expression.depth > DEEPEST) {
      spillBelow(height);
    } else if (height - firstWaiting > MOST_WAITING) {
      spillBelow(firstWaiting + 1);
    }
  }

  /** Puts the variables of their places on the stack. */
  void pushHomes(Kind[] kinds) {
    for (Kind kind : kinds) {
      push(get(home(height, kind)));
    }
  }

  Expr pop() {
    Expr top = entries[--height];
    firstWaiting = Math.min(firstWaiting, height);
    return top;
  }

  /** Takes {@code count} entries, the lowest one first. */
  Expr[] pop(int count) {
    Expr[] taken = Arrays.copyOfRange(entries, height - count, height);
    height -= count;
    firstWaiting = Math.min(firstWaiting, height);
    return taken;
  }

  Expr peek(int fromTop) {
    return entries[height - 1 - fromTop];
  }

  /** Forgets all entries from {@code newHeight} on. */
  void cut(int newHeight) {
    height = newHeight;
    firstWaiting = Math.min(firstWaiting, height);
  }

  // What has to be computed, and when.

  private static boolean isConstant(Expr expression) {
    switch (expression.op) {
      case Opcodes.I32_CONST:
      case Opcodes.I64_CONST:
      case Opcodes.F32_CONST:
      case Opcodes.F64_CONST:
      case Opcodes.V128_CONST:
      case Opcodes.REF_NULL:
        return true;
      default:
        return false;
    }
  }

  private boolean isAtHome(int position) {
    Expr entry = entries[position];
    return entry.op == Opcodes.LOCAL_GET && entry.variable() == home(position, entry.kind());
  }

  private void compute(int position) {
    if (!isAtHome(position)) {
      Expr entry = entries[position];
      Var home = home(position, entry.kind());
      append(Stmt.set(offset, new Var[] {home}, entry));
      entries[position] = get(home);
    }
  }

  private void spillBelow(int end) {
    for (int i = firstWaiting; i < end; i++) {
      if (!isConstant(entries[i])) {
        compute(i);
      }
    }
    firstWaiting = Math.max(firstWaiting, end);
  }

  /** Computes all entries except constants. */
  void spill() {
    spillBelow(height);
  }

  /** Computes all entries from {@code from} on into the variables of their places. */
  void materialize(int from) {
    spill();
    for (int i = from; i < height; i++) {
      compute(i);
    }
  }

  /** Computes the entries that an expression with these properties must not overtake. */
  private void order(int effects, long reads, long writes) {
    boolean calls = (effects & (Effects.CALLS | Effects.TRAPS)) != 0;
    boolean sets = guarded && writes != 0;
    int end = firstWaiting;
    for (int i = firstWaiting; i < height; i++) {
      Expr entry = entries[i];
      if (Effects.conflict(entry.effects, effects)
          || (entry.reads & writes) != 0
          || (entry.writes & (reads | writes)) != 0
          || calls && entry.writes != 0
          || sets && (entry.effects & Effects.CALLS) != 0) {
        end = i + 1;
      }
    }
    spillBelow(end);
  }

  private static boolean isLeft(Expr entry) {
    return entry.effects != 0 || entry.writes != 0;
  }

  // Statements.

  /** Computes an expression for its effects only. */
  void eval(Expr expression) {
    if (isLeft(expression)) {
      order(expression.effects, expression.reads, expression.writes);
      append(Stmt.eval(offset, expression));
    }
  }

  /** Sets a parameter or local. */
  void set(Var variable, Expr value) {
    order(value.effects, value.reads, value.writes | variable.bit());
    append(Stmt.set(offset, new Var[] {variable}, value));
  }

  /** Gives the results of an instruction to the stack. */
  void result(Expr expression) {
    int count = expression.results.size();
    if (count == 0) {
      eval(expression);
    } else if (count == 1) {
      push(expression);
    } else {
      Kind[] kinds = expression.results.toArray(new Kind[0]);
      Var[] homes = homes(height, kinds);
      order(expression.effects, expression.reads, expression.writes | bits(homes));
      append(Stmt.set(offset, homes, expression));
      pushHomes(kinds);
    }
  }

  private static long bits(Var[] variables) {
    long bits = 0;
    for (Var variable : variables) {
      bits |= variable.bit();
    }
    return bits;
  }

  Var[] homes(int position, Kind[] kinds) {
    Var[] all = new Var[kinds.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = home(position + i, kinds[i]);
    }
    return all;
  }

  /** Gets ready for a jump that depends on {@code condition}, after what still waits. */
  void beforeJump(Expr condition) {
    order(condition.effects | Effects.CALL, condition.reads, condition.writes);
  }

  /** Gets ready for a jump that is always taken: what waits is lost, except for its effects. */
  void beforeJump() {
    order(Effects.CALL, 0, 0);
  }

  void add(Stmt statement) {
    append(statement);
  }

  /**
   * The variables of their places that the entries below {@code end} are in, if these have slots.
   */
  List<Var> live(int end) {
    List<Var> live = new ArrayList<>();
    for (int i = 0; i < end && i < FAR; i++) {
      if (!isConstant(entries[i])) {
        live.add(entries[i].variable());
      }
    }
    return live;
  }
}
