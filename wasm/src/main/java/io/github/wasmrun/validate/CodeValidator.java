package io.github.wasmrun.validate;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.CodeBodies;
import io.github.wasmrun.binary.InstructionCursor;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.instruction.Immediates;
import io.github.wasmrun.instruction.Instructions;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.instruction.Signature;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.ValType;
import org.jspecify.annotations.Nullable;

/**
 * Validates function bodies, for engines that do not do so themselves, or not well: all
 * instructions of {@link Instructions}.
 *
 * <p>Bodies can be validated one by one and in any order, again and again: a generator of code may
 * take one only when its function is called. Instruction by instruction, with what is known at
 * each:
 *
 * <pre>{@code
 * CodeValidator validator = new CodeValidator(info, CodeBodies.of(info));
 * CodeView code = validator.start(body);
 * while (validator.next()) {
 *   generate(code.instruction().opcode(), code);
 * }
 * }</pre>
 *
 * The work and the memory are linear in the bytes of a body, and nothing calls itself. One thread
 * at a time; validators of one module may share {@link CodeBodies}.
 */
public final class CodeValidator {
  private final CodeBodies bodies;
  private final CodeContext context;
  private final ByteReader in;
  private final InstructionCursor cursor;
  private final CodeStack stack;
  private final CodeLocals locals;
  private final ModuleInfo info;
  private final CodeControl control;
  private final CodeExceptions exceptions;
  private final CodeHeap heap;
  private final CodeBulk bulk;
  private final CodeView view;
  private int start;

  /**
   * A validator for the code of a module.
   *
   * @param info what {@link io.github.wasmrun.binary.ModuleReader} read, which validated the rest
   */
  public CodeValidator(ModuleInfo info, CodeBodies bodies) {
    this.info = info;
    this.bodies = bodies;
    context = new CodeContext(info);
    in = context.in;
    cursor = context.cursor;
    stack = context.stack;
    locals = context.locals;
    control = new CodeControl(context);
    exceptions = new CodeExceptions(context, control);
    heap = new CodeHeap(context);
    bulk = new CodeBulk(context);
    view = new CodeView(context);
  }

  /**
   * Validates all function bodies of a module.
   *
   * @param info what {@link io.github.wasmrun.binary.ModuleReader} read, which validated the rest
   * @throws ModuleException if a body is malformed or not valid
   */
  public static void validate(ModuleInfo info) {
    CodeBodies bodies = CodeBodies.of(info);
    CodeValidator validator = new CodeValidator(info, bodies);
    for (int i = 0; i < bodies.count(); i++) {
      validator.start(i);
      while (validator.next()) {
        // Validating is all.
      }
    }
  }

  /**
   * Validates all function bodies of a module.
   *
   * @param info what {@link io.github.wasmrun.binary.ModuleReader} read, which validated the rest
   * @param listener receives each instruction
   * @throws ModuleException if a body is malformed or not valid
   */
  public static void validate(ModuleInfo info, CodeListener listener) {
    CodeBodies bodies = CodeBodies.of(info);
    CodeValidator validator = new CodeValidator(info, bodies);
    for (int i = 0; i < bodies.count(); i++) {
      validator.body(i, listener);
    }
  }

  /**
   * Validates one body.
   *
   * @param listener receives each instruction
   * @throws ModuleException if it is malformed or not valid
   */
  public void body(int body, CodeListener listener) {
    listener.begin(start(body));
    while (next()) {
      listener.instruction(view);
    }
    listener.end(view);
  }

  /**
   * Starts with a body; what another one has left does not count.
   *
   * @return what {@link #next} finds, always the same object
   * @throws ModuleException if its locals are malformed
   */
  public CodeView start(int body) {
    start = bodies.start(body);
    in.part(start, bodies.end(body));
    int function = bodies.function(body);
    FuncType type = info.functionType(function);
    view.start(body, function);
    int runs = in.count("local runs", Integer.MAX_VALUE);
    int[] counts = new int[runs];
    ValType[] types = new ValType[runs];
    for (int i = 0; i < runs; i++) {
      counts[i] = in.u32();
      cursor.valType();
      types[i] = context.valType();
    }
    locals.start(new Locals(type, types, counts), bodies.end(body) - start);
    stack.start(type.results());
    return view;
  }

  /**
   * Validates the next instruction.
   *
   * @return false if the body has ended before
   * @throws ModuleException if it is malformed or not valid
   */
  public boolean next() {
    if (stack.hasEnded()) {
      if (in.remaining() > 0) {
        throw in.malformed("END opcode expected", start);
      }
      return false;
    }
    stack.step();
    view.step();
    int opcode = cursor.next();
    Signature signature = Instructions.signature(opcode);
    if (signature == null) {
      instruction(opcode);
    } else {
      plain(opcode, signature);
    }
    return true;
  }

  /** An instruction that takes and gives what the table says. */
  private void plain(int opcode, Signature plain) {
    Signature signature = plain;
    Immediates immediates = cursor.immediates();
    if (immediates != Immediates.NONE && immediates(opcode, immediates)) {
      signature = plain.address64();
    }
    for (int i = signature.operandCount() - 1; i >= 0; i--) {
      stack.pop(signature.operand(i));
    }
    for (int i = 0; i < signature.resultCount(); i++) {
      stack.push(signature.result(i));
    }
  }

