package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.lower.Lowering;
import io.github.wasmrun.jvm.compiler.runtime.ModuleState;
import io.github.wasmrun.jvm.compiler.split.Part;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Makes the classes of one module. */
public final class ModuleWriter {
  private static final String MODULE_STATE = Type.getInternalName(ModuleState.class);

  private ModuleWriter() {}

  /** The class with the globals and constants of a module. */
  public static byte[] state(Layout layout) {
    return StateClassWriter.state(layout);
  }

  /**
   * A class with some functions of a module.
   *
   * @param more the classes with parts of these functions are put here, by their names
   */
  public static byte[] functions(Layout layout, int group, Map<String, byte[]> more) {
    ClassWriter writer =
        ClassFiles.newClass(
            layout.names().functions() + group, Code.OBJECT, Jvm.ACC_PUBLIC | Jvm.ACC_FINAL);
    for (int i = layout.firstFunction(group); i < layout.firstFunction(group + 1); i++) {
      String name = layout.methodName(i);
      if (layout.module().hasTailCall(i)) {
        TailWriter.finishing(writer, layout, i);
        name += Names.TAIL;
      }
      BodyFacts facts = new BodyFacts(Lowering.read(layout.module(), i));
      Part root = PartsWriter.split(layout, facts);
      MethodVisitor method =
          writer.visitMethod(
              Jvm.ACC_PUBLIC | Jvm.ACC_STATIC, name, layout.methodDescriptor(i), null, null);
      new FunctionWriter(layout, facts, method, root).write();
      if (root != null) {
        PartsWriter.write(layout, facts, root, more);
      }
    }
    return ClassFiles.end(writer);
  }

  /** The class that calls one function of a module for an instance. */
  public static byte[] target(Layout layout, int function) {
    Shape shape = layout.shape(function);
    String name = layout.names().targets() + function;
    String superName = layout.names().signature(shape);
    String state = "L" + layout.state() + ";";
    ClassWriter writer = ClassFiles.newClass(name, superName, Jvm.ACC_PUBLIC | Jvm.ACC_FINAL);
    writer.visitField(Jvm.ACC_PRIVATE | Jvm.ACC_FINAL, "state", state, null, null);
    Code code = ClassFiles.method(writer, Jvm.ACC_PUBLIC, "<init>", "(L" + MODULE_STATE + ";)V");
    ClassFiles.superConstructor(code, superName);
    code.load(Kind.REF, 0);
    code.load(Kind.REF, 1);
    code.cast(layout.state());
    code.field(Jvm.PUTFIELD, name, "state", state);
    code.op(Jvm.RETURN);
    ClassFiles.end(code);
    code =
        ClassFiles.method(
            writer, Jvm.ACC_PUBLIC | Jvm.ACC_FINAL, ShapeWriter.CALL, shape.descriptor(""));
    int slot = 1;
    for (Kind kind : ClassFiles.methodParams(shape)) {
      code.load(kind, slot);
      slot += kind.slots();
    }
    code.load(Kind.REF, 0);
    code.field(Jvm.GETFIELD, name, "state", state);
    code.out.visitMethodInsn(
        Jvm.INVOKESTATIC,
        layout.functionClass(function),
        layout.methodName(function),
        layout.methodDescriptor(function),
        false);
    ClassFiles.giveBack(code, shape);
    ClassFiles.end(code);
    if (layout.module().hasTailCall(function)) {
      Code[] tail = new Code[1];
      TailWriter.unpacking(
          writer,
          shape,
          () -> {},
          () -> {
            tail[0].load(Kind.REF, 0);
            tail[0].field(Jvm.GETFIELD, name, "state", state);
            tail[0].out.visitMethodInsn(
                Jvm.INVOKESTATIC,
                layout.functionClass(function),
                layout.methodName(function) + Names.TAIL,
                layout.methodDescriptor(function),
                false);
          },
          tail);
    }
    return ClassFiles.end(writer);
  }
}
