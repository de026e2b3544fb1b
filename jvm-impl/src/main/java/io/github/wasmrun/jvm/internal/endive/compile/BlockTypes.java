package io.github.wasmrun.jvm.internal.endive.compile;

import io.github.wasmrun.type.TypeCodes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.AnnotatedInstruction;
import run.endive.wasm.types.BlockType;
import run.endive.wasm.types.FunctionBody;
import run.endive.wasm.types.Instruction;
import run.endive.wasm.types.ValType;

/**
 * The types of blocks as Endive's compiler 1.0.0 reads them, until this is closed: since 1.1.0 the
 * runtime's parser writes them in another way, in which an index of a type is not taken for a value
 * type.
 */
final class BlockTypes implements AutoCloseable {
  private static final long EMPTY = TypeCodes.EMPTY_BLOCK;

  private record Change(Instruction instruction, long original) {}

  private final List<Change> changes = new ArrayList<>();
  private final Set<Integer> ambiguous = new HashSet<>();

  /** What was looked at: a function's last block and the function itself share their end. */
  private final Set<Instruction> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  BlockTypes(WasmModule module) {
    for (int i = 0; i < module.codeSection().functionBodyCount(); i++) {
      FunctionBody body = module.codeSection().getFunctionBody(i);
      for (AnnotatedInstruction instruction : body.instructions()) {
        switch (instruction.opcode()) {
          case BLOCK:
          case LOOP:
          case IF:
          case TRY_TABLE:
            change(instruction, i);
            break;
          case END:
            if (instruction.scope() != null && instruction.scope().operandCount() > 0) {
              change(instruction.scope(), i);
            }
            break;
          default:
            break;
        }
      }
    }
  }

  /**
   * The bodies, by their place in the code section, whose types the compiler would take wrongly.
   */
  Set<Integer> ambiguousBodies() {
    return ambiguous;
  }

  private void change(Instruction instruction, int body) {
    if (!seen.add(instruction)) {
      return;
    }
    long type = instruction.operand(0);
    if (BlockType.isEmpty(type)) {
      set(instruction, EMPTY);
    } else if (BlockType.isValueType(type)) {
      set(instruction, BlockType.valueTypeId(type));
    } else if (type == EMPTY || ValType.isValid(type)) {
      ambiguous.add(body);
    }
  }

  private void set(Instruction instruction, long type) {
    changes.add(new Change(instruction, instruction.operand(0)));
    instruction.setOperand(0, type);
  }

  /** Writes the types as they were. */
  @Override
  public void close() {
    for (Change change : changes) {
      change.instruction().setOperand(0, change.original());
    }
  }
}
