package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.ir.Body;
import io.github.wasmrun.jvm.compiler.ir.Target;
import io.github.wasmrun.jvm.compiler.ir.Var;
import io.github.wasmrun.jvm.compiler.split.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * Writes the method of a part of a function: its own statements, the calls of the parts in it, and
 * how it is left. A part returns what is next: {@link #FALLS}, {@link #RETURNS}, or the code of a
 * target outside of it.
 */
final class PartBody {
  /** What a part returns if the function has ended in it. */
  static final int RETURNS = -1;

  /** What a part returns if the statement after it is next. */
  private static final int FALLS = 0;

  private final FunctionCode to;
  private final Body body;
  private final Code code;
  private final MethodVisitor out;
  private final Part own;
  private final boolean isRoot;
  private final Shape shape;
  private final Places places;
  private final Frames frames;
  private final Exits exits;
  private final Blocks blocks;
  private final MemoryArray memory;

  /** Where the exceptions of a part go that it does not catch; null if that is the caller. */
  private @Nullable Label uncaught;

  /** What is done with exceptions of parts that are called before anything catches them. */
  private final List<Runnable> afterThrows = new ArrayList<>();

  private @Nullable Label ending;

  PartBody(
      FunctionCode to,
      Part own,
      Shape shape,
      Places places,
      Exits exits,
      Blocks blocks,
      MemoryArray memory) {
    this.to = to;
    body = to.body;
    code = to.code;
    out = code.out;
    this.own = own;
    isRoot = own.number() == 0;
    this.shape = shape;
    this.places = places;
    frames = places.frames();
    this.exits = exits;
    this.blocks = blocks;
    this.memory = memory;
  }

  /** Has the variables in their places. */
  void start() {
    exits.start();
    for (int i = own.accessed().nextSetBit(0); i >= 0; i = own.accessed().nextSetBit(i + 1)) {
      Var variable = body.variables().get(i);
      if (!isRoot && own.in().get(i)) {
        frames.load(variable);
      } else if (!isRoot || i >= body.params()) {
        places.zero(variable);
      }
    }
    if (isRoot) {
      for (int i = 0; i < body.params(); i++) {
        Var param = body.variables().get(i);
        if (places.isShared(param)) {
          if (!shape.isPacked()) {
            frames.keep(param, places.slots().slot(param));
          }
        } else if (!own.written().get(i) && isNeeded(i)) {
          frames.store(param);
        }
      }
    }
  }

  private boolean isNeeded(int variable) {
    for (Part child : own.children()) {
      if (child.in().get(variable)) {
        return true;
      }
    }
    return false;
  }

  /** Writes the statements and the ways out. */
  void write() {
    Label start = new Label();
    if (own.thrown().intersects(own.written())) {
      uncaught = new Label();
      out.visitLabel(start);
    }
    int child = 0;
    for (int i = own.from(); i < own.to(); i++) {
      if (child < own.children().size() && own.children().get(child).from() == i) {
        Part called = own.children().get(child++);
        call(called);
        i = called.to() - 1;
      } else {
        to.statement(body.statements().get(i), i);
      }
    }
    blocks.writeFrame();
    Label end = new Label();
    out.visitLabel(end);
    if (!isRoot && own.falls()) {
      storeOut();
      if (own.isSilent()) {
        code.op(Jvm.RETURN);
      } else {
        code.constant(FALLS);
        code.op(Jvm.IRETURN);
      }
    }
    for (Map.Entry<Target, Label> exit : exits.labels().entrySet()) {
      blocks.frame(exit.getValue());
      blocks.writeFrame();
      exits.leave(exit.getKey());
    }
    if (exits.isUsed()) {
      blocks.frame(exits.leaving());
      blocks.writeFrame();
      storeOut();
      exits.giveCode();
    }
    if (ending != null) {
      blocks.frame(ending);
      blocks.writeFrame();
      if (isRoot) {
        frames.returnResult(shape);
      } else {
        code.constant(RETURNS);
        code.op(Jvm.IRETURN);
      }
    }
    for (Runnable afterThrow : afterThrows) {
      afterThrow.run();
    }
    if (uncaught != null) {
      out.visitTryCatchBlock(start, end, uncaught, ExceptionWriter.THROWN);
      blocks.caughtAt(uncaught, List.of());
      for (int i = own.thrown().nextSetBit(0); i >= 0; i = own.thrown().nextSetBit(i + 1)) {
        if (own.written().get(i)) {
          frames.store(body.variables().get(i));
        }
      }
      code.op(Jvm.ATHROW);
    }
  }

  private void storeOut() {
    for (int i = own.out().nextSetBit(0); i >= 0; i = own.out().nextSetBit(i + 1)) {
      if (own.written().get(i)) {
        frames.store(body.variables().get(i));
      }
    }
  }

  private void call(Part called) {
    blocks.writeFrame();
    for (int i = called.in().nextSetBit(0); i >= 0; i = called.in().nextSetBit(i + 1)) {
      if (own.written().get(i)) {
        frames.store(body.variables().get(i));
      }
    }
    Label start = new Label();
    Label end = new Label();
    out.visitLabel(start);
    frames.call(called);
    out.visitLabel(end);
    loadThrown(called, start, end);
    for (int i = called.out().nextSetBit(0); i >= 0; i = called.out().nextSetBit(i + 1)) {
      if (own.accessed().get(i)) {
        frames.load(body.variables().get(i));
      }
    }
    memory.moved();
    if (called.isSilent()) {
      return;
    }
    List<Target> targets = called.exits();
    if (!called.falls() && targets.isEmpty() && !called.returns()) {
      // It always traps or throws, which the verifier does not know.
      code.op(Jvm.POP);
      code.op(Jvm.ACONST_NULL);
      code.op(Jvm.ATHROW);
      return;
    }
    Label past = new Label();
    if (called.returns() && ending == null) {
      ending = new Label();
    }
    List<Target> inside = new ArrayList<>();
    for (Target target : targets) {
      if (blocks.isInside(target)) {
        inside.add(target);
      }
    }
    // What is outside of this part, too, is passed on.
    boolean passes = inside.size() < targets.size();
    Label other =
        passes
            ? exits.leaving()
            : called.falls() ? past : inside.isEmpty() ? ending : blocks.label(inside.get(0));
    SortedMap<Integer, Label> cases = new TreeMap<>();
    if (called.returns()) {
      cases.put(RETURNS, ending);
    }
    if (called.falls()) {
      cases.put(FALLS, past);
    }
    for (Target target : inside) {
      cases.put(target.exitCode(), blocks.label(target));
    }
    if (passes) {
      exits.keepCode();
    }
    if (!passes) {
      cases.values().removeIf(label -> label == other);
    }
    if (cases.size() > 1) {
      code.choose(cases, other);
    } else {
      code.choose(cases, other, past);
    }
    if (called.falls()) {
      blocks.frame(past);
    }
  }

  /** Has what a part has changed when it throws, for whoever catches that. */
  private void loadThrown(Part called, Label start, Label end) {
    Label handler = blocks.handler();
    Label next = handler == null ? uncaught : handler;
    if (next == null || !called.thrown().intersects(own.accessed())) {
      return;
    }
    Label label = new Label();
    out.visitTryCatchBlock(start, end, label, ExceptionWriter.THROWN);
    afterThrows.add(
        () -> {
          blocks.caughtAt(label, List.of());
          BitSet thrown = called.thrown();
          for (int i = thrown.nextSetBit(0); i >= 0; i = thrown.nextSetBit(i + 1)) {
            if (own.accessed().get(i)) {
              frames.load(body.variables().get(i));
            }
          }
          code.jump(Jvm.GOTO, next);
        });
  }
}
