package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.ir.Body;
import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.ir.Var;
import io.github.wasmrun.jvm.compiler.runtime.Packs;
import io.github.wasmrun.jvm.compiler.simd.VectorShapes;
import io.github.wasmrun.jvm.compiler.simd.VectorWriter;
import io.github.wasmrun.jvm.compiler.split.Part;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a method has what it works on: the instance's state, and the variables, which are in slots,
 * in two arrays if there are very many, or in the object that the parts of a function share. Writes
 * the code that loads and sets them.
 */
final class Places {
  private static final Var[] NO_VARIABLES = {};

  /** A part that calls more parts has the variables that it shares with them in an object only. */
  private static final int MANY_PARTS = 8;

  private final FunctionCode to;
  private final Code code;
  private final Body body;
  private final @Nullable Part part;
  private final boolean isRoot;
  private final Shape shape;
  private final Slots slots;
  private final @Nullable VectorShapes vectorShapes;
  private @Nullable VectorWriter vectorWriter;

  /** The variables that are in the object that parts share and nowhere else. */
  private final BitSet shared;

  /** What is in the slots that are no variables. */
  private final Object[] fixed;

  private final int stateSlot;
  private final int frameSlot;
  private final int exitSlot;
  private final int memorySlot;
  private final int numbersSlot;
  private final int referencesSlot;

  /**
   * Gives each variable its place.
   *
   * @param part null for all of a function that is not split
   */
  Places(FunctionCode to, BodyFacts facts, Shape shape, @Nullable Part part) {
    this.to = to;
    this.code = to.code;
    this.body = to.body;
    this.part = part;
    this.shape = shape;
    isRoot = part == null || part.number() == 0;
    shared = part == null ? new BitSet() : shared(part, body);
    vectorShapes = facts.shapes;
    slots = new Slots(facts.slots, body.locals(), vectorShapes);
    int packed = isRoot && shape.isPacked() ? slots.reserve(2) : -1;
    int frame = isRoot ? -1 : slots.reserve(1);
    if (isRoot && packed < 0) {
      for (Var param : body.variables().subList(0, body.params())) {
        slots.place(param, true);
      }
    }
    stateSlot = slots.reserve(1);
    frameSlot = isRoot && part != null ? slots.reserve(1) : frame;
    exitSlot = isRoot || part.exits().isEmpty() ? -1 : slots.reserve(1);
    memorySlot = facts.calls.usesMemory() && to.isFlat(0) ? slots.reserve(1) : -1;
    int arrays = slots.reserve(2);
    placeVariables();
    numbersSlot = slots.numbers() > 0 ? arrays : -1;
    referencesSlot = slots.references() > 0 ? arrays + 1 : -1;
    fixed = new Object[arrays + 2];
    fix(packed, "[J");
    fix(packed < 0 ? -1 : packed + 1, "[Ljava/lang/Object;");
    fix(stateSlot, to.layout.state());
    fix(frameSlot, frameSlot < 0 ? "" : to.layout.frameClass(body.index()));
    fix(exitSlot, Jvm.INTEGER);
    fix(memorySlot, "[B");
    fix(numbersSlot, "[J");
    fix(referencesSlot, "[Ljava/lang/Object;");
  }

  private void fix(int slot, Object type) {
    if (slot >= 0) {
      fixed[slot] = type;
    }
  }

  /** Gives places to the variables that have none as parameters of the method. */
  private void placeVariables() {
    List<Var> variables = body.variables();
    if (part != null && !isRoot) {
      // Not a look at all variables, since there can be thousands of parts.
      for (int i = part.accessed().nextSetBit(0); i >= 0; i = part.accessed().nextSetBit(i + 1)) {
        place(variables.get(i));
      }
      return;
    }
    for (int i = shape.isPacked() ? 0 : body.params(); i < variables.size(); i++) {
      if (part == null || part.accessed().get(i) || i < body.params()) {
        place(variables.get(i));
      }
    }
  }

  private void place(Var variable) {
    if (!isShared(variable)) {
      slots.place(variable, false);
    }
  }

  /**
   * What a part that calls many parts shares with them: to copy it before and after each call would
   * be most of its code.
   */
  private static BitSet shared(Part part, Body body) {
    BitSet shared = new BitSet();
    if (part.children().size() < MANY_PARTS) {
      return shared;
    }
    for (Part child : part.children()) {
      shared.or(child.in());
      shared.or(child.out());
      shared.or(child.thrown());
    }
    shared.and(part.accessed());
    for (int i = shared.nextSetBit(0); i >= 0; i = shared.nextSetBit(i + 1)) {
      if (body.variables().get(i).kind() == Kind.V128) {
        shared.clear(i);
      }
    }
    return shared;
  }

  /** Whether a variable is only in the object that parts share. */
  boolean isShared(Var variable) {
    return shared.get(variable.id());
  }

  /** The variable of {@link Exits}; negative if there is none. */
  int exitSlot() {
    return exitSlot;
  }

  /** The variable of {@link MemoryArray}; negative if there is none. */
  int memorySlot() {
    return memorySlot;
  }

  /** The slots of the variables. */
  Slots slots() {
    return slots;
  }

  /** The object in which parts share variables. */
  Frames frames() {
    return new Frames(to, this, frameSlot);
  }

  /** Loads the state of the instance. */
  void state() {
    code.load(Kind.REF, stateSlot);
  }

  // The start.

