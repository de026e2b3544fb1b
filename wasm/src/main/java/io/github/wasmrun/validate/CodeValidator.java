package io.github.wasmrun.validate;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.Problems;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.ValType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Validates function bodies, for engines that do not do so themselves, or not well. Knows all
 * instructions of WebAssembly 3.0, those of threads and of wide arithmetic; not the first form of
 * exception handling.
 */
public final class CodeValidator {
  static final int BLOCK = 0x02;
  static final int LOOP = 0x03;
  static final int IF = 0x04;
  static final int ELSE = 0x05;
  static final int TRY_TABLE = 0x1F;

  private static final ValType[] NUMBERS = {ValType.I32, ValType.I64, ValType.F32, ValType.F64};

  /**
   * From 0x45 on, for each instruction its operands and its result: i, l, f, d for i32, i64, f32,
   * f64, and how often this comes in a row.
   */
  private static final String[] NUMERIC = {
    "i>i 1", "ii>i 10", "l>i 1", "ll>i 10", "ff>i 6", "dd>i 6", "i>i 3", "ii>i 15", "l>l 3",
    "ll>l 15", "f>f 7", "ff>f 7", "d>d 7", "dd>d 7", "l>i 1", "f>i 2", "d>i 2", "i>l 2", "f>l 2",
    "d>l 2", "i>f 2", "l>f 2", "d>f 1", "i>d 2", "l>d 2", "f>d 1", "f>i 1", "d>l 1", "i>f 1",
    "l>d 1", "i>i 2", "l>l 3"
  };

  private static final int FIRST_NUMERIC = 0x45;
  private static final String[] SIGNATURES = signatures();

  /** The loads from 0x28 on and the stores after them: type and logarithm of the bytes. */
  private static final String ACCESSES = "i2l3f2d3i0i0i1i1l0l0l1l1l2l2i2l3f2d3i0i1l0l1l2";

  private static final int FIRST_LOAD = 0x28;
  private static final int FIRST_STORE = 0x36;

  /** Is told of each {@code drop} and {@code select} whose operands are vectors. */
  @FunctionalInterface
  public interface VectorOperands {
    /**
     * One was found.
     *
     * @param body the number of the function body
     * @param instruction the number of the instruction in it, block ends among them
     */
    void found(int body, int instruction);
  }

  /** Says with each mistake that it is in the code. */
  private static final class BodyProblems extends Problems {
    @Override
    public void invalid(String message, int offset) {
      throw malformed(message, offset);
    }

    @Override
    public ModuleException malformed(String message, int offset) {
      return new ModuleException("the code is not valid: " + message, offset);
    }
  }

  private final VectorOperands vectors;
  private int body;
  private int instruction;
  private final CodeContext context;
  private final ByteReader in;
  private final CodeStack stack;
  private final ModuleInfo info;
  private final CodeControl control;
  private final CodeHeap heap;
  private final CodeBulk bulk;
  private final CodeVector vector;

  private CodeValidator(CodeContext context, VectorOperands vectors) {
    this.context = context;
    this.vectors = vectors;
    info = context.info;
    in = context.in;
    stack = context.stack;
    control = new CodeControl(context);
    heap = new CodeHeap(context);
    bulk = new CodeBulk(context);
    vector = new CodeVector(context);
  }

  private static String[] signatures() {
    String[] all = new String[0xC5 - FIRST_NUMERIC];
    int next = 0;
    for (String row : NUMERIC) {
      int space = row.indexOf(' ');
      for (int count = Integer.parseInt(row.substring(space + 1)); count > 0; count--) {
        all[next++] = row.substring(0, space);
      }
    }
    return all;
  }

  /**
   * Validates all function bodies of a module.
   *
   * @param info what {@link io.github.wasmrun.binary.ModuleReader} read, which validated the rest
   * @param vectors is told where vectors are operands of instructions for any type
   * @throws ModuleException if a body is malformed or not valid
   */
  public static void validate(ModuleInfo info, VectorOperands vectors) {
    for (ModuleInfo.Section section : info.sections()) {
      if (section.id() == 10) {
        CodeContext context = new CodeContext(info, new BodyProblems());
        context.in.skip(section.offset());
        new CodeValidator(context, vectors).section();
      }
    }
  }

  private void section() {
    int count = in.u32();
    int first = info.functions().size() - count;
    for (int i = 0; i < count; i++) {
      int outer = in.enter(in.length());
      body = i;
      body(info.functionType(first + i));
      in.leave(outer);
    }
  }

  private void body(FuncType type) {
    int start = in.position();
    int total = type.params().size();
    int runs = in.u32();
    int[] counts = new int[runs];
    ValType[] kinds = new ValType[runs];
    for (int i = 0; i < runs; i++) {
      counts[i] = in.u32();
      kinds[i] = context.valType();
      total += counts[i];
    }
    ValType[] locals = type.params().toArray(new ValType[total]);
    int next = type.params().size();
    for (int i = 0; i < runs; i++) {
      for (int j = 0; j < counts[i]; j++) {
        locals[next++] = kinds[i];
      }
    }
    stack.start(locals, type.params().size(), type.results());
    for (instruction = 0; !stack.hasEnded(); instruction++) {
      stack.at(in.position());
      instruction(in.u8());
    }
    if (in.remaining() > 0) {
      throw in.malformed("END opcode expected", start);
    }
  }

