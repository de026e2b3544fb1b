package io.github.wasmrun.jvm.compiler.simd;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A class with one method that is made by {@link VectorCode}. */
final class TestCode {
  /** What the method does with its vectors. */
  interface Body {
    Vector write(VectorCode code, List<Vector> in);
  }

  private final MethodHandle run;

  private TestCode(MethodHandle run) {
    this.run = run;
  }

  /** All ways to have operands in shapes. */
  static List<List<Shape>> shapes(int operands) {
    List<List<Shape>> all = List.of(List.of());
    for (int i = 0; i < operands; i++) {
      List<List<Shape>> longer = new ArrayList<>();
      for (List<Shape> before : all) {
        for (Shape shape : Shape.values()) {
          List<Shape> next = new ArrayList<>(before);
          next.add(shape);
          longer.add(next);
        }
      }
      all = longer;
    }
    return all;
  }

  static List<Vector> constants(List<Lanes> lanes) {
    return lanes.stream().map(each -> Vector.constant(each.halves[0], each.halves[1])).toList();
  }

  static TestCode of(List<Shape> shapes, Body body) throws Throwable {
    return make(shapes, false, body);
  }

  /** The method's number is on the stack. */
  static TestCode withInt(List<Shape> shapes, Body body) throws Throwable {
    return make(shapes, true, body);
  }

  private static TestCode make(List<Shape> shapes, boolean number, Body body) throws Throwable {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    String name = TestCode.class.getPackageName().replace('.', '/') + "/Made";
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
    MethodVisitor out =
        writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "run", "([JI[J)V", null, null);
    TestVariables variables = new TestVariables(3);
    VectorCode code = new VectorCode(out, variables);
    List<Vector> in = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      for (int half = 0; half < 2; half++) {
        out.visitVarInsn(Opcodes.ALOAD, 0);
        out.visitIntInsn(Opcodes.BIPUSH, 2 * i + half);
        out.visitInsn(Opcodes.LALOAD);
      }
      in.add(code.convert(code.pop(Shape.LONGS), shapes.get(i)));
    }
    if (number) {
      out.visitVarInsn(Opcodes.ILOAD, 1);
    }
    Vector result = body.write(code, in);
    for (int half = 0; half < 2; half++) {
      out.visitVarInsn(Opcodes.ALOAD, 2);
      out.visitIntInsn(Opcodes.BIPUSH, half);
      code.push(result, Shape.LONGS, half);
      out.visitInsn(Opcodes.LASTORE);
    }
    code.release(result);
    out.visitInsn(Opcodes.RETURN);
    out.visitMaxs(0, 0);
    out.visitEnd();
    writer.visitEnd();
    variables.checkAllFree(shapes.size());
    Class<?> made =
        MethodHandles.lookup().defineHiddenClass(writer.toByteArray(), true).lookupClass();
    return new TestCode(
        MethodHandles.lookup()
            .findStatic(
                made,
                "run",
                MethodType.methodType(void.class, long[].class, int.class, long[].class)));
  }

  Lanes run(List<Lanes> in, int number) throws Throwable {
    long[] halves = new long[2 * in.size()];
    for (int i = 0; i < in.size(); i++) {
      System.arraycopy(in.get(i).halves, 0, halves, 2 * i, 2);
    }
    Lanes result = new Lanes();
    run.invokeExact(halves, number, result.halves);
    return result;
  }
}
