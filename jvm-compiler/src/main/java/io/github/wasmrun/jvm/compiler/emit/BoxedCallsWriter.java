package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.jvm.compiler.runtime.ModuleState;
import io.github.wasmrun.jvm.compiler.runtime.OfState;
import io.github.wasmrun.jvm.internal.generate.BoxedCallsClass;
import io.github.wasmrun.jvm.internal.values.Signature;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Makes the class that calls the exported functions of a module with boxed arguments. */
public final class BoxedCallsWriter {
  private BoxedCallsWriter() {}

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
    return BoxedCallsClass.bytes(layout.names().boxedCalls(), targets, new State(layout.state()));
  }

  /** The functions that the class calls, in the order of their indexes. */
  public static Set<Integer> functions(Layout layout) {
    ModuleInfo info = layout.module().info();
    Set<Integer> found = new LinkedHashSet<>();
    for (int index : BoxedCallsClass.exported(info)) {
      if (found.size() < BoxedCallsClass.MOST
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

    private final String state;

    State(String state) {
      this.state = state;
    }

    @Override
    public String descriptors() {
      return "L" + state + ";";
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
      code.visitTypeInsn(Jvm.CHECKCAST, state);
    }
  }
}