  /** Makes the arrays, and has the parameters of the method in their places. */
  void start() {
    if (numbersSlot >= 0) {
      code.constant(slots.numbers());
      code.out.visitIntInsn(Jvm.NEWARRAY, Jvm.T_LONG);
      code.store(Kind.REF, numbersSlot);
    }
    if (referencesSlot >= 0) {
      code.constant(slots.references());
      code.out.visitTypeInsn(Jvm.ANEWARRAY, Code.OBJECT);
      code.store(Kind.REF, referencesSlot);
    }
    if (isRoot && shape.isPacked()) {
      unpack();
    } else if (isRoot) {
      enterVectors();
    }
  }

  private void unpack() {
    int number = 0;
    int reference = 0;
    for (int i = 0; i < body.params(); i++) {
      Var param = body.variables().get(i);
      if (param.kind() == Kind.REF) {
        code.load(Kind.REF, 1);
        code.constant(reference++);
        code.op(Jvm.AALOAD);
      } else {
        for (int half = param.kind() == Kind.V128 ? 2 : 1; half > 0; half--) {
          code.load(Kind.REF, 0);
          code.constant(number++);
          code.op(Jvm.LALOAD);
        }
        code.fromBits(param.kind());
      }
      store(param);
    }
  }

  private void enterVectors() {
    for (int i = 0; i < body.params(); i++) {
      if (body.variables().get(i).kind() == Kind.V128) {
        vectors().enter(body.variables().get(i));
      }
    }
  }

  /** Sets a variable to zero or null. */
  void zero(Var variable) {
    if (!isShared(variable) && slots.slot(variable) >= 0) { // new arrays and objects are zero
      code.zero(variable.kind());
      store(variable);
    }
  }

  /** What writes vectors; its classes are not loaded for functions without them. */
  VectorWriter vectors() {
    VectorWriter writer = vectorWriter;
    if (writer == null) {
      VectorShapes shapes = vectorShapes == null ? VectorShapes.of(body) : vectorShapes;
      writer = new VectorWriter(code.out, new VectorVariables(to, this), shapes);
      vectorWriter = writer;
    }
    return writer;
  }

  // Variables.

  void load(Var variable) {
    if (variable.kind() == Kind.V128) {
      vectors().load(variable);
    } else if (isShared(variable)) {
      frames().get(variable);
    } else if (slots.slot(variable) >= 0) {
      code.load(variable.kind(), slots.slot(variable));
    } else {
      loadFromArray(variable);
    }
  }

  void loadFromArray(Var variable) {
    int place = slots.place(variable);
    if (variable.kind() == Kind.REF) {
      code.load(Kind.REF, referencesSlot);
      code.constant(place);
      code.op(Jvm.AALOAD);
      return;
    }
    for (int half = 0; half < (variable.kind() == Kind.V128 ? 2 : 1); half++) {
      code.load(Kind.REF, numbersSlot);
      code.constant(place + half);
      code.op(Jvm.LALOAD);
    }
    code.fromBits(variable.kind());
  }

  /** Sets a variable to what is on the stack. */
  void store(Var variable) {
    if (variable.kind() == Kind.V128) {
      vectors().store(variable);
    } else if (isShared(variable)) {
      frames().set(variable);
    } else if (slots.slot(variable) >= 0) {
      code.store(variable.kind(), slots.slot(variable));
    } else {
      storeToArray(variable);
    }
  }

  void storeToArray(Var variable) {
    int place = slots.place(variable);
    if (variable.kind() == Kind.REF) {
      code.load(Kind.REF, referencesSlot);
      code.op(Jvm.SWAP);
      code.constant(place);
      code.op(Jvm.SWAP);
      code.op(Jvm.AASTORE);
      return;
    }
    code.toBits(variable.kind());
    for (int half = variable.kind() == Kind.V128 ? 1 : 0; half >= 0; half--) {
      code.load(Kind.REF, numbersSlot);
      code.constant(place + half);
      code.call(Packs.class, "store", "(J[JI)V");
    }
  }

  /** Computes what {@link #pop} sets a variable to. */
  void push(Expr value, Var variable) {
    if (variable.kind() == Kind.V128) {
      vectors().push(value, vectors().shape(variable));
    } else {
      to.expression(value);
    }
  }

  /** Sets a variable to what {@link #push} has computed. */
  void pop(Var variable) {
    if (variable.kind() == Kind.V128) {
      vectors().storeParts(variable);
    } else {
      store(variable);
    }
  }

  /**
   * Computes a value and sets a variable to it.
   *
   * @param stays whether the value is on the stack afterwards
   */
  void set(Var variable, Expr value, boolean stays) {
    if (isShared(variable)) {
      code.load(Kind.REF, frameSlot);
      to.expression(value);
      if (stays) {
        code.op(variable.kind().slots() == 2 ? Jvm.DUP2_X1 : Jvm.DUP_X1);
      }
      frames().put(variable);
      return;
    }
    if (!stays) {
      push(value, variable);
      pop(variable);
      return;
    }
    to.expression(value);
    if (slots.slot(variable) >= 0) {
      code.op(variable.kind().slots() == 2 ? Jvm.DUP2 : Jvm.DUP);
      store(variable);
    } else {
      store(variable);
      load(variable);
    }
  }

  /** The locals of a stack-map frame. The variables of parts all have values from the start. */
  Object[] locals(List<Var> live, Var[] more) {
    return part == null
        ? slots.frame(fixed, live, more)
        : slots.frame(fixed, slots.inSlots(), NO_VARIABLES);
  }
}
