package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.runtime.ModuleState;
import io.github.wasmrun.jvm.compiler.runtime.Tails;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Type;

/**
 * Methods for calls at the end of functions: such a function leaves its call to its caller, so that
 * the stack does not grow.
 */
final class TailWriter {
  private static final String MODULE_STATE = Type.getInternalName(ModuleState.class);

  private static final String OBJECTS = "[Ljava/lang/Object;";

  private TailWriter() {}

  /** The method of a function that ends with calls: it makes the calls that the other leaves. */
  static void finishing(ClassWriter writer, Layout layout, int function) {
    String descriptor = layout.methodDescriptor(function);
    Code code =
        ClassFiles.method(
            writer, Jvm.ACC_PUBLIC | Jvm.ACC_STATIC, layout.methodName(function), descriptor);
    Shape shape = layout.shape(function);
    int slot = 0;
    for (Kind kind : ClassFiles.methodParams(shape)) {
      code.load(kind, slot);
      slot += kind.slots();
    }
    code.load(Kind.REF, slot);
    code.out.visitMethodInsn(
        Jvm.INVOKESTATIC,
        layout.functionClass(function),
        layout.methodName(function) + Names.TAIL,
        descriptor,
        false);
    code.load(Kind.REF, slot);
    String result = shape.resultDescriptor();
    String first = result.equals("V") ? "" : result;
    code.call(Tails.class, "finish", "(" + first + "L" + MODULE_STATE + ";)" + result);
    ClassFiles.giveBack(code, shape);
    ClassFiles.end(code);
  }

  /**
   * The method that calls a function with arguments in arrays, as {@code return_call} leaves them.
   */
  static void unpacking(
      ClassWriter writer, Shape shape, Runnable receiver, Runnable call, Code[] slot) {
    String result = shape.resultDescriptor();
    Code code =
        ClassFiles.method(writer, Jvm.ACC_PUBLIC, tailName(result), "([J" + OBJECTS + ")" + result);
    slot[0] = code;
    receiver.run();
    int number = 0;
    int reference = 0;
    for (Kind kind : shape.isPacked() ? new Kind[0] : shape.params()) {
      if (kind == Kind.REF) {
        code.load(Kind.REF, 2);
        code.constant(reference++);
        code.op(Jvm.AALOAD);
        continue;
      }
      for (int part = kind == Kind.V128 ? 2 : 1; part > 0; part--) {
        code.load(Kind.REF, 1);
        code.constant(number++);
        code.op(Jvm.LALOAD);
      }
      code.fromBits(kind);
    }
    if (shape.isPacked()) {
      code.load(Kind.REF, 1);
      code.load(Kind.REF, 2);
    }
    call.run();
    ClassFiles.giveBack(code, shape);
    ClassFiles.end(code);
  }

  private static String tailName(String result) {
    return "tail"
        + (result.length() == 1
            ? result
            : result.equals("[J") ? "A" : result.startsWith("[") ? "B" : "L");
  }
}
