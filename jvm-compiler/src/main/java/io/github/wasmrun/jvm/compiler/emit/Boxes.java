package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.V128;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.runtime.Packs;
import org.objectweb.asm.Type;

/** Code that boxes arguments and results, and takes them out of their boxes. */
final class Boxes {
  private static final String OBJECTS = "[Ljava/lang/Object;";

  private Boxes() {}

  /** Loads all arguments in an array. */
  static void boxArguments(Code code, Shape shape) {
    Kind[] params = shape.params();
    if (shape.isPacked()) {
      code.out.visitLdcInsn(shape.letters(params));
      code.load(Kind.REF, 1);
      code.load(Kind.REF, 2);
      code.constant(0);
      code.call(Packs.class, "box", "(Ljava/lang/String;[J" + OBJECTS + "I)" + OBJECTS);
      return;
    }
    code.constant(params.length);
    code.out.visitTypeInsn(Jvm.ANEWARRAY, Code.OBJECT);
    int slot = 1;
    for (int i = 0; i < params.length; i++) {
      code.op(Jvm.DUP);
      code.constant(i);
      code.load(params[i], slot);
      box(code, params[i]);
      code.op(Jvm.AASTORE);
      slot += params[i].slots();
    }
  }

  /** Puts the results on the stack into an array. */
  static void boxResults(Code code, Shape shape) {
    Kind[] results = shape.results();
    if (shape.hasArrayResult()) {
      String array = shape.hasReferenceResults() ? OBJECTS : "[J";
      code.out.visitLdcInsn(shape.letters(results));
      code.op(Jvm.SWAP);
      code.call(Packs.class, "box", "(Ljava/lang/String;" + array + ")" + OBJECTS);
      return;
    }
    if (results.length == 1) {
      box(code, results[0]);
    }
    code.constant(results.length);
    code.out.visitTypeInsn(Jvm.ANEWARRAY, Code.OBJECT);
    if (results.length == 1) {
      code.op(Jvm.DUP_X1);
      code.op(Jvm.SWAP);
      code.constant(0);
      code.op(Jvm.SWAP);
      code.op(Jvm.AASTORE);
    }
  }

  /** Takes the results out of the array on the stack. */
  static void unboxResults(Code code, Shape shape) {
    Kind[] results = shape.results();
    if (shape.hasArrayResult()) {
      code.out.visitLdcInsn(shape.letters(results));
      code.op(Jvm.SWAP);
      boolean objects = shape.hasReferenceResults();
      code.call(
          Packs.class,
          objects ? "results" : "numbers",
          "(Ljava/lang/String;" + OBJECTS + ")" + (objects ? OBJECTS : "[J"));
    } else if (results.length == 1) {
      code.constant(0);
      code.op(Jvm.AALOAD);
      unbox(code, results[0]);
    } else {
      code.op(Jvm.POP);
    }
  }

  /** Takes the value on the stack out of its box. */
  static void unbox(Code code, Kind kind) {
    switch (kind) {
      case I32:
        code.cast("java/lang/Integer");
        code.virtual(Integer.class, "intValue", "()I");
        break;
      case I64:
        code.cast("java/lang/Long");
        code.virtual(Long.class, "longValue", "()J");
        break;
      case F32:
        code.cast("java/lang/Float");
        code.virtual(Float.class, "floatValue", "()F");
        break;
      case F64:
        code.cast("java/lang/Double");
        code.virtual(Double.class, "doubleValue", "()D");
        break;
      case V128:
        code.cast(Type.getInternalName(V128.class));
        code.op(Jvm.DUP);
        code.virtual(V128.class, "low", "()J");
        code.op(Jvm.DUP2_X1);
        code.op(Jvm.POP2);
        code.virtual(V128.class, "high", "()J");
        break;
      default:
        break;
    }
  }

  private static void box(Code code, Kind kind) {
    switch (kind) {
      case I32:
        code.call(Integer.class, "valueOf", "(I)Ljava/lang/Integer;");
        break;
      case I64:
        code.call(Long.class, "valueOf", "(J)Ljava/lang/Long;");
        break;
      case F32:
        code.call(Float.class, "valueOf", "(F)Ljava/lang/Float;");
        break;
      case F64:
        code.call(Double.class, "valueOf", "(D)Ljava/lang/Double;");
        break;
      case V128:
        code.call(Packs.class, "vector", "(JJ)" + Type.getDescriptor(V128.class));
        break;
      default:
        break;
    }
  }
}
