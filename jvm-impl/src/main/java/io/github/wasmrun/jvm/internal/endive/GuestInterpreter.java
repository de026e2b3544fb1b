package io.github.wasmrun.jvm.internal.endive;

import java.util.Deque;
import run.endive.runtime.Instance;
import run.endive.runtime.InterpreterMachine;
import run.endive.runtime.MStack;
import run.endive.runtime.StackFrame;
import run.endive.wasm.types.Instruction;
import run.endive.wasm.types.Value;

/** Endive's interpreter with the instructions that {@link StandIns} replaced. */
final class GuestInterpreter extends InterpreterMachine {
  GuestInterpreter(Instance instance) {
    super(instance);
  }

  @Override
  protected void evalDefault(
      MStack stack,
      Instance instance,
      Deque<StackFrame> callStack,
      Instruction instruction,
      Operands operands) {
    switch (instruction.opcode()) {
      case F32x4_ABS:
        push(stack, Floats.abs(popFloat(stack)));
        break;
      case F64x2_ABS:
        push(stack, Floats.abs(popDouble(stack)));
        break;
      case F32x4_MIN:
      case F32x4_MAX:
      case F32x4_SQRT:
        {
          float b = popFloat(stack);
          push(stack, binary(instruction, popFloat(stack), b));
          break;
        }
      case F64x2_MIN:
      case F64x2_MAX:
      case F64x2_SQRT:
        {
          double b = popDouble(stack);
          push(stack, binary(instruction, popDouble(stack), b));
          break;
        }
      default:
        super.evalDefault(stack, instance, callStack, instruction, operands);
        break;
    }
  }

  private static float binary(Instruction instruction, float a, float b) {
    switch (instruction.opcode()) {
      case F32x4_MIN:
        return Floats.min(a, b);
      case F32x4_MAX:
        return Floats.max(a, b);
      default:
        return Floats.copySign(a, b);
    }
  }

  private static double binary(Instruction instruction, double a, double b) {
    switch (instruction.opcode()) {
      case F64x2_MIN:
        return Floats.min(a, b);
      case F64x2_MAX:
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
