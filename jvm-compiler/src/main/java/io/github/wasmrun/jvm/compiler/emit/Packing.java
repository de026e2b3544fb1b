package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.ir.Var;
import io.github.wasmrun.jvm.compiler.runtime.Packs;

/** Values in arrays: several results, and very many parameters. */
final class Packing {
  private Packing() {}

  static void newArrays(Code code, Kind[] kinds, boolean objects) {
    code.constant(numbers(kinds));
    code.out.visitIntInsn(Jvm.NEWARRAY, Jvm.T_LONG);
    if (objects) {
      code.constant(kinds.length - count(kinds));
      code.out.visitTypeInsn(Jvm.ANEWARRAY, Code.OBJECT);
    }
  }

  private static int count(Kind[] kinds) {
    int count = 0;
    for (Kind kind : kinds) {
      count += kind == Kind.REF ? 0 : 1;
    }
    return count;
  }

  /** How many longs hold the numbers and vectors. */
  static int numbers(Kind[] kinds) {
    int count = 0;
    for (Kind kind : kinds) {
      count += kind == Kind.REF ? 0 : kind == Kind.V128 ? 2 : 1;
    }
    return count;
  }

  /** Computes arguments into two new arrays on the stack. */
  static void arguments(FunctionCode to, Expr[] arguments, Kind[] kinds) {
    Code code = to.code;
    newArrays(code, kinds, true);
    int number = 0;
    int reference = 0;
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] == Kind.REF) {
        code.op(Jvm.DUP);
        code.constant(reference++);
        to.expression(arguments[i]);
        code.op(Jvm.AASTORE);
      } else {
        code.op(Jvm.DUP2);
        code.op(Jvm.POP);
        number = number(to, arguments[i], number);
      }
    }
  }

  /** Computes a number into the array of longs on the stack; gives the next index. */
  private static int number(FunctionCode to, Expr value, int index) {
    Code code = to.code;
    if (value.kind() == Kind.V128) {
      to.expression(value);
      code.constant(index);
      code.call(Packs.class, "put", "([JJJI)V");
      return index + 2;
    }
    code.constant(index);
    to.expression(value);
    code.toBits(value.kind());
    code.op(Jvm.LASTORE);
    return index + 1;
  }

  /** Computes results into a new array on the stack. */
  static void gather(FunctionCode to, Expr[] results, Shape shape) {
    Code code = to.code;
    Kind[] kinds = shape.results();
    if (shape.hasReferenceResults()) {
      code.constant(1 + kinds.length - count(kinds));
      code.out.visitTypeInsn(Jvm.ANEWARRAY, Code.OBJECT);
      code.op(Jvm.DUP);
      code.constant(0);
      newArrays(code, kinds, false);
      code.op(Jvm.AASTORE);
    } else {
      newArrays(code, kinds, false);
    }
    int number = 0;
    int reference = 1;
    for (Expr result : results) {
      code.op(Jvm.DUP);
      if (result.kind() == Kind.REF) {
        code.constant(reference++);
        to.expression(result);
        code.op(Jvm.AASTORE);
      } else {
        if (shape.hasReferenceResults()) {
          numbersOf(code);
        }
        number = number(to, result, number);
      }
    }
  }

  private static void numbersOf(Code code) {
    code.constant(0);
    code.op(Jvm.AALOAD);
    code.cast("[J");
  }

  /** Sets variables to the results that are in the array on the stack. */
  static void spread(FunctionCode to, Var[] variables) {
    Code code = to.code;
    boolean objects = false;
    for (Var variable : variables) {
      objects |= variable.kind() == Kind.REF;
    }
    int number = 0;
    int reference = 1;
    for (Var variable : variables) {
      if (variable.kind() == Kind.REF) {
        code.op(Jvm.DUP);
        code.constant(reference++);
        code.op(Jvm.AALOAD);
      } else {
        number = read(code, variable.kind(), number, objects);
      }
      to.store(variable);
    }
    code.op(Jvm.POP);
  }

  /** Loads a number from the array on the stack, and keeps that below it; gives the next index. */
  private static int read(Code code, Kind kind, int number, boolean objects) {
    code.op(Jvm.DUP);
    if (objects) {
      numbersOf(code);
    }
    if (kind == Kind.V128) {
      code.op(Jvm.DUP);
      code.constant(number);
      code.op(Jvm.LALOAD);
      code.op(Jvm.DUP2_X1);
      code.op(Jvm.POP2);
      code.constant(number + 1);
      code.op(Jvm.LALOAD);
      return number + 2;
    }
    code.constant(number);
    code.op(Jvm.LALOAD);
    code.fromBits(kind);
    return number + 1;
  }

  /** Turns the array of the only result, a vector, on the stack into two longs. */
  static void vector(Code code) {
    code.op(Jvm.DUP);
    code.constant(0);
    code.op(Jvm.LALOAD);
    code.op(Jvm.DUP2_X1);
    code.op(Jvm.POP2);
    code.constant(1);
    code.op(Jvm.LALOAD);
  }
}
