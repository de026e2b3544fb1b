package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.ir.Kind;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;

/** What all classes that we make begin and end with. */
final class ClassFiles {
  private ClassFiles() {}

  static ClassWriter newClass(String name, String superName, int access) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(Jvm.V17, access | Jvm.ACC_SUPER, name, null, superName, null);
    writer.visitSource("wasm", null);
    return writer;
  }

  static Code method(ClassWriter writer, int access, String name, String descriptor) {
    MethodVisitor method = writer.visitMethod(access, name, descriptor, null, null);
    method.visitCode();
    return new Code(method);
  }

  static byte[] end(ClassWriter writer) {
    writer.visitEnd();
    return writer.toByteArray();
  }

  static void end(Code code) {
    code.out.visitMaxs(0, 0);
    code.out.visitEnd();
  }

  static void superConstructor(Code code, String superName) {
    code.load(Kind.REF, 0);
    code.out.visitMethodInsn(Jvm.INVOKESPECIAL, superName, "<init>", "()V", false);
  }

  /** The parameters of the method of a function: packed ones are two arrays. */
  static Kind[] methodParams(Shape shape) {
    return shape.isPacked() ? new Kind[] {Kind.REF, Kind.REF} : shape.params();
  }

  /** Returns what is on the stack. */
  static void giveBack(Code code, Shape shape) {
    if (shape.hasArrayResult()) {
      code.op(Jvm.ARETURN);
    } else {
      code.op(shape.results().length == 0 ? Jvm.RETURN : Code.returning(shape.results()[0]));
    }
  }
}
