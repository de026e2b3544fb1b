package io.github.wasmrun.jvm.internal.endive.module;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.spi.Checks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.AnnotatedInstruction;
import run.endive.wasm.types.CodeSection;
import run.endive.wasm.types.FunctionBody;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.Instruction;
import run.endive.wasm.types.OpCode;
import run.endive.wasm.types.ValType;

/**
 * Checks that what {@code call_ref} calls is of the type that it names; Endive only checks that it
 * is a function.
 *
 * <p>For that a copy of the module is validated once more in which a {@code local.tee} stands
 * before each {@code call_ref}, with a new local of the very reference type.
 */
public final class CallRefValidation {
  private final WasmModule module;

  private CallRefValidation(WasmModule module) {
    this.module = module;
  }

  /**
   * Checks a module that Endive takes.
   *
   * @throws CompileException if a {@code call_ref} is not valid
   */
  public static void check(WasmModule module) {
    CodeSection.Builder code = CodeSection.builder();
    boolean found = false;
    for (int i = 0; i < module.codeSection().functionBodyCount(); i++) {
      FunctionBody body = module.codeSection().getFunctionBody(i);
      boolean calls = body.instructions().stream().anyMatch(CallRefValidation::isCallRef);
      found |= calls;
      code.addFunctionBody(calls ? new CallRefValidation(module).withLocals(i, body) : body);
    }
    if (found) {
      code.setRequiresDataCount(module.codeSection().isRequiresDataCount());
      validate(module, code.build());
    }
  }

  private static boolean isCallRef(Instruction instruction) {
    return instruction.opcode() == OpCode.CALL_REF
        || instruction.opcode() == OpCode.RETURN_CALL_REF;
  }

  private static void validate(WasmModule module, CodeSection code) {
    WasmModule.Builder copy =
        WasmModule.builder()
            .setTypeSection(module.typeSection())
            .setImportSection(module.importSection())
            .setFunctionSection(module.functionSection())
            .setTableSection(module.tableSection())
            .setGlobalSection(module.globalSection())
            .setExportSection(module.exportSection())
            .setElementSection(module.elementSection())
            .setCodeSection(code)
            .setDataSection(module.dataSection());
    module.memorySection().ifPresent(copy::setMemorySection);
    module.startSection().ifPresent(copy::setStartSection);
    module.dataCountSection().ifPresent(copy::setDataCountSection);
    module.tagSection().ifPresent(copy::setTagSection);
    try {
      copy.build();
    } catch (WasmEngineException e) {
      throw Checks.invalidCode(e.getMessage(), e);
    }
  }

  private FunctionBody withLocals(int index, FunctionBody body) {
    FunctionType type =
        module.typeSection().getType(module.functionSection().getFunctionType(index));
    int firstLocal = type.params().size() + body.localTypes().size();
    Map<Long, Integer> localOfType = new LinkedHashMap<>();
    List<ValType> locals = new ArrayList<>(body.localTypes());
    List<AnnotatedInstruction> instructions = new ArrayList<>();
    for (AnnotatedInstruction instruction : body.instructions()) {
      if (isCallRef(instruction)) {
        long called = instruction.operand(0);
        Integer local = localOfType.get(called);
        if (local == null) {
          local = firstLocal + localOfType.size();
          localOfType.put(called, local);
          locals.add(reference((int) called));
        }
        instructions.add(tee(instruction, local));
      }
      instructions.add(instruction);
    }
    return new FunctionBody(locals, instructions);
  }

  private ValType reference(int type) {
    return ValType.builder()
        .withOpcode(ValType.ID.RefNull)
        .withTypeIdx(type)
        .build()
        .resolve(module.typeSection());
  }

  private static AnnotatedInstruction tee(AnnotatedInstruction before, int local) {
    return AnnotatedInstruction.builder()
        .from(new Instruction(before.address(), OpCode.LOCAL_TEE, new long[] {local}))
        .withDepth(before.depth())
        .build();
  }
}
