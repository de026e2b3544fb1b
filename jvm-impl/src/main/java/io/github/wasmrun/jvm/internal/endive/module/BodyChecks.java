package io.github.wasmrun.jvm.internal.endive.module;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.spi.Checks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import run.endive.wasm.MalformedException;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.AnnotatedInstruction;
import run.endive.wasm.types.Element;
import run.endive.wasm.types.Export;
import run.endive.wasm.types.ExternalType;
import run.endive.wasm.types.FunctionBody;
import run.endive.wasm.types.Global;
import run.endive.wasm.types.Instruction;
import run.endive.wasm.types.OpCode;

/** What Endive's validation of function bodies leaves out. */
public final class BodyChecks {
  private BodyChecks() {}

  /**
   * Checks all bodies of a module.
   *
   * @param bytes what the module was parsed from
   * @throws CompileException if one of them is not valid
   */
  public static void check(WasmModule module, byte[] bytes) {
    Set<Long> declared = null;
    for (FunctionBody body : module.codeSection().functionBodies()) {
      int open = 1;
      for (AnnotatedInstruction instruction : body.instructions()) {
        switch (instruction.opcode()) {
          case BLOCK:
          case LOOP:
          case IF:
          case TRY_TABLE:
            open++;
            break;
          case END:
            open--;
            break;
          case BR_TABLE:
            checkTargets(instruction, bytes);
            break;
          case REF_FUNC:
            declared = declared == null ? declaredFunctions(module) : declared;
            if (!declared.contains(instruction.operand(0))) {
              throw invalid("undeclared function reference " + instruction.operand(0));
            }
            break;
          default:
            break;
        }
      }
      if (open != 0) {
        throw invalid("END opcode expected");
      }
    }
  }

  /** The functions that bodies may refer to: those that the module names outside of them. */
  private static Set<Long> declaredFunctions(WasmModule module) {
    Set<Long> declared = new HashSet<>();
    for (int i = 0; i < module.exportSection().exportCount(); i++) {
      Export export = module.exportSection().getExport(i);
      if (export.exportType() == ExternalType.FUNCTION) {
        declared.add((long) export.index());
      }
    }
    for (Element element : module.elementSection().elements()) {
      element.initializers().forEach(initializer -> addFunctions(declared, initializer));
    }
    for (Global global : module.globalSection().globals()) {
      addFunctions(declared, global.initInstructions());
    }
    for (int i = 0; i < module.tableSection().tableCount(); i++) {
      addFunctions(declared, module.tableSection().getTable(i).initialize());
    }
    return declared;
  }

  private static void addFunctions(Set<Long> declared, List<Instruction> initializer) {
    for (Instruction instruction : initializer) {
      if (instruction.opcode() == OpCode.REF_FUNC) {
        declared.add(instruction.operand(0));
      }
    }
  }

  /** Endive reads a number of targets of 2^31 or more as none. */
  private static void checkTargets(AnnotatedInstruction instruction, byte[] bytes) {
    long count = 0;
    int position = instruction.address();
    int shift = 0;
    do {
      position++;
      count |= (long) (bytes[position] & 0x7F) << shift;
      shift += 7;
    } while (bytes[position] < 0);
    if (count != instruction.operandCount() - 1) {
      throw invalid("branch table of " + count + " targets");
    }
  }

  private static CompileException invalid(String detail) {
    return Checks.invalidCode(detail, new MalformedException(detail));
  }
}
