package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.ir.Body;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.ir.Var;
import io.github.wasmrun.jvm.compiler.split.Part;
import io.github.wasmrun.jvm.compiler.split.Splitter;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Splits functions that are too large for one method, and writes the classes of their parts. */
final class PartsWriter {
  /** A byte of a body becomes fewer than these of a method. */
  private static final int GROWTH = 12;

  /** The same for functions with vectors, whose lanes are computed one by one. */
  private static final int VECTOR_GROWTH = 60;

  private static final int MOST_TRIES = 4;

  /**
   * How many fifteenths of the limit a method is to have. HotSpot's C1 gives up on methods near the
   * limit that access memory often, and its C2 takes seconds for one, while they are interpreted.
   */
  private static final int WANTED = 8;

  /** The JVM takes no methods of more bytes. */
  private static final int MOST_BYTES = 65535;

  private PartsWriter() {}

  /** How a function is split; null if it is not. */
  static @Nullable Part split(Layout layout, BodyFacts facts) {
    Body body = facts.body;
    int most = layout.methodLimit();
    int limit = most * WANTED / 15;
    int growth = facts.shapes != null ? VECTOR_GROWTH : GROWTH;
    if (layout.module().bodyLength(body.index()) * growth <= limit) {
      return null;
    }
    int[] sizes = sizes(layout, facts, null);
    int total = sum(sizes);
    if (total <= limit) {
      return null;
    }
    // What calls of parts take is estimated: where that was too little, smaller ones are tried.
    Part root = Splitter.split(body, sizes, limit, most);
    int largest = largest(layout, facts, root);
    int percent = 100;
    for (int i = 1; i < MOST_TRIES && largest > most * 16 / 15; i++) {
      percent = percent * 3 / 4;
      root = Splitter.split(body, sizes, limit * percent / 100, most * percent / 100);
      largest = largest(layout, facts, root);
    }
    // With very small methods the calls of all of them can be too large for one.
    for (int more = most * 2; largest > MOST_BYTES && more < MOST_BYTES; more *= 2) {
      root = Splitter.split(body, sizes, more, more);
      largest = largest(layout, facts, root);
    }
    return root.children().isEmpty() ? null : root;
  }

  private static int sum(int[] sizes) {
    int sum = 0;
    for (int size : sizes) {
      sum += size;
    }
    return sum;
  }

  private static MethodVisitor scratch() {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Jvm.V17, 0, "Scratch", null, Code.OBJECT, null);
    return writer.visitMethod(Jvm.ACC_STATIC, "m", "()V", null, null);
  }

  /** The bytes of each statement in one method. */
  private static int[] sizes(Layout layout, BodyFacts facts, @Nullable Part part) {
    Label[] marks = new FunctionWriter(layout, facts, scratch(), part).measure();
    int[] sizes = new int[marks.length - 1];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = marks[i + 1].getOffset() - marks[i].getOffset();
    }
    return sizes;
  }

  private static int largest(Layout layout, BodyFacts facts, Part root) {
    int size = 0;
    for (Part part : root.all()) {
      size = Math.max(size, new FunctionWriter(layout, facts, scratch(), part).size());
    }
    return size;
  }

  /** Writes the classes with the parts, and the one with the variables that they share. */
  static void write(Layout layout, BodyFacts facts, Part root, Map<String, byte[]> more) {
    Body body = facts.body;
    Map<String, ClassWriter> classes = new HashMap<>();
    BitSet shared = new BitSet();
    for (Part part : root.all()) {
      if (part != root) {
        write(layout, facts, part, classes, shared);
      }
    }
    classes.forEach((name, writer) -> put(more, name, ClassFiles.end(writer)));
    frames(layout, body, shared, more);
  }

  private static void put(Map<String, byte[]> more, String name, byte[] bytes) {
    more.put(name.replace('/', '.'), bytes);
  }

  private static void write(
      Layout layout, BodyFacts facts, Part part, Map<String, ClassWriter> classes, BitSet shared) {
    Body body = facts.body;
    shared.or(part.in());
    shared.or(part.out());
    shared.or(part.thrown());
    String name = layout.partsClass(body.index(), part.number());
    ClassWriter writer =
        classes.computeIfAbsent(
            name, n -> ClassFiles.newClass(n, Code.OBJECT, Jvm.ACC_PUBLIC | Jvm.ACC_FINAL));
    MethodVisitor method =
        writer.visitMethod(
            Jvm.ACC_PUBLIC | Jvm.ACC_STATIC,
            layout.partName(body.index(), part.number()),
            Frames.descriptor(layout, body.index(), part),
            null,
            null);
    new FunctionWriter(layout, facts, method, part).write();
  }

  /** The class of the object with the shared variables, and those that it extends. */
  private static void frames(Layout layout, Body body, BitSet shared, Map<String, byte[]> more) {
    String parent = Code.OBJECT;
    for (int group = shared.length() / Layout.FRAME_FIELDS; group >= 0; group--) {
      int from = group * Layout.FRAME_FIELDS;
      String name = layout.frameClass(body.index(), from);
      put(more, name, frame(layout, body, shared, from, name, parent));
      parent = name;
    }
  }

  private static byte[] frame(
      Layout layout, Body body, BitSet shared, int from, String name, String parent) {
    ClassWriter writer = ClassFiles.newClass(name, parent, Jvm.ACC_PUBLIC);
    int to = from + Layout.FRAME_FIELDS;
    for (int i = shared.nextSetBit(from); i >= 0 && i < to; i = shared.nextSetBit(i + 1)) {
      Var variable = body.variables().get(i);
      boolean vector = variable.kind() == Kind.V128;
      String type = vector ? "J" : variable.kind().descriptor();
      writer.visitField(Jvm.ACC_PUBLIC, Frames.field(variable), type, null, null);
      if (vector) {
        writer.visitField(Jvm.ACC_PUBLIC, Frames.highField(variable), type, null, null);
      }
    }
    String result = layout.shape(body.index()).resultDescriptor();
    if (from == 0 && !result.equals("V")) {
      writer.visitField(Jvm.ACC_PUBLIC, Frames.RESULT, result, null, null);
    }
    Code code = ClassFiles.method(writer, Jvm.ACC_PUBLIC, "<init>", "()V");
    ClassFiles.superConstructor(code, parent);
    code.op(Jvm.RETURN);
    ClassFiles.end(code);
    return ClassFiles.end(writer);
  }
}