  /** Checks immediates; gives whether they name a memory with 64-bit addresses. */
  private boolean immediates(int opcode, Immediates immediates) {
    switch (immediates) {
      case MEMARG, MEMARG_LANE:
        boolean wide =
            context
                .access(Instructions.widthLog2(opcode), Instructions.isAtomic(opcode))
                .memory64();
        if (immediates == Immediates.MEMARG_LANE) {
          lane(cursor.lane(), Instructions.lanes(opcode));
        }
        return wide;
      case LANE:
        lane(cursor.lane(), Instructions.lanes(opcode));
        return false;
      case LANES:
        for (int i = 0; i < 16; i++) {
          lane(cursor.lane(i), 32);
        }
        return false;
      default:
        return false;
    }
  }

  private void lane(int lane, int lanes) {
    if (lane >= lanes) {
      throw stack.invalid("invalid lane index");
    }
  }

  private void instruction(int opcode) {
    switch (opcode) {
      case Opcodes.UNREACHABLE -> stack.unreachable();
      case Opcodes.BLOCK, Opcodes.LOOP, Opcodes.IF, Opcodes.TRY -> control.block(opcode);
      case Opcodes.ELSE -> control.otherwise();
      case Opcodes.END -> control.end();
      case Opcodes.BR -> control.branch();
      case Opcodes.BR_IF -> control.branchIf();
      case Opcodes.BR_TABLE -> control.branchTable();
      case Opcodes.RETURN -> control.giveBack();
      case Opcodes.CALL -> control.call(false);
      case Opcodes.RETURN_CALL -> control.call(true);
      case Opcodes.CALL_INDIRECT -> control.callIndirect(false);
      case Opcodes.RETURN_CALL_INDIRECT -> control.callIndirect(true);
      case Opcodes.CALL_REF -> control.callReference(false);
      case Opcodes.RETURN_CALL_REF -> control.callReference(true);
      case Opcodes.BR_ON_NULL -> control.branchOnNull();
      case Opcodes.BR_ON_NON_NULL -> control.branchOnNonNull();
      case Opcodes.THROW -> exceptions.raise();
      case Opcodes.THROW_REF -> exceptions.raiseReference();
      case Opcodes.TRY_TABLE -> exceptions.tryTable();
      case Opcodes.CATCH, Opcodes.CATCH_ALL -> exceptions.catchArm(opcode);
      case Opcodes.RETHROW -> exceptions.rethrow();
      case Opcodes.DELEGATE -> exceptions.delegate();
      case Opcodes.DROP -> stack.pop();
      case Opcodes.SELECT -> select();
      case Opcodes.SELECT_T -> typedSelect();
      case Opcodes.LOCAL_GET -> locals.get(cursor.index());
      case Opcodes.LOCAL_SET -> locals.set(cursor.index(), false);
      case Opcodes.LOCAL_TEE -> locals.set(cursor.index(), true);
      case Opcodes.GLOBAL_GET -> stack.push(global().valueType());
      case Opcodes.GLOBAL_SET -> globalSet();
      case Opcodes.TABLE_GET,
          Opcodes.TABLE_SET,
          Opcodes.TABLE_SIZE,
          Opcodes.TABLE_GROW,
          Opcodes.TABLE_FILL ->
          bulk.table(opcode);
      case Opcodes.MEMORY_SIZE, Opcodes.MEMORY_GROW, Opcodes.MEMORY_FILL -> bulk.memory(opcode);
      case Opcodes.MEMORY_INIT -> bulk.memoryInit();
      case Opcodes.MEMORY_COPY -> bulk.memoryCopy();
      case Opcodes.TABLE_INIT -> bulk.tableInit();
      case Opcodes.TABLE_COPY -> bulk.tableCopy();
      case Opcodes.DATA_DROP -> context.dataSegment(cursor.index());
      case Opcodes.ELEM_DROP -> context.elementType(cursor.index());
      case Opcodes.REF_NULL -> stack.push(context.heapReference(true));
      case Opcodes.REF_IS_NULL -> {
        stack.popRef();
        stack.push(ValType.I32);
      }
      case Opcodes.REF_FUNC -> functionReference();
      case Opcodes.REF_AS_NON_NULL -> stack.push(CodeHeap.nonNull(stack.popRef()));
      default -> heap.instruction(opcode);
    }
  }

  private void select() {
    stack.pop(ValType.I32);
    ValType second = number();
    ValType first = number();
    if (first != null && second != null && first != second) {
      throw stack.mismatch("select of " + first + " and " + second);
    }
    stack.push(first == null ? second : first);
  }

  private @Nullable ValType number() {
    ValType type = stack.pop();
    if (type != null && type.isRef()) {
      throw stack.mismatch("select of references without their type");
    }
    return type;
  }

  private void typedSelect() {
    if (cursor.count() != 1) {
      throw stack.invalid("invalid result arity");
    }
    ValType type = context.valType();
    stack.pop(ValType.I32);
    stack.pop(type);
    stack.pop(type);
    stack.push(type);
  }

  private GlobalType global() {
    return context.member("global", info.globals(), cursor.index());
  }

  private void globalSet() {
    GlobalType global = global();
    if (!global.mutable()) {
      throw stack.invalid("immutable global");
    }
    stack.pop(global.valueType());
  }

  private void functionReference() {
    int index = cursor.index();
    if (index < 0 || index >= info.functions().size()) {
      throw stack.invalid("unknown function " + ByteReader.unsigned(index));
    }
    if (!info.isDeclared(index)) {
      throw stack.invalid("undeclared function reference " + index);
    }
    stack.push(context.reference(false, info.functions().get(index)));
  }
}