  private void instruction(int opcode) {
    if (opcode >= FIRST_NUMERIC) {
      if (opcode - FIRST_NUMERIC < SIGNATURES.length) {
        signature(stack, SIGNATURES[opcode - FIRST_NUMERIC]);
      } else {
        extended(opcode);
      }
    } else if (opcode >= FIRST_LOAD && opcode <= 0x3E) {
      access(opcode);
    } else if (opcode < 0x1A || opcode == TRY_TABLE) {
      control.instruction(opcode);
    } else {
      plain(opcode);
    }
  }

  /** Takes and gives what a text like {@code ii>i} says; v is a vector. */
  static void signature(CodeStack stack, String signature) {
    int arrow = signature.indexOf('>');
    for (int i = arrow - 1; i >= 0; i--) {
      stack.pop(type(signature.charAt(i)));
    }
    for (int i = arrow + 1; i < signature.length(); i++) {
      stack.push(type(signature.charAt(i)));
    }
  }

  static ValType type(char letter) {
    int number = "ilfd".indexOf(letter);
    return number < 0 ? ValType.V128 : NUMBERS[number];
  }

  private void access(int opcode) {
    int at = (opcode - FIRST_LOAD) * 2;
    ValType type = type(ACCESSES.charAt(at));
    ValType address = context.access(ACCESSES.charAt(at + 1) - '0', false);
    if (opcode < FIRST_STORE) {
      stack.pop(address);
      stack.push(type);
    } else {
      stack.pop(type);
      stack.pop(address);
    }
  }

  private void plain(int opcode) {
    switch (opcode) {
      case 0x1A:
        noteVector(stack.pop());
        break;
      case 0x1B:
        select();
        break;
      case 0x1C:
        typedSelect();
        break;
      case 0x20:
        stack.localGet();
        break;
      case 0x21:
      case 0x22:
        stack.localSet(opcode == 0x22);
        break;
      case 0x23:
        stack.push(context.member("global", info.globals()).valueType());
        break;
      case 0x24:
        globalSet();
        break;
      case 0x25:
      case 0x26:
        tableAccess(opcode == 0x26);
        break;
      case 0x3F:
        stack.push(CodeContext.address(context.memory()));
        break;
      case 0x40:
        ValType address = CodeContext.address(context.memory());
        stack.pop(address);
        stack.push(address);
        break;
      case 0x41:
        in.signed(32);
        stack.push(ValType.I32);
        break;
      case 0x42:
        in.signed(64);
        stack.push(ValType.I64);
        break;
      case 0x43:
        in.skip(4);
        stack.push(ValType.F32);
        break;
      case 0x44:
        in.skip(8);
        stack.push(ValType.F64);
        break;
      default:
        throw stack.illegal(opcode);
    }
  }

  private void extended(int opcode) {
    switch (opcode) {
      case 0xD0:
        stack.push(context.reference(true));
        break;
      case 0xD1:
        stack.popRef();
        stack.push(ValType.I32);
        break;
      case 0xD2:
        functionReference();
        break;
      case 0xD3:
        stack.pop(CodeHeap.EQREF);
        stack.pop(CodeHeap.EQREF);
        stack.push(ValType.I32);
        break;
      case 0xD4:
        stack.push(CodeStack.nonNull(stack.popRef()));
        break;
      case 0xD5:
      case 0xD6:
        control.branchOnNull(opcode == 0xD5);
        break;
      case 0xFB:
        heap.instruction(in.u32());
        break;
      case 0xFC:
        bulk.instruction(in.u32());
        break;
      case 0xFD:
        vector.instruction(in.u32());
        break;
      case 0xFE:
        CodeAtomic.instruction(context, in.u32());
        break;
      default:
        throw stack.illegal(opcode);
    }
  }

  private void select() {
    stack.pop(ValType.I32);
    ValType second = number();
    ValType first = number();
    if (first != null && second != null && first != second) {
      stack.mismatch("select of " + first + " and " + second);
    }
    ValType type = first == null ? second : first;
    noteVector(type);
    stack.push(type);
  }

  private void noteVector(@Nullable ValType type) {
    if (type == ValType.V128) {
      vectors.found(body, instruction);
    }
  }

  private @Nullable ValType number() {
    ValType type = stack.pop();
    if (type != null && type.isRef()) {
      stack.mismatch("select of references without their type");
    }
    return type;
  }

  private void typedSelect() {
    if (in.u32() != 1) {
      stack.invalid("invalid result arity");
    }
    ValType type = context.valType();
    stack.apply(List.of(type, type, ValType.I32), List.of(type));
  }

  private void globalSet() {
    GlobalType global = context.member("global", info.globals());
    if (!global.mutable()) {
      stack.invalid("immutable global");
    }
    stack.pop(global.valueType());
  }

  private void tableAccess(boolean sets) {
    TableType table = context.table();
    if (sets) {
      stack.pop(table.element());
      stack.pop(CodeContext.address(table));
    } else {
      stack.pop(CodeContext.address(table));
      stack.push(table.element());
    }
  }

  private void functionReference() {
    int index = in.u32();
    if (index < 0 || index >= info.functions().size()) {
      stack.invalid("unknown function " + ByteReader.unsigned(index));
    }
    if (!info.isDeclared(index)) {
      stack.invalid("undeclared function reference " + index);
    }
    stack.push(context.reference(false, info.functions().get(index)));
  }
}
