package io.github.wasmrun.jvm.compiler.emit;

import static io.github.wasmrun.instruction.Opcodes.*;

import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.runtime.Func;
import io.github.wasmrun.jvm.compiler.runtime.ModuleState;
import io.github.wasmrun.jvm.compiler.runtime.RuntimeType;
import io.github.wasmrun.jvm.compiler.runtime.Tails;
import io.github.wasmrun.jvm.compiler.runtime.Target;
import io.github.wasmrun.jvm.internal.storage.TableStorage;
import io.github.wasmrun.type.FuncType;
import org.objectweb.asm.Type;

/** Writes calls. */
final class CallWriter {
  private static final String STATE = Type.getDescriptor(ModuleState.class);
  private static final String FUNC = Type.getDescriptor(Func.class);

  private CallWriter() {}

  /** Writes an expression if it is one of these. */
  static boolean write(FunctionCode to, Expr expression) {
    switch (expression.op) {
      case CALL:
        call(to, expression);
        return true;
      case CALL_INDIRECT:
        indirect(to, expression);
        callFunction(to, expression);
        return true;
      case CALL_REF:
        reference(to, expression);
        callFunction(to, expression);
        return true;
      case RETURN_CALL:
        to.state();
        to.code.constant(expression.index);
        to.code.call(ModuleState.class, "function", "(" + STATE + "I)" + FUNC);
        leave(to, expression);
        return true;
      case RETURN_CALL_INDIRECT:
        indirect(to, expression);
        leave(to, expression);
        return true;
      case RETURN_CALL_REF:
        reference(to, expression);
        leave(to, expression);
        return true;
      default:
        return false;
    }
  }

  /** Whether an expression ends the function with a call. */
  static boolean isTail(Expr expression) {
    return expression.op == RETURN_CALL
        || expression.op == RETURN_CALL_INDIRECT
        || expression.op == RETURN_CALL_REF;
  }

  private static void indirect(FunctionCode to, Expr expression) {
    to.address(expression.operand(expression.operands.length - 1));
    StateWriter.table(to, expression.index2);
    to.type(expression.index);
    to.code.call(
        Func.class,
        "of",
        "(I"
            + Type.getDescriptor(TableStorage.class)
            + Type.getDescriptor(RuntimeType.class)
            + ")"
            + FUNC);
  }

  private static void reference(FunctionCode to, Expr expression) {
    to.expression(expression.operand(expression.operands.length - 1));
    to.code.call(Func.class, "of", "(Ljava/lang/Object;)" + FUNC);
  }

  /** Leaves the function on the stack and its arguments to whoever called this function. */
  private static void leave(FunctionCode to, Expr expression) {
    Kind[] params = new Shape((FuncType) expression.data).params();
    Packing.arguments(to, expression.operands, params);
    to.state();
    to.code.call(Tails.class, "leave", "(" + FUNC + "[J[Ljava/lang/Object;" + STATE + ")V");
  }

  private static void call(FunctionCode to, Expr expression) {
    int function = expression.index;
    Layout layout = to.layout;
    if (function < layout.module().importedFunctions()) {
      to.stateField("functions", "[" + FUNC);
      to.code.constant(function);
      to.code.op(Jvm.AALOAD);
      callFunction(to, expression);
      return;
    }
    Shape shape = layout.shape(function);
    arguments(to, expression, shape);
    to.state();
    to.code.out.visitMethodInsn(
        Jvm.INVOKESTATIC,
        layout.functionClass(function),
        layout.methodName(function),
        layout.methodDescriptor(function),
        false);
    result(to, expression);
  }

  /** Calls the function on the stack. */
  private static void callFunction(FunctionCode to, Expr expression) {
    Shape shape = new Shape((FuncType) expression.data);
    Names names = to.layout.names();
    String owner = names.signature(shape);
    if (names.areOnClassPath()) {
      to.code.virtual(Func.class, "ownTarget", "()" + Type.getDescriptor(Target.class));
      to.code.out.visitMethodInsn(
          Jvm.INVOKESTATIC, owner, ShapeWriter.OF, ShapeWriter.ofDescriptor(owner), false);
    } else {
      to.code.virtual(Func.class, "target", "()" + Type.getDescriptor(Target.class));
      to.code.cast(owner);
    }
    arguments(to, expression, shape);
    to.code.out.visitMethodInsn(
        Jvm.INVOKEVIRTUAL, owner, ShapeWriter.CALL, shape.descriptor(""), false);
    result(to, expression);
  }

  private static void arguments(FunctionCode to, Expr expression, Shape shape) {
    Kind[] params = shape.params();
    if (shape.isPacked()) {
      Packing.arguments(to, expression.operands, params);
      return;
    }
    for (int i = 0; i < params.length; i++) {
      to.expression(expression.operand(i));
    }
  }

  private static void result(FunctionCode to, Expr expression) {
    if (expression.results.size() == 1 && expression.kind() == Kind.V128) {
      Packing.vector(to.code);
    }
  }
}
