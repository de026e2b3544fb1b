package io.github.wasmrun.jvm.compiler.emit;

import static io.github.wasmrun.instruction.Opcodes.*;

import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.runtime.Func;
import io.github.wasmrun.jvm.compiler.runtime.GlobalCell;
import io.github.wasmrun.jvm.compiler.runtime.ModuleState;
import io.github.wasmrun.jvm.compiler.runtime.Tables;
import io.github.wasmrun.jvm.compiler.runtime.Trap;
import io.github.wasmrun.jvm.internal.storage.TableStorage;
import org.objectweb.asm.Type;

/** Writes accesses of globals and tables, references, traps. */
final class StateWriter {
  private static final String STATE = Type.getDescriptor(ModuleState.class);
  private static final String TABLE = Type.getDescriptor(TableStorage.class);
  private static final String CELL = Type.getInternalName(GlobalCell.class);
  private static final String OBJECT = "Ljava/lang/Object;";

  private StateWriter() {}

  /** Writes an expression if it is one of these. */
  static boolean write(FunctionCode to, Expr expression) {
    Code code = to.code;
    switch (expression.op) {
      case UNREACHABLE:
        code.call(Trap.class, "unreachable", "()" + Type.getDescriptor(Trap.class));
        code.op(Jvm.ATHROW);
        return true;
      case GLOBAL_GET:
        globalGet(to, expression);
        return true;
      case GLOBAL_SET:
        globalSet(to, expression);
        return true;
      case TABLE_GET:
        to.addresses(expression);
        table(to, expression.index);
        code.call(Tables.class, "get", "(I" + TABLE + ")" + OBJECT);
        return true;
      case TABLE_SET:
        to.addresses(expression);
        table(to, expression.index);
        code.call(Tables.class, "set", "(I" + OBJECT + TABLE + ")V");
        return true;
      case TABLE_SIZE:
        table(to, expression.index);
        code.virtual(TableStorage.class, "size", "()I");
        to.widen(expression);
        return true;
      case TABLE_GROW:
        to.addresses(expression);
        table(to, expression.index);
        code.call(Tables.class, "grow", "(" + OBJECT + "I" + TABLE + ")I");
        to.widen(expression);
        return true;
      case TABLE_FILL:
        to.addresses(expression);
        table(to, expression.index);
        code.call(Tables.class, "fill", "(I" + OBJECT + "I" + TABLE + ")V");
        return true;
      case TABLE_COPY:
        to.addresses(expression);
        table(to, expression.index);
        table(to, expression.index2);
        code.call(Tables.class, "copy", "(III" + TABLE + TABLE + ")V");
        return true;
      case TABLE_INIT:
        to.addresses(expression);
        table(to, expression.index2);
        to.stateField("elements", "[[" + OBJECT);
        code.constant(expression.index);
        code.op(Jvm.AALOAD);
        code.call(Tables.class, "init", "(III" + TABLE + "[" + OBJECT + ")V");
        return true;
      case ELEM_DROP:
        to.state();
        code.constant(expression.index);
        code.call(ModuleState.class, "dropElements", "(" + STATE + "I)V");
        return true;
      case REF_NULL:
        code.op(Jvm.ACONST_NULL);
        return true;
      case REF_FUNC:
        to.state();
        code.constant(expression.index);
        code.call(
            ModuleState.class, "function", "(" + STATE + "I)" + Type.getDescriptor(Func.class));
        return true;
      case REF_AS_NON_NULL:
        to.operands(expression);
        code.call(ModuleState.class, "nonNull", "(" + OBJECT + ")" + OBJECT);
        return true;
      case REF_IS_NULL:
        to.operands(expression);
        code.call(ModuleState.class, "isNull", "(" + OBJECT + ")I");
        return true;
      default:
        return false;
    }
  }

  /** Loads a table. */
  static void table(FunctionCode to, int index) {
    if (index == 0) {
      to.stateField("table0", TABLE);
    } else {
      to.stateField("tables", "[" + TABLE);
      to.code.constant(index);
      to.code.op(Jvm.AALOAD);
    }
  }

  private static void cell(FunctionCode to, int index) {
    if (to.layout.isCell(index)) {
      to.state();
      to.code.field(
          Jvm.GETFIELD,
          to.layout.state(),
          Layout.field(index),
          Type.getDescriptor(GlobalCell.class));
      return;
    }
    to.stateField("globals", "[L" + CELL + ";");
    to.code.constant(index);
    to.code.op(Jvm.AALOAD);
  }

  /** The field of a global's object with a value of this kind, or with half of it. */
  static String cellField(Kind kind) {
    switch (kind) {
      case I32:
        return "i32";
      case F32:
        return "f32";
      case F64:
        return "f64";
      case REF:
        return "reference";
      default:
        return "i64";
    }
  }

  private static void globalGet(FunctionCode to, Expr expression) {
    Kind kind = expression.kind();
    int index = expression.index;
    boolean field = to.layout.isField(index);
    String owner = field ? to.layout.state() : CELL;
    if (field) {
      to.state();
    } else {
      cell(to, index);
    }
    if (kind != Kind.V128) {
      to.code.field(
          Jvm.GETFIELD, owner, field ? Layout.field(index) : cellField(kind), kind.descriptor());
      return;
    }
    to.code.op(Jvm.DUP);
    to.code.field(Jvm.GETFIELD, owner, field ? Layout.field(index) : "i64", "J");
    to.code.op(Jvm.DUP2_X1);
    to.code.op(Jvm.POP2);
    to.code.field(Jvm.GETFIELD, owner, field ? Layout.highField(index) : "high", "J");
  }

  private static void globalSet(FunctionCode to, Expr expression) {
    Kind kind = expression.operand(0).kind();
    int index = expression.index;
    boolean field = to.layout.isField(index);
    String owner = field ? to.layout.state() : CELL;
    if (kind == Kind.V128) {
      to.operands(expression);
      for (int half = 1; half >= 0; half--) {
        if (field) {
          to.state();
        } else {
          cell(to, index);
        }
        to.code.op(Jvm.DUP_X2);
        to.code.op(Jvm.POP);
        String name =
            field
                ? half == 1 ? Layout.highField(index) : Layout.field(index)
                : half == 1 ? "high" : "i64";
        to.code.field(Jvm.PUTFIELD, owner, name, "J");
      }
      return;
    }
    if (field) {
      to.state();
    } else {
      cell(to, index);
    }
    to.operands(expression);
    to.code.field(
        Jvm.PUTFIELD, owner, field ? Layout.field(index) : cellField(kind), kind.descriptor());
  }
}
