package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.jvm.compiler.runtime.ModuleState;
import io.github.wasmrun.jvm.compiler.runtime.OfState;
import io.github.wasmrun.jvm.internal.generate.BoxedCallsClass;
import io.github.wasmrun.jvm.internal.values.Signature;
import io.github.wasmrun.type.ExternKind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Makes the class that calls the exported functions of a module with boxed arguments. */
public final class BoxedCallsWriter {
  /** With more, the methods with the switches would be too large for the JIT compiler. */
  private static final int MOST = 150;

  private BoxedCallsWriter() {}

  /** Whether the class calls this function. */
  public static boolean calls(Layout layout, int function) {
    return functions(layout).contains(function);
  }

  /** The bytes of the class. */
  public static byte[] bytes(Layout layout) {
    List<BoxedCallsClass.Target> targets = new ArrayList<>();
    for (int function : functions(layout)) {
      targets.add(
          new BoxedCallsClass.Target(
              function,
              layout.functionClass(function),
              layout.methodName(function),
              new Signature(layout.module().info().functionType(function)).javaType()));
    }
    return BoxedCallsClass.bytes(Layout.BOXED_CALLS, targets, new State());
  }

  /** In the order of their indexes. */
  private static TreeSet<Integer> functions(Layout layout) {
    ModuleInfo info = layout.module().info();
    TreeSet<Integer> found = new TreeSet<>();
    for (int i = 0; i < info.exports().size() && found.size() < MOST; i++) {
      int index = info.exportIndexes()[i];
      if (info.exports().get(i).type().kind() == ExternKind.FUNC
          && index >= layout.module().importedFunctions()
          && fits(new Signature(info.functionType(index)))) {
        found.add(index);
      }
    }
    return found;
  }

  private static boolean fits(Signature signature) {
    return signature.numeric
        && signature.results.length <= 1
        && signature.params.length <= BoxedCallsClass.MAX_PARAMS;
  }

  /** Methods of functions take the state. */
  private static final class State implements BoxedCallsClass.Context {
    private static final String OF_STATE = Type.getInternalName(OfState.class);

    @Override
    public String descriptors() {
      return "L" + Layout.STATE + ";";
    }

    @Override
    public void push(MethodVisitor code, int instance) {
      code.visitVarInsn(Jvm.ALOAD, instance);
      code.visitTypeInsn(Jvm.CHECKCAST, OF_STATE);
      code.visitMethodInsn(
          Jvm.INVOKEINTERFACE,
          OF_STATE,
          "state",
          "()" + Type.getDescriptor(ModuleState.class),
          true);
      code.visitTypeInsn(Jvm.CHECKCAST, Layout.STATE);
    }
  }
}
