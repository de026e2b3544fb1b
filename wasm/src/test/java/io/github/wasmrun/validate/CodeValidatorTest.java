package io.github.wasmrun.validate;

import static io.github.wasmrun.instruction.Opcodes.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.binary.CodeBodies;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.instruction.InstructionNames;
import io.github.wasmrun.type.TypeCodes;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeValidatorTest {
  /** Each instruction with its operands, results and the height after it. */
  private static final class Trace implements CodeListener {
    final List<String> lines = new ArrayList<>();

    @Override
    public void instruction(CodeView code) {
      StringBuilder line = new StringBuilder();
      line.append(code.isReachable() ? "" : "dead ");
      line.append(InstructionNames.name(code.instruction().opcode())).append(" [");
      for (int i = 0; i < code.operandCount(); i++) {
        line.append(i == 0 ? "" : " ").append(code.operand(i));
      }
      line.append("] -> [");
      for (int i = 0; i < code.resultCount(); i++) {
        line.append(i == 0 ? "" : " ").append(code.result(i));
      }
      lines.add(line.append("] ").append(code.height()).toString());
    }
  }

  private static List<String> trace(int type, WasmBytes body) {
    Trace trace = new Trace();
    CodeValidator.validate(Bodies.of(type, body), trace);
    return trace.lines;
  }

  private static String error(WasmBytes body) {
    return assertThrows(ModuleException.class, () -> CodeValidator.validate(Bodies.of(1, body)))
        .getMessage();
  }

  @Test
  void eachInstructionComesWithItsTypes() {
    WasmBytes body = new WasmBytes().u8(0);
    body.u8s(LOCAL_GET, 0, IF, TypeCodes.I32, I32_CONST, 1, ELSE, LOCAL_GET, 0, I64_EXTEND_I32_U);
    body.u8s(I32_WRAP_I64, END, I64_LOAD, 3, 0, DROP, LOCAL_GET, 0, END);
    body = new WasmBytes().u8(0).u8s(LOCAL_GET, 0, IF, TypeCodes.I32, I32_CONST, 1, ELSE);
    body.u8s(I32_CONST, 0, I64_LOAD, 3, 0, I32_WRAP_I64, END, END);
    assertEquals(
        List.of(
            "local.get [] -> [i32] 1",
            "if [i32] -> [] 0",
            "i32.const [] -> [i32] 1",
            "else [i32] -> [] 0",
            "i32.const [] -> [i32] 1",
            "i64.load [i32] -> [i64] 1",
            "i32.wrap_i64 [i64] -> [i32] 1",
            "end [i32] -> [i32] 1",
            "end [i32] -> [] 0"),
        trace(0, body));
  }

  @Test
  void deadCodeIsMarked() {
    WasmBytes body = new WasmBytes().u8(0).u8s(BLOCK, TypeCodes.I32, LOCAL_GET, 0, BR, 0);
    body.u8s(I32_ADD, BLOCK, TypeCodes.EMPTY_BLOCK, NOP, END, END, END);
    assertEquals(
        List.of(
            "block [] -> [] 0",
            "local.get [] -> [i32] 1",
            "br [i32] -> [] 0",
            "dead i32.add [null null] -> [i32] 1",
            "dead block [] -> [] 1",
            "dead nop [] -> [] 1",
            "dead end [] -> [] 1",
            "dead end [i32] -> [i32] 1",
            "end [i32] -> [] 0"),
        trace(0, body));
  }

  @Test
  void blocksAreKnown() {
    WasmBytes body = new WasmBytes().u8(0).u8s(I32_CONST, 7, LOOP, 0, LOCAL_GET, 0, BR_IF, 0, END);
    body.u8s(BLOCK, TypeCodes.EMPTY_BLOCK, END, END);
    ModuleInfo info = Bodies.of(0, body);
    CodeValidator validator = new CodeValidator(info, CodeBodies.of(info));
    CodeView code = validator.start(0);
    assertEquals(1, code.blockCount());
    Block whole = code.block(0);
    assertEquals(List.of(ValType.I32), whole.labelTypes());
    assertTrue(validator.next());
    assertTrue(validator.next());
    Block loop = code.block(0);
    assertEquals(LOOP, loop.opcode());
    assertEquals(List.of(ValType.I32), loop.labelTypes());
    assertEquals(0, loop.height());
    assertFalse(loop.isTarget());
    loop.attach("label");
    assertTrue(validator.next());
    assertNull(code.ended());
    assertTrue(validator.next());
    assertEquals(2, code.operandCount());
    assertTrue(loop.isTarget());
    assertTrue(validator.next());
    assertSame(loop, code.ended());
    assertEquals("label", loop.attachment());
    assertTrue(validator.next());
    assertEquals(1, code.block(0).height());
    assertTrue(validator.next());
    assertFalse(code.ended().isTarget());
    assertTrue(validator.next());
    assertSame(whole, code.ended());
    assertFalse(validator.next());
    assertFalse(validator.next());
  }

  @Test
  void armsOfABlockShareWhatIsAttached() {
    WasmBytes body = new WasmBytes().u8(0).u8s(I32_CONST, 0, IF, TypeCodes.EMPTY_BLOCK, BR, 0);
    body.u8s(ELSE, NOP, END, END);
    ModuleInfo info = Bodies.of(1, body);
    CodeValidator validator = new CodeValidator(info, CodeBodies.of(info));
    CodeView code = validator.start(0);
    validator.next();
    validator.next();
    Block then = code.block(0);
    then.attach("label");
    validator.next();
    validator.next();
    assertSame(then, code.ended());
    Block otherwise = code.block(0);
    assertEquals(ELSE, otherwise.opcode());
    assertEquals("label", otherwise.attachment());
    assertTrue(otherwise.isTarget());
    assertTrue(otherwise.isReachable());
  }

  @Test
  void oneBodyIsValidatedWithoutTheOthers() {
    Bodies bodies = new Bodies();
    bodies.add(1, new WasmBytes().u8s(0, I32_ADD, END));
    bodies.add(0, new WasmBytes().u8s(1, 2, TypeCodes.I64, LOCAL_GET, 2, DROP, LOCAL_GET, 0, END));
    ModuleInfo info = bodies.read();
    CodeValidator validator = new CodeValidator(info, CodeBodies.of(info));
    assertThrows(ModuleException.class, () -> validator.body(0, new Trace()));
    for (int i = 0; i < 2; i++) {
      Trace trace = new Trace();
      validator.body(1, trace);
      assertEquals("local.get [] -> [i64] 1", trace.lines.get(0));
      assertEquals("end [i32] -> [] 0", trace.lines.get(3));
    }
    CodeView code = validator.start(1);
    assertEquals(1, code.body());
    assertEquals(1, code.function());
    assertEquals(3, code.locals().count());
    assertEquals(1, code.locals().paramCount());
    assertEquals(ValType.I64, code.locals().type(2));
  }

  @Test
  void theFirstFormOfExceptionsIsValid() {
    WasmBytes body = new WasmBytes().u8(0);
    body.u8s(TRY, TypeCodes.I32, TRY, TypeCodes.EMPTY_BLOCK, I32_CONST, 1, THROW, 0, DELEGATE, 0);
    body.u8s(I32_CONST, 2, CATCH, 0, CATCH_ALL, RETHROW, 0, END, END);
    assertEquals(
        List.of(
            "try [] -> [] 0",
            "try [] -> [] 0",
            "i32.const [] -> [i32] 1",
            "throw [i32] -> [] 0",
            "dead delegate [] -> [] 0",
            "i32.const [] -> [i32] 1",
            "catch [i32] -> [i32] 1",
            "catch_all [i32] -> [] 0",
            "rethrow [] -> [] 0",
            "dead end [] -> [i32] 1",
            "end [i32] -> [] 0"),
        trace(0, body));
  }

  @Test
  void theFirstFormOfExceptionsIsChecked() {
    int empty = TypeCodes.EMPTY_BLOCK;
    assertEquals(
        "the code is not valid: catch without try",
        error(new WasmBytes().u8s(0, BLOCK, empty, CATCH_ALL, END, END)));
    assertEquals(
        "the code is not valid: catch without try",
        error(new WasmBytes().u8s(0, TRY, empty, CATCH_ALL, CATCH_ALL, END, END)));
    assertEquals(
        "the code is not valid: delegate without try",
        error(new WasmBytes().u8s(0, TRY, empty, CATCH_ALL, DELEGATE, 0, END)));
    assertEquals(
        "the code is not valid: unknown label 1",
        error(new WasmBytes().u8s(0, TRY, empty, DELEGATE, 1, END)));
    assertEquals(
        "the code is not valid: invalid rethrow label",
        error(new WasmBytes().u8s(0, TRY, empty, RETHROW, 0, END, END)));
    assertEquals(
        "the code is not valid: unknown tag 1",
        error(new WasmBytes().u8s(0, TRY, empty, CATCH, 1, DROP, END, END)));
    assertEquals(
        "the code is not valid: type mismatch: values remain at the end of a block",
        error(new WasmBytes().u8s(0, TRY, empty, CATCH, 0, END, END)));
  }

  @Test
  void ifWithoutElseGivesWhatItTakes() {
    assertEquals(
        "the code is not valid: type mismatch: an operand is missing",
        error(
            new WasmBytes().u8s(0, I32_CONST, 0, IF, TypeCodes.I32, I32_CONST, 0, END, DROP, END)));
    WasmBytes body = new WasmBytes().u8s(0, LOCAL_GET, 0, I32_CONST, 0, IF, 0, END, END);
    assertEquals("end [i32] -> [i32] 1", trace(0, body).get(3));
  }

  @Test
  void aLocalWithoutDefaultMustBeSet() {
    WasmBytes head = new WasmBytes().u8s(1, 1, TypeCodes.REF, 1);
    String unset = "the code is not valid: uninitialized local 0";
    assertEquals(unset, error(new WasmBytes().all(head).u8s(LOCAL_GET, 0, DROP, END)));
    assertEquals(
        unset,
        error(
            new WasmBytes()
                .all(head)
                .u8s(
                    BLOCK,
                    TypeCodes.EMPTY_BLOCK,
                    UNREACHABLE,
                    LOCAL_SET,
                    0,
                    LOCAL_GET,
                    0,
                    DROP,
                    END)
                .u8s(LOCAL_GET, 0, DROP, END)));
    assertNotNull(
        trace(
            1,
            new WasmBytes()
                .all(head)
                .u8s(UNREACHABLE, LOCAL_TEE, 0, LOCAL_GET, 0, DROP, DROP, END)));
  }
}
