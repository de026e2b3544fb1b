package io.github.wasmrun.validate;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.CommonLimits;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.TagType;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.List;

/** Validates blocks, branches, calls and exceptions. */
final class CodeControl {
  private static final int EMPTY = 0x40;
  private static final ValType EXN = ValType.ref(false, HeapType.EXN);

  private final CodeContext context;
  private final ByteReader in;
  private final CodeStack stack;

  CodeControl(CodeContext context) {
    this.context = context;
    in = context.in;
    stack = context.stack;
  }

  void instruction(int opcode) {
    switch (opcode) {
      case 0x00:
        stack.unreachable();
        break;
      case 0x01:
        break;
      case CodeValidator.BLOCK:
      case CodeValidator.LOOP:
      case CodeValidator.IF:
        block(opcode);
        break;
      case CodeValidator.ELSE:
        otherwise();
        break;
      case 0x08:
        stack.pop(context.member("tag", context.info.tags()).type().params());
        stack.unreachable();
        break;
      case 0x0A:
        stack.pop(ValType.EXNREF);
        stack.unreachable();
        break;
      case 0x0B:
        end();
        break;
      case 0x0C:
        stack.pop(stack.label().label());
        stack.unreachable();
        break;
      case 0x0D:
        stack.pop(ValType.I32);
        List<ValType> label = stack.label().label();
        stack.apply(label, label);
        break;
      case 0x0E:
        branchTable();
        break;
      case 0x0F:
        stack.pop(stack.functionResults());
        stack.unreachable();
        break;
      case 0x10:
      case 0x12:
        DefinedType function = context.member("function", context.info.functions());
        call((FuncType) function.composite(), opcode == 0x12);
        break;
      case 0x11:
      case 0x13:
        callIndirect(opcode == 0x13);
        break;
      case 0x14:
      case 0x15:
        DefinedType type = context.functionType();
        stack.pop(context.reference(true, type));
        call((FuncType) type.composite(), opcode == 0x15);
        break;
      case CodeValidator.TRY_TABLE:
        tryTable();
        break;
      default:
        throw stack.illegal(opcode);
    }
  }

  private FuncType blockType() {
    int code = in.peek();
    if (code == EMPTY) {
      in.u8();
      return FuncType.empty();
    }
    if ((code & 0xC0) == EMPTY) {
      return new FuncType(List.of(), List.of(context.valType()));
    }
    int index = in.signed(33);
    if (in.lastWasNegative()) {
      throw in.malformed("malformed block type", in.position());
    }
    List<DefinedType> types = context.info.types();
    if (index < 0 || index >= types.size()) {
      stack.invalid("unknown type " + ByteReader.unsigned(index));
    }
    if (!(types.get(index).composite() instanceof FuncType type)) {
      stack.invalid("type " + index + " is no function type");
      return FuncType.empty();
    }
    return type;
  }

  private void block(int opcode) {
    FuncType type = blockType();
    if (opcode == CodeValidator.IF) {
      stack.pop(ValType.I32);
    }
    stack.pop(type.params());
    stack.enter(opcode, type.params(), type.results());
  }

  private void otherwise() {
    CodeStack.Frame frame = stack.leave();
    if (frame.opcode != CodeValidator.IF) {
      throw in.malformed("else without if", in.position());
    }
    stack.enter(CodeValidator.ELSE, frame.params, frame.results);
  }

  private void end() {
    CodeStack.Frame frame = stack.leave();
    if (frame.opcode == CodeValidator.IF) {
      // Without else the parameters are the results.
      stack.enter(CodeValidator.ELSE, frame.params, frame.results);
      stack.leave();
    }
    if (!stack.hasEnded()) {
      stack.push(frame.results);
    }
  }

  private void branchTable() {
    stack.pop(ValType.I32);
    int count = in.u32();
    if (count < 0 || count > in.remaining()) {
      throw in.malformed("branch table of " + ByteReader.unsigned(count), in.position());
    }
    int arity = -1;
    for (int i = 0; i <= count; i++) {
      List<ValType> label = stack.label().label();
      if (arity >= 0 && label.size() != arity) {
        stack.mismatch("the targets of a branch table take different numbers of operands");
      }
      arity = label.size();
      stack.peek(label);
    }
    stack.unreachable();
  }

  private void call(FuncType type, boolean returns) {
    stack.pop(type.params());
    if (!returns) {
      stack.push(type.results());
      return;
    }
    List<ValType> results = stack.functionResults();
    boolean fits = results.size() == type.results().size();
    for (int i = 0; fits && i < results.size(); i++) {
      fits = type.results().get(i).isSubtypeOf(results.get(i));
    }
    if (!fits) {
      stack.mismatch("the results of a tail call are not those of the function");
    }
    stack.unreachable();
  }

  private void callIndirect(boolean returns) {
    FuncType type = (FuncType) context.functionType().composite();
    TableType table = context.table();
    if (!table.element().isSubtypeOf(ValType.FUNCREF)) {
      stack.mismatch("a call through a table of " + table.element());
    }
    stack.pop(CodeContext.address(table));
    call(type, returns);
  }

  private void tryTable() {
    FuncType type = blockType();
    stack.pop(type.params());
    int count = in.count("catch clauses", CommonLimits.BODY_BYTES);
    for (int i = 0; i < count; i++) {
      int kind = in.u8();
      if (kind > 3) {
        throw in.malformed("malformed catch clause", in.position());
      }
      List<ValType> values = new ArrayList<>();
      if (kind < 2) {
        TagType tag = context.member("tag", context.info.tags());
        values.addAll(tag.type().params());
      }
      if ((kind & 1) != 0) {
        values.add(EXN);
      }
      catches(values, stack.label().label());
    }
    stack.enter(CodeValidator.TRY_TABLE, type.params(), type.results());
  }

  private void catches(List<ValType> values, List<ValType> label) {
    boolean fits = values.size() == label.size();
    for (int i = 0; fits && i < label.size(); i++) {
      fits = values.get(i).isSubtypeOf(label.get(i));
    }
    if (!fits) {
      stack.mismatch("a catch clause gives " + values + ", its label takes " + label);
    }
  }

  /** {@code br_on_null} or {@code br_on_non_null}. */
  void branchOnNull(boolean onNull) {
    List<ValType> label = stack.label().label();
    ValType value = CodeStack.nonNull(stack.popRef());
    if (onNull) {
      stack.apply(label, label);
      stack.push(value);
      return;
    }
    if (label.isEmpty() || !label.get(label.size() - 1).isRef()) {
      stack.mismatch("the label of br_on_non_null takes no reference");
    }
    stack.push(value);
    stack.apply(label, label);
    stack.pop();
  }
}
