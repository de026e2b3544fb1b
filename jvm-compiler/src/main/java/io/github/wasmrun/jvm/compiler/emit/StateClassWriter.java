package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.runtime.Constants;
import io.github.wasmrun.jvm.compiler.runtime.GlobalCell;
import io.github.wasmrun.jvm.compiler.runtime.ModuleState;
import io.github.wasmrun.jvm.compiler.runtime.RuntimeType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;

/** Makes the class with the globals of an instance and the constants of its module. */
final class StateClassWriter {
  private static final String HANDLE = "Ljava/lang/invoke/MethodHandle;";
  private static final String TYPE = Type.getDescriptor(RuntimeType.class);
  private static final String CONSTANTS = Type.getInternalName(Constants.class);
  private static final String MODULE_STATE = Type.getInternalName(ModuleState.class);
  private static final String CELL = Type.getInternalName(GlobalCell.class);

  private StateClassWriter() {}

  /** The class with the globals and constants of a module. */
  static byte[] state(Layout layout) {
    ClassWriter writer =
        ClassFiles.newClass(layout.state(), MODULE_STATE, Jvm.ACC_PUBLIC | Jvm.ACC_FINAL);
    for (int i = 0; i < layout.globalCount(); i++) {
      if (layout.isField(i)) {
        Kind kind = layout.globalKind(i);
        String type = kind == Kind.V128 ? "J" : kind.descriptor();
        writer.visitField(Jvm.ACC_PUBLIC, Layout.field(i), type, null, null);
        if (kind == Kind.V128) {
          writer.visitField(Jvm.ACC_PUBLIC, Layout.highField(i), type, null, null);
        }
      } else if (layout.isCell(i)) {
        writer.visitField(Jvm.ACC_PUBLIC, Layout.field(i), "L" + CELL + ";", null, null);
      }
    }
    int constant = Jvm.ACC_PUBLIC | Jvm.ACC_STATIC | Jvm.ACC_FINAL;
    writer.visitField(constant, Names.POLL, HANDLE, null, null);
    Code code = ClassFiles.method(writer, Jvm.ACC_STATIC, "<clinit>", "()V");
    constants(code, layout);
    code.out.visitMethodInsn(Jvm.INVOKEINTERFACE, CONSTANTS, "poll", "()" + HANDLE, true);
    code.field(Jvm.PUTSTATIC, layout.state(), Names.POLL, HANDLE);
    types(code, writer, layout);
    code.op(Jvm.RETURN);
    ClassFiles.end(code);
    code = ClassFiles.method(writer, Jvm.ACC_PUBLIC, "<init>", "()V");
    ClassFiles.superConstructor(code, MODULE_STATE);
    code.op(Jvm.RETURN);
    ClassFiles.end(code);
    code = ClassFiles.method(writer, Jvm.ACC_PUBLIC, "setGlobal", "(IL" + CELL + ";)V");
    setGlobal(code, layout);
    ClassFiles.end(code);
    return ClassFiles.end(writer);
  }

  private static void setGlobal(Code code, Layout layout) {
    List<Integer> fields = new ArrayList<>();
    for (int i = 0; i < layout.globalCount(); i++) {
      if (layout.isField(i) || layout.isCell(i)) {
        fields.add(i);
      }
    }
    Label none = new Label();
    int[] keys = new int[fields.size()];
    Label[] labels = new Label[keys.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = fields.get(i);
      labels[i] = new Label();
    }
    code.load(Kind.I32, 1);
    code.out.visitLookupSwitchInsn(none, keys, labels);
    for (int i = 0; i < keys.length; i++) {
      frame(code, layout, labels[i]);
      if (layout.isCell(keys[i])) {
        code.load(Kind.REF, 0);
        code.load(Kind.REF, 2);
        code.field(Jvm.PUTFIELD, layout.state(), Layout.field(keys[i]), "L" + CELL + ";");
        code.op(Jvm.RETURN);
        continue;
      }
      Kind kind = layout.globalKind(keys[i]);
      String type = kind == Kind.V128 ? "J" : kind.descriptor();
      setField(code, layout, Layout.field(keys[i]), StateWriter.cellField(kind), type);
      if (kind == Kind.V128) {
        setField(code, layout, Layout.highField(keys[i]), "high", type);
      }
      code.op(Jvm.RETURN);
    }
    frame(code, layout, none);
    code.op(Jvm.RETURN);
  }

  private static void setField(
      Code code, Layout layout, String name, String cellField, String type) {
    code.load(Kind.REF, 0);
    code.load(Kind.REF, 2);
    code.field(Jvm.GETFIELD, CELL, cellField, type);
    code.field(Jvm.PUTFIELD, layout.state(), name, type);
  }

  private static void frame(Code code, Layout layout, Label label) {
    code.out.visitLabel(label);
    code.out.visitFrame(
        Jvm.F_NEW, 3, new Object[] {layout.state(), Jvm.INTEGER, CELL}, 0, new Object[0]);
  }

  private static void constants(Code code, Layout layout) {
    code.out.visitLdcInsn(Type.getObjectType(layout.state()));
    code.out.visitMethodInsn(
        Jvm.INVOKESTATIC, CONSTANTS, "of", "(Ljava/lang/Class;)L" + CONSTANTS + ";", true);
  }

  private static void types(Code code, ClassWriter writer, Layout layout) {
    BitSet types = layout.typeConstants();
    if (types.isEmpty()) {
      return;
    }
    constants(code, layout);
    code.store(Kind.REF, 0);
    for (int i = types.nextSetBit(0); i >= 0; i = types.nextSetBit(i + 1)) {
      int access = Jvm.ACC_PUBLIC | Jvm.ACC_STATIC | Jvm.ACC_FINAL;
      writer.visitField(access, "TYPE" + i, TYPE, null, null);
      code.load(Kind.REF, 0);
      code.constant(i);
      code.out.visitMethodInsn(Jvm.INVOKEINTERFACE, CONSTANTS, "type", "(I)" + TYPE, true);
      code.field(Jvm.PUTSTATIC, layout.state(), "TYPE" + i, TYPE);
    }
  }
}
