package io.github.wasmrun.jvm.internal.endive.compile;

import io.github.wasmrun.jvm.internal.endive.guest.Floats;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
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
    // The methods that became too large; the class is then made anew without changing them.
    Set<String> grown = new HashSet<>();
    byte[] changed =
        MethodChanges.apply(reader, (name, type, method) -> new Measured(name, method, grown));
    return grown.isEmpty()
        ? changed
        : MethodChanges.apply(
            reader,
            (name, type, method) ->
                grown.contains(name) ? method : new Measured(name, method, new HashSet<>()));
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
