package io.github.wasmrun.jvm.compiler.lower;

import static io.github.wasmrun.instruction.Opcodes.*;

import io.github.wasmrun.jvm.compiler.ir.Effects;
import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.ir.Stmt;
import io.github.wasmrun.jvm.compiler.ir.Storage;
import io.github.wasmrun.jvm.compiler.ir.Var;
import io.github.wasmrun.type.ArrayType;
import io.github.wasmrun.type.FieldType;
import io.github.wasmrun.type.StructType;
import java.util.List;

/**
 * Instructions on the garbage-collected heap. In expressions, {@link Expr#index} is the type and
 * {@link Expr#index2} the field or segment; of a test or cast they are the type and the code of an
 * abstract type, and {@link Expr#bits} is 1 if the type has null.
 */
final class HeapCode {
  private static final int READS = Effects.READS_HEAP;
  private static final int WRITES = Effects.WRITES_HEAP;
  private static final int TRAPS = Effects.TRAPS;

  /** Objects with more parts are made by several statements, so that a method can be split. */
  private static final int MOST_PARTS = 64;

  private final Lowering to;
  private final OperandStack stack;

  private HeapCode(Lowering to) {
    this.to = to;
    this.stack = to.stack;
  }

  /** Lowers an instruction if it is one of these. */
  static boolean instruction(Lowering to, int opcode) {
    if (opcode == REF_EQ || opcode >= STRUCT_NEW && opcode <= I31_GET_U) {
      new HeapCode(to).instruction(opcode);
      return true;
    }
    return false;
  }

  private void instruction(int opcode) {
    switch (opcode) {
      case STRUCT_NEW:
        newStruct();
        break;
      case STRUCT_NEW_DEFAULT:
        push(opcode, Kind.REF, 0, Effects.NONE);
        break;
      case STRUCT_GET:
      case STRUCT_GET_S:
      case STRUCT_GET_U:
        get(opcode, fields().get(to.cursor.index2()), 1);
        break;
      case STRUCT_SET:
        eval(opcode, 2, WRITES | TRAPS);
        break;
      case ARRAY_NEW:
        push(opcode, Kind.REF, 2, TRAPS);
        break;
      case ARRAY_NEW_DEFAULT:
        push(opcode, Kind.REF, 1, TRAPS);
        break;
      case ARRAY_NEW_FIXED:
        newArray();
        break;
      case ARRAY_NEW_DATA:
      case ARRAY_NEW_ELEM:
        push(opcode, Kind.REF, 2, Effects.READS_STATE | TRAPS);
        break;
      case ARRAY_GET:
      case ARRAY_GET_S:
      case ARRAY_GET_U:
        get(opcode, element(), 2);
        break;
      case ARRAY_SET:
        eval(opcode, 3, WRITES | TRAPS);
        break;
      case ARRAY_LEN:
        push(opcode, Kind.I32, 1, TRAPS);
        break;
      case ARRAY_FILL:
        eval(opcode, 4, WRITES | TRAPS);
        break;
      case ARRAY_COPY:
        eval(opcode, 5, READS | WRITES | TRAPS);
        break;
      case ARRAY_INIT_DATA:
      case ARRAY_INIT_ELEM:
        eval(opcode, 4, Effects.READS_STATE | WRITES | TRAPS);
        break;
      case REF_TEST:
      case REF_TEST_NULL:
        stack.push(test(opcode == REF_TEST_NULL).taking(stack.pop()).build());
        break;
      case REF_CAST:
      case REF_CAST_NULL:
        boolean nullable = opcode == REF_CAST_NULL;
        stack.push(
            cast(REF_CAST, nullable, to.cursor.heapCode(), to.cursor.heapIndex())
                .giving(Kind.REF)
                .effects(TRAPS)
                .taking(stack.pop())
                .build());
        break;
      case REF_EQ:
        push(opcode, Kind.I32, 2, Effects.NONE);
        break;
      case REF_I31:
        push(opcode, Kind.REF, 1, Effects.NONE);
        break;
      case I31_GET_S:
      case I31_GET_U:
        push(opcode, Kind.I32, 1, TRAPS);
        break;
      default:
        break; // any.convert_extern and extern.convert_any: the same object
    }
  }

