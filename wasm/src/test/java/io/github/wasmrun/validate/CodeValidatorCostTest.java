package io.github.wasmrun.validate;

import static io.github.wasmrun.instruction.Opcodes.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.ModuleReader;
import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.type.TypeCodes;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Work and memory grow with the bytes of a module, not with the numbers in it. */
class CodeValidatorCostTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  private static void validates(ModuleInfo info) {
    assertTimeout(SOON, () -> CodeValidator.validate(info));
  }

  @Test
  void aMillionBlocksInEachOther() {
    WasmBytes body = new WasmBytes().u8(0);
    for (int i = 0; i < 1_000_000; i++) {
      body.u8s(BLOCK, TypeCodes.EMPTY_BLOCK);
    }
    for (int i = 0; i <= 1_000_000; i++) {
      body.u8(END);
    }
    validates(Bodies.of(1, body));
  }

  @Test
  void manyFunctionsWithFiftyThousandLocals() {
    Bodies bodies = new Bodies();
    WasmBytes body = new WasmBytes().u8(2).u32(49_998).u8(TypeCodes.I64);
    body.u8s(2, TypeCodes.REF, 1, LOCAL_GET).u32(40_000).u8s(DROP, END);
    for (int i = 0; i < 100_000; i++) {
      bodies.add(1, body);
    }
    validates(bodies.read());
  }

  @Test
  void manyRunsOfLocals() {
    WasmBytes body = new WasmBytes().u32(1_000_000);
    for (int i = 0; i < 1_000_000; i++) {
      body.u8s(i % 100 == 0 ? 1 : 0, i % 200 == 0 ? TypeCodes.I64 : TypeCodes.I32);
    }
    for (int i = 0; i < 500_000; i++) {
      body.u8(LOCAL_GET).u32(9_998).op(DROP);
    }
    validates(Bodies.of(0, body.u8s(LOCAL_GET, 0, END)));
  }

  @Test
  void branchTablesOfAllBlocks() {
    int depth = 10_000;
    WasmBytes body = new WasmBytes().u8(0);
    for (int i = 0; i < depth; i++) {
      body.u8s(BLOCK, TypeCodes.EMPTY_BLOCK);
    }
    for (int table = 0; table < 100; table++) {
      body.u8s(I32_CONST, 0, BR_TABLE).u32(depth);
      for (int i = 0; i <= depth; i++) {
        body.u32(i);
      }
    }
    for (int i = 0; i <= depth; i++) {
      body.u8(END);
    }
    validates(Bodies.of(1, body));
  }

  /** Type 0 gives a thousand results, type 1 takes and gives none. */
  private static ModuleInfo wide(WasmBytes body) {
    WasmBytes types = new WasmBytes().u8s(3, TypeCodes.FUNC_TYPE, 0).u32(1000);
    for (int i = 0; i < 1000; i++) {
      types.u8(TypeCodes.I32);
    }
    types.u8s(TypeCodes.FUNC_TYPE, 0, 0, TypeCodes.STRUCT_TYPE).u32(10_000);
    for (int i = 0; i < 10_000; i++) {
      types.u8s(TypeCodes.I32, 0);
    }
    return ModuleReader.read(
        WasmBytes.module()
            .section(1, types)
            .section(3, new WasmBytes().u8s(2, 0, 1))
            .section(
                10,
                new WasmBytes()
                    .u8(2)
                    .sized(new WasmBytes().u8s(0, UNREACHABLE, END))
                    .sized(body.u8(END)))
            .toArray());
  }

  @Test
  void aStackHigherThanMemory() {
    WasmBytes body = new WasmBytes().u8(0);
    for (int i = 0; i < 1_000_000; i++) {
      body.u8s(CALL, 0);
    }
    ModuleInfo info = wide(body);
    assertTimeout(
        SOON,
        () ->
            assertEquals(
                "the code is not valid: too many operands, the limit is 10000000",
                assertThrows(ModuleException.class, () -> CodeValidator.validate(info))
                    .getMessage()));
  }

  @Test
  void structuresOfThousandsOfFields() {
    WasmBytes body = new WasmBytes().u8s(0, UNREACHABLE);
    for (int i = 0; i < 500_000; i++) {
      body.op(STRUCT_NEW).u8(2).u8(DROP).op(STRUCT_NEW_DEFAULT).u8(2).u8(DROP);
    }
    validates(wide(body));
  }
}
