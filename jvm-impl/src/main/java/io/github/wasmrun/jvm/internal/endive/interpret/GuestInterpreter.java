package io.github.wasmrun.jvm.internal.endive.interpret;

import io.github.wasmrun.jvm.internal.endive.guest.Floats;
import io.github.wasmrun.jvm.internal.endive.module.StandIns;
import io.github.wasmrun.jvm.internal.endive.values.FunctionRefs;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.CallResult;
import run.endive.runtime.Instance;
import run.endive.runtime.InterpreterMachine;
import run.endive.runtime.MStack;
import run.endive.runtime.StackFrame;
import run.endive.runtime.TrapException;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.OpCode;
import run.endive.wasm.types.ValType;
import run.endive.wasm.types.Value;

/**
 * Endive's interpreter with the instructions that {@link StandIns} replaced, and with a record of
 * the functions that a failure came through.
 */
public final class GuestInterpreter extends InterpreterMachine {
  private static final int MAX_FRAMES = 100;

  /** The functions that a failure came through, without what they had on their stacks. */
  private final Failure failure = new Failure();

  GuestInterpreter(Instance instance) {
    super(instance);
  }

  /** What the last failure came through. */
  Failure failure() {
    return failure;
  }

  /** A failure and the functions that were running, innermost first. */
  static final class Failure {
    private @Nullable Throwable thrown;
    private final List<Integer> functions = new ArrayList<>();

    private void add(Throwable failure, Instance instance, int function) {
      if (thrown != failure) {
        thrown = failure;
        functions.clear();
      }
      if (functions.size() < MAX_FRAMES && instance.function(function) != null) {
        functions.add(function);
      }
    }

    /** The functions, if the failure was this one. */
    List<Integer> running(Throwable failure) {
      return thrown == failure ? functions : List.of();
    }
  }

  @Override
  protected long @Nullable [] call(
      MStack stack,
      Instance instance,
      Deque<StackFrame> callStack,
      int function,
      long[] arguments,
      @Nullable Object @Nullable [] references,
      @Nullable FunctionType type,
      boolean popResults) {
    try {
      return super.call(
          stack, instance, callStack, function, arguments, references, type, popResults);
    } catch (RuntimeException | Error thrown) {
      failure.add(thrown, instance, function);
      throw thrown;
    }
  }

  private void callRef(MStack stack, Instance instance, int typeIndex) {
    int reference = (int) stack.pop();
    if (reference == Value.REF_NULL_VALUE) {
      throw new TrapException("null function reference");
    }
    boolean foreign = FunctionRefs.isForeign(reference);
    Instance owner = foreign ? FunctionRefs.of(instance).adapter(reference) : instance;
    FunctionType signature = instance.type(typeIndex);
    int slot = length(signature.params());
    long[] numbers = new long[slot];
    Object[] references = new Object[slot];
    for (int i = signature.params().size() - 1; i >= 0; i--) {
      ValType param = signature.params().get(i);
      slot -= slots(param);
      if (param.isObjectRef()) {
        references[slot] = stack.popRef();
      } else {
        for (int j = slots(param) - 1; j >= 0; j--) {
          numbers[slot + j] = stack.pop();
        }
      }
    }
    if (!foreign) {
      call(stack, instance, callStack, reference, numbers, references, null, false);
      return;
    }
    CallResult result = owner.getMachine().callWithRefs(0, numbers, references);
    for (ValType type : signature.returns()) {
      if (type.isObjectRef()) {
        stack.pushRef(result.refResult(slot++));
      } else {
        for (int j = 0; j < slots(type); j++) {
          stack.push(result.longResult(slot++));
        }
      }
    }
  }

  private static int slots(ValType type) {
    return type.equals(ValType.V128) ? 2 : 1;
  }

  private static int length(List<ValType> types) {
    int length = 0;
    for (ValType type : types) {
      length += slots(type);
    }
    return length;
  }

  @Override
  protected void CALL(Operands operands) {
    OpCode original = StandIns.original((int) operands.get(0));
    if (original == null) {
      super.CALL(operands);
    } else {
      run(original, operands);
    }
  }

  private void run(OpCode operation, Operands operands) {
    MStack stack = stack();
    switch (operation) {
      case CALL_REF:
        callRef(stack, instance(), (int) operands.get(1));
        break;
      case F32_ABS:
        push(stack, Floats.abs(popFloat(stack)));
        break;
      case F64_ABS:
        push(stack, Floats.abs(popDouble(stack)));
        break;
      case F64_CEIL:
        push(stack, Floats.ceil(popDouble(stack)));
        break;
      case F64_FLOOR:
        push(stack, Floats.floor(popDouble(stack)));
        break;
      case F64_TRUNC:
        push(stack, Floats.trunc(popDouble(stack)));
        break;
      case F32_MIN:
      case F32_MAX:
      case F32_COPYSIGN:
        {
          float b = popFloat(stack);
          push(stack, binary(operation, popFloat(stack), b));
          break;
        }
      default:
        {
          double b = popDouble(stack);
          push(stack, binary(operation, popDouble(stack), b));
          break;
        }
    }
  }

  private static float binary(OpCode operation, float a, float b) {
    switch (operation) {
      case F32_MIN:
        return Floats.min(a, b);
      case F32_MAX:
        return Floats.max(a, b);
      default:
        return Floats.copySign(a, b);
    }
  }

  private static double binary(OpCode operation, double a, double b) {
    switch (operation) {
      case F64_MIN:
        return Floats.min(a, b);
      case F64_MAX:
        return Floats.max(a, b);
      default:
        return Floats.copySign(a, b);
    }
  }

  private static float popFloat(MStack stack) {
    return Value.longToFloat(stack.pop());
  }

  private static double popDouble(MStack stack) {
    return Value.longToDouble(stack.pop());
  }

  private static void push(MStack stack, float value) {
    stack.push(Value.floatToLong(value));
  }

  private static void push(MStack stack, double value) {
    stack.push(Value.doubleToLong(value));
  }
}