  private List<FieldType> fields() {
    int type = to.cursor.index();
    return ((StructType) to.module.info().types().get(type).composite()).fields();
  }

  private FieldType element() {
    int type = to.cursor.index();
    return ((ArrayType) to.module.info().types().get(type).composite()).element();
  }

  private Expr.Builder expression(int opcode) {
    return Expr.of(opcode).index(to.cursor.index()).index2(to.cursor.index2());
  }

  private void push(int opcode, Kind kind, int operands, int effects) {
    Expr[] taken = stack.pop(operands);
    stack.push(expression(opcode).giving(kind).effects(effects).taking(taken).build());
  }

  private void eval(int opcode, int operands, int effects) {
    stack.eval(expression(opcode).effects(effects).taking(stack.pop(operands)).build());
  }

  private void get(int opcode, FieldType field, int operands) {
    int effects = field.mutable() ? READS | TRAPS : TRAPS;
    push(opcode, Storage.of(field).kind(), operands, effects);
  }

  // Casts.

  private static Expr.Builder cast(int opcode, boolean nullable, int code, int type) {
    return Expr.of(opcode).index(type).index2(code).bits(nullable ? 1 : 0);
  }

  private Expr.Builder test(boolean nullable) {
    return cast(REF_TEST, nullable, to.cursor.heapCode(), to.cursor.heapIndex()).giving(Kind.I32);
  }

  /** Whether {@code reference} is of the type that a branching cast asks for. */
  static Expr branchTest(Lowering to, Var reference) {
    boolean nullable = (to.cursor.castFlags() & 2) != 0;
    return cast(REF_TEST, nullable, to.cursor.heapCode2(), to.cursor.heapIndex2())
        .giving(Kind.I32)
        .taking(OperandStack.get(reference))
        .build();
  }

  // New objects.

  private void newStruct() {
    int count = fields().size();
    if (count <= MOST_PARTS) {
      push(STRUCT_NEW, Kind.REF, count, Effects.NONE);
      return;
    }
    Expr made = Expr.of(STRUCT_NEW_DEFAULT).giving(Kind.REF).index(to.cursor.index()).build();
    Var object = make(made);
    Expr[] parts = stack.pop(count);
    for (int i = 0; i < count; i++) {
      put(expression(STRUCT_SET).index2(i), OperandStack.get(object), parts[i]);
    }
    stack.push(OperandStack.get(object));
    stack.materialize(stack.height() - 1);
  }

  private void newArray() {
    int count = to.cursor.index2();
    if (count <= MOST_PARTS) {
      push(ARRAY_NEW_FIXED, Kind.REF, count, Effects.NONE);
      return;
    }
    Expr made =
        Expr.of(ARRAY_NEW_DEFAULT)
            .giving(Kind.REF)
            .index(to.cursor.index())
            .effects(TRAPS)
            .taking(constant(count))
            .build();
    Var object = make(made);
    Expr[] parts = stack.pop(count);
    for (int i = 0; i < count; i++) {
      put(expression(ARRAY_SET), OperandStack.get(object), constant(i), parts[i]);
    }
    stack.push(OperandStack.get(object));
    stack.materialize(stack.height() - 1);
  }

  private static Expr constant(int value) {
    return Expr.of(I32_CONST).giving(Kind.I32).bits(value).build();
  }

  /** Computes all parts, then a new object into the variable of the place above them. */
  private Var make(Expr made) {
    stack.spill();
    Var object = stack.home(stack.height(), Kind.REF);
    stack.add(Stmt.set(stack.offset(), new Var[] {object}, made));
    return object;
  }

  private void put(Expr.Builder set, Expr... operands) {
    stack.add(Stmt.eval(stack.offset(), set.effects(WRITES | TRAPS).taking(operands).build()));
  }
}
