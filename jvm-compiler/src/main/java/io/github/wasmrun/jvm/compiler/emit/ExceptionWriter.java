package io.github.wasmrun.jvm.compiler.emit;

import static io.github.wasmrun.instruction.Opcodes.THROW;

import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.runtime.ModuleState;
import io.github.wasmrun.jvm.compiler.runtime.Thrown;
import java.util.List;
import org.objectweb.asm.Type;

/** Writes what throws exceptions and looks into them. */
final class ExceptionWriter {
  /** The class of what guests throw. */
  static final String THROWN = Type.getInternalName(Thrown.class);

  private static final String STATE = Type.getDescriptor(ModuleState.class);
  private static final String OBJECTS = "[Ljava/lang/Object;";

  private ExceptionWriter() {}

  static void write(FunctionCode to, Expr expression) {
    Code code = to.code;
    switch (expression.op) {
      case THROW:
        Packing.arguments(to, expression.operands, kinds(expression));
        to.state();
        code.constant(expression.index);
        code.call(Thrown.class, "of", "([J" + OBJECTS + STATE + "I)L" + THROWN + ";");
        code.op(Jvm.ATHROW);
        break;
      case Expr.HAS_TAG:
        thrown(to, expression);
        to.state();
        code.constant(expression.index);
        code.call(Thrown.class, "hasTag", "(L" + THROWN + ";" + STATE + "I)I");
        break;
      case Expr.THROWN_VALUE:
        thrown(to, expression);
        value(code, expression.kind(), expression.index2);
        break;
      default:
        to.operands(expression);
        code.call(Thrown.class, "again", "(Ljava/lang/Object;)L" + THROWN + ";");
        code.op(Jvm.ATHROW);
        break;
    }
  }

  @SuppressWarnings("unchecked")
  private static Kind[] kinds(Expr expression) {
    return ((List<Kind>) expression.data).toArray(new Kind[0]);
  }

  private static void thrown(FunctionCode to, Expr expression) {
    to.operands(expression);
    to.code.cast(THROWN);
  }

  private static void value(Code code, Kind kind, int place) {
    if (kind == Kind.REF) {
      code.field(Jvm.GETFIELD, THROWN, "references", OBJECTS);
      code.constant(place);
      code.op(Jvm.AALOAD);
      return;
    }
    code.field(Jvm.GETFIELD, THROWN, "numbers", "[J");
    if (kind == Kind.V128) {
      code.op(Jvm.DUP);
      code.constant(place);
      code.op(Jvm.LALOAD);
      code.op(Jvm.DUP2_X1);
      code.op(Jvm.POP2);
      code.constant(place + 1);
      code.op(Jvm.LALOAD);
      return;
    }
    code.constant(place);
    code.op(Jvm.LALOAD);
    code.fromBits(kind);
  }
}
