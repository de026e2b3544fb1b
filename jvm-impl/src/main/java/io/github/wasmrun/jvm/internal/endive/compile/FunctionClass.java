package io.github.wasmrun.jvm.internal.endive.compile;

import io.github.wasmrun.jvm.internal.endive.guest.Floats;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;

/**
 * Changes operations in the classes with the functions that Endive's compiler makes.
 *
 * <p>To compare numbers, Endive calls a method that answers 0 or 1 and jumps on that. With Java's
 * own conditional jumps instead, the JIT knows the odds of each jump, and loops take down to a
 * third of the time. It also avoids {@code Integer.compareUnsigned}, which C2 of JDK 17 and older
 * translates wrongly in some large methods. {@link Floats} has the operations that are not right.
 */
final class FunctionClass {
  /** HotSpot never compiles a method with more bytes of code, see -XX:-DontCompileHugeMethods. */
  private static final int HUGE = 8000;

  /** No Java method can have more. */
  private static final int LARGEST = 65535;

  private FunctionClass() {}

  static byte[] adapt(byte[] original) {
    ClassReader reader = new ClassReader(original);
    ClassWriter writer = new ClassWriter(reader, 0);
    Functions functions = new Functions(writer, Set.of());
    reader.accept(functions, 0);
    if (!functions.grown.isEmpty()) {
      writer = new ClassWriter(reader, 0);
      reader.accept(new Functions(writer, functions.grown), 0);
    }
    return writer.toByteArray();
  }

  private static final class Functions extends ClassVisitor {
    private final Set<String> skipped;

    /** The methods that became too large; the class must be made anew without changing them. */
    private final Set<String> grown = new HashSet<>();

    private Functions(ClassVisitor next, Set<String> skipped) {
      super(Opcodes.ASM9, next);
      this.skipped = skipped;
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
      return skipped.contains(name) ? method : new Measured(name, method, grown);
    }
  }

  /** Measures the code before and after the change. */
  private static final class Measured extends CodeSizeEvaluator {
    private final String name;
    private final CodeSizeEvaluator after;
    private final Set<String> grown;

    private Measured(String name, MethodVisitor method, Set<String> grown) {
      this(name, new CodeSizeEvaluator(method), grown);
    }

    private Measured(String name, CodeSizeEvaluator after, Set<String> grown) {
      super(Opcodes.ASM9, new OperationRewriter(after));
      this.name = name;
      this.after = after;
      this.grown = grown;
    }

    @Override
    public void visitEnd() {
      super.visitEnd();
      int limit = getMaxSize() <= HUGE ? HUGE : LARGEST;
      if (after.getMaxSize() > limit) {
        grown.add(name);
      }
    }
  }
}
