package io.github.wasmrun.jvm.compiler.instance;

import static io.github.wasmrun.instruction.Opcodes.*;

import io.github.wasmrun.V128;
import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.InstructionCursor;
import io.github.wasmrun.jvm.compiler.runtime.ModuleState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates constant expressions, which are valid. Values are boxed; references are as guests have
 * them.
 */
final class ConstantExpressions {
  private static final Object NULL = new Object();

  private final InstructionCursor cursor;
  private final ModuleState state;
  private final List<@Nullable Object> globals;
  private final NewElements made;
  private final ArrayDeque<Object> stack = new ArrayDeque<>();

  /**
   * Expressions of one instance.
   *
   * @param in where they are read from
   * @param globals the values of the globals that are known so far
   * @param made counts the elements of arrays
   */
  ConstantExpressions(
      ByteReader in, ModuleState state, List<@Nullable Object> globals, NewElements made) {
    this.cursor = new InstructionCursor(in);
    this.state = state;
    this.globals = globals;
    this.made = made;
  }

  /** Reads an expression and gives its value. */
  @Nullable Object evaluate() {
    for (int opcode = cursor.next(); opcode != END; opcode = cursor.next()) {
      instruction(opcode);
    }
    return pop();
  }

  private @Nullable Object pop() {
    Object value = stack.pop();
    return value == NULL ? null : value;
  }

  private void push(@Nullable Object value) {
    stack.push(value == null ? NULL : value);
  }

  private void instruction(int opcode) {
    switch (opcode) {
      case I32_CONST:
        push((int) cursor.bits());
        break;
      case I64_CONST:
        push(cursor.bits());
        break;
      case F32_CONST:
        push(Float.intBitsToFloat((int) cursor.bits()));
        break;
      case F64_CONST:
        push(Double.longBitsToDouble(cursor.bits()));
        break;
      case V128_CONST:
        push(new V128(cursor.bits(), cursor.highBits()));
        break;
      case GLOBAL_GET:
        push(globals.get(cursor.index()));
        break;
      case REF_NULL:
        push(null);
        break;
      case REF_FUNC:
        push(state.function(cursor.index()));
        break;
      default:
        if (HeapConstants.has(opcode)) {
          push(new HeapConstants(cursor, state, this::pop, made).evaluate(opcode));
        } else if (opcode >= I64_ADD) {
          long right = (Long) stack.pop();
          push(arithmetic(opcode - I64_ADD, (Long) stack.pop(), right));
        } else {
          int right = (Integer) stack.pop();
          push((int) arithmetic(opcode - I32_ADD, (Integer) stack.pop(), right));
        }
        break;
    }
  }

  private static long arithmetic(int operation, long left, long right) {
    switch (operation) {
      case 0:
        return left + right;
      case 1:
        return left - right;
      case 2:
        return left * right;
      default:
        throw new IllegalArgumentException("no constant expression: " + operation);
    }
  }

  /** An empty list for the values of globals. */
  static List<@Nullable Object> values() {
    return new ArrayList<>();
  }
}
