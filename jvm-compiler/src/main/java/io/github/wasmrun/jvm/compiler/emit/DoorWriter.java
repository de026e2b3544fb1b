package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.ir.Kind;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;

/**
 * Makes the class that connects the Java module of kept classes with those of wasmrun. It does so
 * when it is initialised: only a class of a module can let that module read others, and open its
 * packages.
 */
public final class DoorWriter {
  private static final String OURS = "io.github.wasmrun.jvm.compiler";

  /** Whose classes generated code names. */
  private static final List<String> READ =
      List.of(
          "io.github.wasmrun.wasm",
          "io.github.wasmrun.api",
          "io.github.wasmrun.engine",
          "io.github.wasmrun.jvm");

  private static final String MODULE = "java/lang/Module";
  private static final String LAYER = "java/lang/ModuleLayer";
  private static final String STRING = "Ljava/lang/String;";

  private DoorWriter() {}

  /**
   * The bytes of the class.
   *
   * @param packages what wasmrun needs to see
   */
  public static byte[] bytes(String name, List<String> packages) {
    ClassWriter writer = ClassFiles.newClass(name, Code.OBJECT, Jvm.ACC_PUBLIC | Jvm.ACC_FINAL);
    Code code = ClassFiles.method(writer, Jvm.ACC_STATIC, "<clinit>", "()V");
    Label named = new Label();
    code.out.visitLdcInsn(Type.getObjectType(name));
    code.virtual(Class.class, "getModule", "()L" + MODULE + ";");
    code.store(Kind.REF, 0);
    code.load(Kind.REF, 0);
    code.virtual(Module.class, "isNamed", "()Z");
    code.jump(Jvm.IFNE, named);
    code.op(Jvm.RETURN);
    code.out.visitLabel(named);
    code.out.visitFrame(Jvm.F_NEW, 1, new Object[] {MODULE}, 0, new Object[0]);
    for (String other : READ) {
      code.load(Kind.REF, 0);
      other(code, other);
      code.virtual(Module.class, "addReads", "(L" + MODULE + ";)L" + MODULE + ";");
      code.op(Jvm.POP);
    }
    code.load(Kind.REF, 0);
    other(code, OURS);
    code.virtual(Module.class, "addReads", "(L" + MODULE + ";)L" + MODULE + ";");
    code.op(Jvm.POP);
    for (String opened : packages) {
      code.load(Kind.REF, 0);
      code.out.visitLdcInsn(opened);
      other(code, OURS);
      code.virtual(Module.class, "addOpens", "(" + STRING + "L" + MODULE + ";)L" + MODULE + ";");
      code.op(Jvm.POP);
    }
    code.op(Jvm.RETURN);
    ClassFiles.end(code);
    return ClassFiles.end(writer);
  }

  private static void other(Code code, String name) {
    code.load(Kind.REF, 0);
    code.virtual(Module.class, "getLayer", "()L" + LAYER + ";");
    code.out.visitLdcInsn(name);
    code.virtual(ModuleLayer.class, "findModule", "(" + STRING + ")Ljava/util/Optional;");
    code.virtual(java.util.Optional.class, "get", "()Ljava/lang/Object;");
    code.cast(MODULE);
  }
}
