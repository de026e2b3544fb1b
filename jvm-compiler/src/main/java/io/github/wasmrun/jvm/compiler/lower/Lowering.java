package io.github.wasmrun.jvm.compiler.lower;

import static io.github.wasmrun.instruction.Opcodes.*;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.InstructionCursor;
import io.github.wasmrun.instruction.Immediates;
import io.github.wasmrun.instruction.Instructions;
import io.github.wasmrun.instruction.Signature;
import io.github.wasmrun.jvm.compiler.ir.Body;
import io.github.wasmrun.jvm.compiler.ir.Effects;
import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.ir.Stmt;
import io.github.wasmrun.jvm.compiler.ir.Var;
import io.github.wasmrun.type.FuncType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one function body, which is valid. */
public final class Lowering {
  final ModuleView module;
  final InstructionCursor cursor;
  final OperandStack stack;
  final FuncType type;
  private final ByteReader in;
  private final int function;
  private final List<Var> variables = new ArrayList<>();
  private final List<Stmt> statements = new ArrayList<>();
  private final Control control;
  private final Calls calls;

  private Lowering(ModuleView module, int function) {
    this.module = module;
    this.function = function;
    type = module.info().functionType(function);
    in = module.body(function);
    cursor = new InstructionCursor(in);
    stack = new OperandStack(statements, variables);
    control = new Control(this);
    calls = new Calls(this);
  }

  /** The body of function {@code function}, which is not imported. */
  public static Body read(ModuleView module, int function) {
    return new Lowering(module, function).read();
  }

  private Body read() {
    for (Kind kind : ModuleView.kinds(type.params())) {
      variables.add(new Var(variables.size(), kind));
    }
    int params = variables.size();
    for (int runs = in.u32(); runs > 0; runs--) {
      int count = in.u32();
      Kind kind = ModuleView.valType(in);
      for (; count > 0; count--) {
        variables.add(new Var(variables.size(), kind));
      }
    }
    int locals = variables.size();
    control.start();
    while (!control.hasEnded()) {
      int opcode = cursor.next();
      stack.at(cursor.start());
      instruction(opcode);
    }
    return new Body(function, type, params, locals, variables, statements);
  }

  private void instruction(int opcode) {
    if (control.instruction(opcode)
        || calls.instruction(opcode)
        || HeapCode.instruction(this, opcode)) {
      return;
    }
    Signature signature = Instructions.signature(opcode);
    if (signature != null) {
      plain(opcode, signature);
      return;
    }
    switch (opcode) {
      case NOP:
        break;
      case DROP:
        stack.eval(stack.pop());
        break;
      case SELECT:
      case SELECT_T:
        select();
        break;
      case LOCAL_GET:
        stack.push(OperandStack.get(variables.get(cursor.index())));
        break;
      case LOCAL_SET:
        stack.set(variables.get(cursor.index()), stack.pop());
        break;
      case LOCAL_TEE:
        Var local = variables.get(cursor.index());
        stack.push(
            Expr.of(LOCAL_TEE).giving(local.kind()).taking(stack.pop()).writing(local).build());
        break;
      default:
        States.instruction(this, opcode);
        break;
    }
  }

  /** An instruction that the table knows the types of: numbers, vectors, accesses of memories. */
  private void plain(int opcode, Signature signature) {
    List<Kind> results = new ArrayList<>();
    for (int i = 0; i < signature.resultCount(); i++) {
      results.add(Kind.of(signature.result(i)));
    }
    int effects = effects(opcode, signature);
    Expr.Builder builder = Expr.of(opcode).giving(results).effects(effects);
    if (isAccess(opcode)) {
      computeCalls(signature.operandCount());
      builder.index(cursor.index()).index2(cursor.lane()).bits(cursor.offset());
    } else {
      builder.index2(cursor.lane()).bits(cursor.bits()).highBits(cursor.highBits());
    }
    stack.result(builder.taking(stack.pop(signature.operandCount())).build());
  }

  private static boolean isAccess(int opcode) {
    Immediates immediates = Instructions.immediates(opcode);
    return immediates == Immediates.MEMARG || immediates == Immediates.MEMARG_LANE;
  }

  /** The code of an access has the memory at hand before its operands: no call may move it. */
  void computeCalls(int operands) {
    for (int i = 0; i < operands; i++) {
      if ((stack.peek(i).effects & Effects.CALLS) != 0) {
        stack.spill();
        return;
      }
    }
  }

  private static int effects(int opcode, Signature signature) {
    if (Instructions.trapsOnNumbers(opcode)) {
      return Effects.TRAPS;
    }
    if (Instructions.isAtomic(opcode)) {
      return Effects.READS_MEMORY | Effects.WRITES_MEMORY | Effects.TRAPS | Effects.CALLS;
    }
    if (!isAccess(opcode)) {
      return Effects.NONE;
    }
    return Effects.TRAPS
        | (signature.resultCount() == 0 ? Effects.WRITES_MEMORY : Effects.READS_MEMORY);
  }

  /** The rest of the innermost block is never reached. */
  void endOfCode() {
    control.endOfCode();
  }

  private void select() {
    Kind kind = stack.peek(1).kind();
    stack.push(Expr.of(SELECT).giving(kind).taking(stack.pop(3)).build());
  }

  /** An expression without operands. */
  static Expr leaf(int opcode, Kind kind, int index, int effects, @Nullable Object data) {
    Expr.Builder builder = Expr.of(opcode).giving(kind).index(index).effects(effects);
    return data == null ? builder.build() : builder.data(data).build();
  }
}
