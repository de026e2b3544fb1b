package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.ir.Body;
import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.ir.Stmt;
import io.github.wasmrun.jvm.compiler.ir.Var;
import io.github.wasmrun.jvm.compiler.runtime.ModuleState;
import io.github.wasmrun.jvm.compiler.runtime.Numbers;
import io.github.wasmrun.jvm.compiler.runtime.RuntimeType;
import io.github.wasmrun.jvm.internal.storage.LinearMemory;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** A method that is being written, as the writers of single instructions see it. */
abstract class FunctionCode {
  private static final String MODULE_STATE = Type.getInternalName(ModuleState.class);
  private static final String TYPE = Type.getDescriptor(RuntimeType.class);

  final Layout layout;
  final Body body;
  final Code code;
  final Lines lines;

  FunctionCode(Layout layout, Body body, MethodVisitor out) {
    this.layout = layout;
    this.body = body;
    code = new Code(out);
    lines = new Lines(out, layout.module().bodyStart(body.index()));
  }

  /** Writes a statement. */
  abstract void statement(Stmt statement, int number);

  /** Writes an expression; its value is on the stack. */
  abstract void expression(Expr expression);

  /** Sets a variable to what is on the stack. */
  abstract void store(Var variable);

  /** Loads the state of the instance. */
  abstract void state();

  /** Loads the array of a flat memory. */
  abstract void memoryArray(int index);

  // The instance.

  /** Loads a field that the states of all modules have. */
  final void stateField(String name, String descriptor) {
    state();
    code.field(Jvm.GETFIELD, MODULE_STATE, name, descriptor);
  }

  /** Whether a memory is an array of bytes; else it is shared. */
  final boolean isFlat(int memory) {
    return !layout.module().info().memories().get(memory).shared();
  }

  /** Loads a memory. */
  final void memory(int index) {
    if (index == 0) {
      stateField("memory0", Type.getDescriptor(LinearMemory.class));
    } else {
      stateField("memories", Type.getDescriptor(LinearMemory[].class));
      code.constant(index);
      code.op(Jvm.AALOAD);
    }
  }

  /** Loads a type of the module. */
  final void type(int index) {
    if (layout.typeConstants().get(index)) {
      code.field(Jvm.GETSTATIC, layout.state(), "TYPE" + index, TYPE);
    } else {
      state();
      code.constant(index);
      code.call(ModuleState.class, "type", "(L" + MODULE_STATE + ";I)" + TYPE);
    }
  }

  // Operands.

  /** Computes all operands. */
  final void operands(Expr expression) {
    for (Expr operand : expression.operands) {
      expression(operand);
    }
  }

  /** Computes an address, index or length as an int, which is negative if it is too large. */
  final void address(Expr expression) {
    expression(expression);
    if (expression.kind() == Kind.I64) {
      code.call(Numbers.class, "address", "(J)I");
    }
  }

  /** Computes operands among which all integers of 64 bits are addresses, indexes or lengths. */
  final void addresses(Expr expression) {
    for (Expr operand : expression.operands) {
      address(operand);
    }
  }

  /** Makes an int the result, which may be of 64 bits. */
  final void widen(Expr expression) {
    if (expression.kind() == Kind.I64) {
      code.op(Jvm.I2L);
    }
  }
}
