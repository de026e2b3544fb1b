package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.ir.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;

/**
 * How a part of a function branches to what is outside of it: it returns the target's code, at one
 * place. What a part in it returns is passed on as it is, so that it does not matter how many
 * targets there are.
 */
final class Exits {
  private final Code code;

  /** The variable with the code; -1 if the part does not branch to outside. */
  private final int slot;

  private final Map<Target, Label> labels = new LinkedHashMap<>();
  private @Nullable Label leaving;

  Exits(Code code, int slot) {
    this.code = code;
    this.slot = slot;
  }

  /** Sets the variable, as frames have it everywhere. */
  void start() {
    if (slot >= 0) {
      code.constant(0);
      code.store(Kind.I32, slot);
    }
  }

  /** The label that is jumped to instead of {@code target}. */
  Label label(Target target) {
    return labels.computeIfAbsent(target, t -> new Label());
  }

  /** All targets with {@link #label labels}. */
  Map<Target, Label> labels() {
    return labels;
  }

  /** After a label: returns the target's code. */
  void leave(Target target) {
    code.constant(target.exitCode());
    code.store(Kind.I32, slot);
    code.jump(Jvm.GOTO, leaving());
  }

  /** Keeps the code on the operand stack, which stays there. */
  void keepCode() {
    code.op(Jvm.DUP);
    code.store(Kind.I32, slot);
  }

  /** Where the part is left with the code that is kept. */
  Label leaving() {
    Label known = leaving;
    if (known == null) {
      known = new Label();
      leaving = known;
    }
    return known;
  }

  /** Whether anything jumps to {@link #leaving}. */
  boolean isUsed() {
    return leaving != null;
  }

  /** Returns the code that is kept. */
  void giveCode() {
    code.load(Kind.I32, slot);
    code.op(Jvm.IRETURN);
  }
}
