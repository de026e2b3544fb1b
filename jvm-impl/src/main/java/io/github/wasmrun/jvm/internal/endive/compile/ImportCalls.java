package io.github.wasmrun.jvm.internal.endive.compile;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import run.endive.runtime.ImportFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.WasmFunctionHandle;

/**
 * Changes the classes with a module's functions: each import gets a place of its own where it is
 * called.
 *
 * <p>Endive calls all imports of a module from one method. The JIT compiler keeps a profile for
 * each place of a call, sees many targets there as soon as a module uses several imports, and stops
 * inlining them.
 */
final class ImportCalls extends ClassVisitor {
  private static final String SHARED = "callHostFunction";
  private static final String OWN = "callImport$";
  private static final String DESCRIPTOR =
      Type.getMethodDescriptor(
          Type.getType(long[].class),
          Type.getType(Instance.class),
          Type.INT_TYPE,
          Type.getType(long[].class));

  private String owner = "";
  private int places;

  private ImportCalls(ClassVisitor next) {
    super(Opcodes.ASM9, next);
  }

  /** The class {@code original}, changed if it calls imports. */
  static byte[] adapt(byte[] original) {
    ClassReader reader = new ClassReader(original);
    ClassWriter writer = new ClassWriter(reader, 0);
    ImportCalls visitor = new ImportCalls(writer);
    reader.accept(visitor, 0);
    return visitor.places == 0 ? original : writer.toByteArray();
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    owner = name;
    super.visit(version, access, name, signature, superName, interfaces);
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
    return new MethodVisitor(Opcodes.ASM9, method) {
      @Override
      public void visitMethodInsn(
          int opcode, String target, String called, String type, boolean isInterface) {
        if (called.equals(SHARED) && type.equals(DESCRIPTOR)) {
          super.visitMethodInsn(opcode, owner, OWN + places++, type, false);
        } else {
          super.visitMethodInsn(opcode, target, called, type, isInterface);
        }
      }
    };
  }

  @Override
  public void visitEnd() {
    for (int i = 0; i < places; i++) {
      place(OWN + i);
    }
    super.visitEnd();
  }

  /** {@code return instance.imports().function(index).handle().apply(instance, arguments);} */
  private void place(String name) {
    MethodVisitor code =
        super.visitMethod(
            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
            name,
            DESCRIPTOR,
            null,
            null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    get(code, Instance.class, "imports", ImportValues.class);
    code.visitVarInsn(Opcodes.ILOAD, 1);
    get(code, ImportValues.class, "function", ImportFunction.class, Type.INT_TYPE);
    get(code, ImportFunction.class, "handle", WasmFunctionHandle.class);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, 2);
    code.visitMethodInsn(
        Opcodes.INVOKEINTERFACE,
        Type.getInternalName(WasmFunctionHandle.class),
        "apply",
        Type.getMethodDescriptor(
            Type.getType(long[].class), Type.getType(Instance.class), Type.getType(long[].class)),
        true);
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(3, 3);
    code.visitEnd();
  }

  private static void get(
      MethodVisitor code, Class<?> owner, String name, Class<?> result, Type... params) {
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        Type.getInternalName(owner),
        name,
        Type.getMethodDescriptor(Type.getType(result), params),
        false);
  }
}
