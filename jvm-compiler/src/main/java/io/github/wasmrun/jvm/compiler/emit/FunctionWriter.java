package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.jvm.compiler.ir.Body;
import io.github.wasmrun.jvm.compiler.ir.Effects;
import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.ir.Stmt;
import io.github.wasmrun.jvm.compiler.ir.Target;
import io.github.wasmrun.jvm.compiler.ir.Var;
import io.github.wasmrun.jvm.compiler.runtime.ModuleState;
import io.github.wasmrun.jvm.compiler.runtime.Numbers;
import io.github.wasmrun.jvm.compiler.runtime.Packs;
import io.github.wasmrun.jvm.compiler.simd.VectorShapes;
import io.github.wasmrun.jvm.compiler.simd.VectorWriter;
import io.github.wasmrun.jvm.compiler.split.Part;
import io.github.wasmrun.jvm.internal.storage.FlatMemory;
import io.github.wasmrun.jvm.internal.storage.LinearMemory;
import io.github.wasmrun.type.MemoryType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Writes one function as a method: its statements, and expressions with the families' writers. */
final class FunctionWriter {
  private static final Var[] NO_VARIABLES = {};
  private static final String FLAT = Type.getInternalName(FlatMemory.class);

  /** A block that is open. */
  private static final class Block {
    final Target target;
    final Label end = new Label();
    @Nullable Label otherwise;
    Var[] params = NO_VARIABLES;

    /** Whether the memory's array is at hand on all ways to the end, and to the else. */
    boolean memoryAtEnd = true;

    boolean memoryAtElse;

    /** Of a try whose first half is open: where that starts and where its exceptions go. */
    @Nullable Label guarded;

    final Label caught = new Label();

    Block(Target target) {
      this.target = target;
    }
  }

  final Layout layout;
  final Code code;

  /** A part that calls more parts has the variables that it shares with them in an object only. */
  private static final int MANY_PARTS = 8;

  /** What a part returns if the function has ended in it. */
  private static final int RETURNS = -1;

  /** What a part returns if the statement after it is next. */
  private static final int FALLS = 0;

  private final Body body;
  private final Shape shape;
  private final Slots slots;
  private final MethodVisitor out;
  final Lines lines;
  private final Map<Target, Block> blocks = new HashMap<>();
  private final List<Block> open = new ArrayList<>();
  private final Object[] fixed;
  private final @Nullable Part part;
  private final boolean isRoot;
  private int frameSlot = -1;

  /** The variables that are in the object that parts share and nowhere else. */
  private final BitSet inFrame;

  private final Exits exits;

  /** The tries of this method whose first half is open. */
  private final List<Block> tries = new ArrayList<>();

  /** Where the exceptions of a part go that it does not catch; null if that is the caller. */
  private @Nullable Label uncaught;

  /** What is done with exceptions of parts that are called before anything catches them. */
  private final List<Runnable> afterThrows = new ArrayList<>();

  private @Nullable Label ending;
  private final Label size = new Label();
  private final int stateSlot;
  private final int memorySlot;
  private final int numbersSlot;
  private final int referencesSlot;
  private final LoopCalls calls;
  private final @Nullable VectorShapes vectorShapes;
  private @Nullable VectorWriter vectorWriter;

  /** Whether the slot of the memory's array has the array that the memory has now. */
  private boolean memoryAtHand;

  /** What is live at the place that is jumped to, if no instruction follows it yet. */
  private @Nullable List<Var> liveHere;

  private Var[] moreHere = NO_VARIABLES;

  FunctionWriter(Layout layout, BodyFacts facts, MethodVisitor out) {
    this(layout, facts, out, null);
  }

  /**
   * Writes a part of a function.
   *
   * @param part null for all of a function that is not split
   */
  FunctionWriter(Layout layout, BodyFacts facts, MethodVisitor out, @Nullable Part part) {
    this.layout = layout;
    this.part = part;
    isRoot = part == null || part.number() == 0;
    body = facts.body;
    inFrame = part == null ? new BitSet() : inFrame(part, body);
    this.out = out;
    lines = new Lines(out, layout.module().bodyStart(body.index()));
    code = new Code(out);
    shape = new Shape(body.type());
    vectorShapes = facts.shapes;
    slots = new Slots(facts.slots, body.locals(), vectorShapes);
    calls = facts.calls;
    List<Var> variables = body.variables();
    int packedNumbers = -1;
    if (!isRoot) {
      frameSlot = slots.reserve(1);
    } else if (shape.isPacked()) {
      packedNumbers = slots.reserve(2);
    } else {
      for (int i = 0; i < body.params(); i++) {
        slots.place(variables.get(i), true);
      }
    }
    stateSlot = slots.reserve(1);
    if (isRoot && part != null) {
      frameSlot = slots.reserve(1);
    }
    int exitSlot = isRoot || part.exits().isEmpty() ? -1 : slots.reserve(1);
    exits = new Exits(code, exitSlot);
    memorySlot = calls.usesMemory() && isFlat(0) ? slots.reserve(1) : -1;
    int arrays = slots.reserve(2);
    if (isRoot) {
      for (int i = shape.isPacked() ? 0 : body.params(); i < variables.size(); i++) {
        if (part == null || part.accessed().get(i) || i < body.params()) {
          place(variables.get(i));
        }
      }
    } else {
      BitSet own = part.accessed();
      for (int i = own.nextSetBit(0); i >= 0; i = own.nextSetBit(i + 1)) {
        place(variables.get(i));
      }
    }
    numbersSlot = slots.numbers() > 0 ? arrays : -1;
    referencesSlot = slots.references() > 0 ? arrays + 1 : -1;
    fixed = new Object[arrays + 2];
    if (packedNumbers >= 0) {
      fixed[packedNumbers] = "[J";
      fixed[packedNumbers + 1] = "[Ljava/lang/Object;";
    }
    fixed[stateSlot] = layout.state();
    if (frameSlot >= 0) {
      fixed[frameSlot] = layout.frameClass(body.index());
    }
    if (exitSlot >= 0) {
      fixed[exitSlot] = Jvm.INTEGER;
    }
    if (memorySlot >= 0) {
      fixed[memorySlot] = "[B";
    }
    if (numbersSlot >= 0) {
      fixed[numbersSlot] = "[J";
    }
    if (referencesSlot >= 0) {
      fixed[referencesSlot] = "[Ljava/lang/Object;";
    }
  }

  /**
   * What a part that calls many parts shares with them: to copy it before and after each call would
   * be most of its code.
   */
  private static BitSet inFrame(Part part, Body body) {
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
  boolean isInFrame(Var variable) {
    return inFrame.get(variable.id());
  }

  private void place(Var variable) {
    if (!isInFrame(variable)) {
      slots.place(variable, false);
    }
  }

  /** What writes vectors; its classes are not loaded for functions without them. */
  private VectorWriter vectors() {
    VectorWriter writer = vectorWriter;
    if (writer == null) {
      VectorShapes shapes = vectorShapes == null ? VectorShapes.of(body) : vectorShapes;
      writer = new VectorWriter(out, new VectorVariables(this, slots), shapes);
      vectorWriter = writer;
    }
    return writer;
  }

  /** Whether an expression takes or gives vectors, other than a call. */
  private static boolean isVector(Expr expression) {
    switch (expression.op) {
      case VectorWriter.PART:
        return true;
      case Opcodes.LOCAL_GET:
      case Opcodes.LOCAL_TEE:
      case Opcodes.SELECT:
        return expression.kind() == Kind.V128;
      default:
        return expression.op >= Opcodes.V128_LOAD;
    }
  }

  /** Whether a memory is an array of bytes; else it is shared. */
  boolean isFlat(int memory) {
    MemoryType type = layout.module().info().memories().get(memory);
    return !type.shared();
  }

  /** Writes all, and has a label before each statement and one at the end. */
  Label[] measure() {
    Label[] marks = new Label[body.statements().size() + 1];
    out.visitCode();
    start();
    for (int i = 0; i < body.statements().size(); i++) {
      marks[i] = new Label();
      out.visitLabel(marks[i]);
      statement(body.statements().get(i), i);
    }
    marks[body.statements().size()] = new Label();
    out.visitLabel(marks[body.statements().size()]);
    out.visitMaxs(0, 0);
    return marks;
  }

  /** Writes all; gives how many bytes that takes. */
  int size() {
    write();
    return size.getOffset();
  }

  void write() {
    out.visitCode();
    start();
    if (part == null) {
      for (int i = 0; i < body.statements().size(); i++) {
        statement(body.statements().get(i), i);
      }
    } else {
      writePart(part);
    }
    out.visitLabel(size);
    out.visitMaxs(0, 0);
    out.visitEnd();
  }

  // The start.

  private void start() {
    if (isRoot && part != null) {
      new Frames(this, frameSlot).make();
    }
    if (numbersSlot >= 0) {
      code.constant(slots.numbers());
      out.visitIntInsn(Jvm.NEWARRAY, Jvm.T_LONG);
      code.store(Kind.REF, numbersSlot);
    }
    if (referencesSlot >= 0) {
      code.constant(slots.references());
      out.visitTypeInsn(Jvm.ANEWARRAY, Code.OBJECT);
      code.store(Kind.REF, referencesSlot);
    }
    if (isRoot && shape.isPacked()) {
      unpack();
    } else if (isRoot) {
      enterVectors();
    }
    if (part == null) {
      for (int i = body.params(); i < body.locals(); i++) {
        zero(body.variables().get(i));
      }
    } else {
      startPart(part);
    }
    if (memorySlot >= 0) {
      reloadMemory();
    }
    if (isRoot && calls.callsAnything()) {
      poll();
    }
  }

  private void enterVectors() {
    for (int i = 0; i < body.params(); i++) {
      if (body.variables().get(i).kind() == Kind.V128) {
        vectors().enter(body.variables().get(i));
      }
    }
  }

  private void zero(Var variable) {
    if (!isInFrame(variable) && slots.slot(variable) >= 0) { // new arrays and objects are zero
      code.zero(variable.kind());
      store(variable);
    }
  }

  // Parts of functions.

  private void startPart(Part own) {
    Frames frames = new Frames(this, frameSlot);
    exits.start();
    for (int i = own.accessed().nextSetBit(0); i >= 0; i = own.accessed().nextSetBit(i + 1)) {
      Var variable = body.variables().get(i);
      if (!isRoot && own.in().get(i)) {
        frames.load(variable);
      } else if (!isRoot || i >= body.params()) {
        zero(variable);
      }
    }
    if (isRoot) {
      for (int i = 0; i < body.params(); i++) {
        Var param = body.variables().get(i);
        if (isInFrame(param)) {
          if (!shape.isPacked()) {
            frames.keep(param, slots.slot(param));
          }
        } else if (!own.written().get(i) && isNeeded(own, i)) {
          frames.store(param);
        }
      }
    }
  }

  private static boolean isNeeded(Part own, int variable) {
    for (Part child : own.children()) {
      if (child.in().get(variable)) {
        return true;
      }
    }
    return false;
  }

  private void writePart(Part own) {
    Label start = new Label();
    if (own.thrown().intersects(own.written())) {
      uncaught = new Label();
      out.visitLabel(start);
    }
    int child = 0;
    for (int i = own.from(); i < own.to(); i++) {
      if (child < own.children().size() && own.children().get(child).from() == i) {
        Part called = own.children().get(child++);
        callPart(own, called);
        i = called.to() - 1;
      } else {
        statement(body.statements().get(i), i);
      }
    }
    writeFrame();
    Label end = new Label();
    out.visitLabel(end);
    if (!isRoot && own.falls()) {
      storeOut(own);
      if (own.isSilent()) {
        code.op(Jvm.RETURN);
      } else {
        code.constant(FALLS);
        code.op(Jvm.IRETURN);
      }
    }
    for (Map.Entry<Target, Label> exit : exits.labels().entrySet()) {
      frame(exit.getValue(), List.of(), NO_VARIABLES);
      writeFrame();
      exits.leave(exit.getKey());
    }
    if (exits.isUsed()) {
      frame(exits.leaving(), List.of(), NO_VARIABLES);
      writeFrame();
      storeOut(own);
      exits.giveCode();
    }
    if (ending != null) {
      frame(ending, List.of(), NO_VARIABLES);
      writeFrame();
      if (isRoot) {
        new Frames(this, frameSlot).returnResult(shape);
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
      caughtHere(uncaught, List.of());
      Frames frames = new Frames(this, frameSlot);
      for (int i = own.thrown().nextSetBit(0); i >= 0; i = own.thrown().nextSetBit(i + 1)) {
        if (own.written().get(i)) {
          frames.store(body.variables().get(i));
        }
      }
      code.op(Jvm.ATHROW);
    }
  }

  /** A place that an exception comes to, which is then on the stack. */
  private void caughtHere(Label label, List<Var> live) {
    Object[] locals = locals(live, NO_VARIABLES);
    out.visitLabel(label);
    out.visitFrame(Jvm.F_NEW, locals.length, locals, 1, new Object[] {ExceptionWriter.THROWN});
  }

  private void storeOut(Part own) {
    Frames frames = new Frames(this, frameSlot);
    for (int i = own.out().nextSetBit(0); i >= 0; i = own.out().nextSetBit(i + 1)) {
      if (own.written().get(i)) {
        frames.store(body.variables().get(i));
      }
    }
  }

  private void callPart(Part own, Part called) {
    writeFrame();
    Frames frames = new Frames(this, frameSlot);
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
    loadThrown(own, called, start, end);
    for (int i = called.out().nextSetBit(0); i >= 0; i = called.out().nextSetBit(i + 1)) {
      if (own.accessed().get(i)) {
        frames.load(body.variables().get(i));
      }
    }
    afterCall();
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
      if (blocks.containsKey(target)) {
        inside.add(target);
      }
    }
    // What is outside of this part, too, is passed on.
    boolean passes = inside.size() < targets.size();
    Label other =
        passes
            ? exits.leaving()
            : called.falls() ? past : inside.isEmpty() ? ending : label(inside.get(0));
    SortedMap<Integer, Label> cases = new TreeMap<>();
    if (called.returns()) {
      cases.put(RETURNS, ending);
    }
    if (called.falls()) {
      cases.put(FALLS, past);
    }
    for (Target target : inside) {
      cases.put(target.exitCode(), label(target));
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
      frame(past, List.of(), NO_VARIABLES);
    }
  }

  /** Has what a part has changed when it throws, for whoever catches that. */
  private void loadThrown(Part own, Part called, Label start, Label end) {
    Label next = tries.isEmpty() ? uncaught : tries.get(tries.size() - 1).caught;
    if (next == null || !called.thrown().intersects(own.accessed())) {
      return;
    }
    Label label = new Label();
    out.visitTryCatchBlock(start, end, label, ExceptionWriter.THROWN);
    afterThrows.add(
        () -> {
          caughtHere(label, List.of());
          Frames frames = new Frames(this, frameSlot);
          BitSet thrown = called.thrown();
          for (int i = thrown.nextSetBit(0); i >= 0; i = thrown.nextSetBit(i + 1)) {
            if (own.accessed().get(i)) {
              frames.load(body.variables().get(i));
            }
          }
          code.jump(Jvm.GOTO, next);
        });
  }

  Body body() {
    return body;
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
        for (int part = param.kind() == Kind.V128 ? 2 : 1; part > 0; part--) {
          code.load(Kind.REF, 0);
          code.constant(number++);
          code.op(Jvm.LALOAD);
        }
        code.fromBits(param.kind());
      }
      store(param);
    }
  }

  /** Ends the guest if its thread is to end; while none is, this is nothing for the JIT. */
  private void poll() {
    code.field(
        Jvm.GETSTATIC, layout.state(), ClassesWriter.POLL, "Ljava/lang/invoke/MethodHandle;");
    out.visitMethodInsn(
        Jvm.INVOKEVIRTUAL, "java/lang/invoke/MethodHandle", "invokeExact", "()V", false);
  }

  // The instance.

  /** Loads the state of the instance. */
  void state() {
    code.load(Kind.REF, stateSlot);
  }

  /** Loads a field that the states of all modules have. */
  void stateField(String name, String descriptor) {
    state();
    code.field(Jvm.GETFIELD, Type.getInternalName(ModuleState.class), name, descriptor);
  }

  /** Loads a memory. */
  void memory(int index) {
    if (index == 0) {
      stateField("memory0", Type.getDescriptor(LinearMemory.class));
    } else {
      stateField("memories", Type.getDescriptor(LinearMemory[].class));
      code.constant(index);
      code.op(Jvm.AALOAD);
    }
  }

  /** Loads the array of a flat memory. */
  void memoryArray(int index) {
    if (index == 0) {
      if (!memoryAtHand) {
        reloadMemory();
      }
      code.load(Kind.REF, memorySlot);
    } else {
      memory(index);
      code.cast(FLAT);
      bytes();
    }
  }

  private void bytes() {
    code.field(Jvm.GETFIELD, FLAT, "bytes", "[B");
  }

  private void reloadMemory() {
    stateField("flat0", "L" + FLAT + ";");
    bytes();
    code.store(Kind.REF, memorySlot);
    memoryAtHand = true;
  }

  /** The memory may have moved. */
  void afterCall() {
    memoryAtHand = false;
  }

  // Variables.

  void load(Var variable) {
    if (variable.kind() == Kind.V128) {
      vectors().load(variable);
    } else if (isInFrame(variable)) {
      new Frames(this, frameSlot).get(variable);
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
    for (int part = 0; part < (variable.kind() == Kind.V128 ? 2 : 1); part++) {
      code.load(Kind.REF, numbersSlot);
      code.constant(place + part);
      code.op(Jvm.LALOAD);
    }
    code.fromBits(variable.kind());
  }

  /** Sets a variable to what is on the stack. */
  void store(Var variable) {
    if (variable.kind() == Kind.V128) {
      vectors().store(variable);
    } else if (isInFrame(variable)) {
      new Frames(this, frameSlot).set(variable);
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
    for (int part = variable.kind() == Kind.V128 ? 1 : 0; part >= 0; part--) {
      code.load(Kind.REF, numbersSlot);
      code.constant(place + part);
      code.call(Packs.class, "store", "(J[JI)V");
    }
  }

  /** Sets a variable that is in the object of the parts; its value may stay on the stack. */
  private void setInFrame(Var variable, Expr value, boolean stays) {
    Frames frames = new Frames(this, frameSlot);
    code.load(Kind.REF, frameSlot);
    expression(value);
    if (stays) {
      code.op(variable.kind().slots() == 2 ? Jvm.DUP2_X1 : Jvm.DUP_X1);
    }
    frames.put(variable);
  }

  // Expressions.

  void expression(Expr expression) {
    int outer = lines.enter(expression);
    if (isVector(expression)) {
      vectors().write(expression);
    } else {
      scalar(expression);
    }
    lines.leave(outer);
  }

  private void scalar(Expr expression) {
    int op = expression.op;
    switch (op) {
      case Opcodes.LOCAL_GET:
        load(expression.variable());
        break;
      case Opcodes.LOCAL_TEE:
        Kind kind = expression.kind();
        if (isInFrame(expression.variable())) {
          setInFrame(expression.variable(), expression.operand(0), true);
          break;
        }
        expression(expression.operand(0));
        if (slots.slot(expression.variable()) >= 0) {
          code.op(kind.slots() == 2 ? Jvm.DUP2 : Jvm.DUP);
          store(expression.variable());
        } else {
          store(expression.variable());
          load(expression.variable());
        }
        break;
      case Opcodes.THROW:
      case Opcodes.THROW_REF:
      case Expr.HAS_TAG:
      case Expr.THROWN_VALUE:
        ExceptionWriter.write(this, expression);
        break;
      default:
        if (!NumberWriter.write(this, expression)
            && !MemoryWriter.write(this, expression)
            && !AtomicWriter.write(this, expression)
            && !CallWriter.write(this, expression)
            && !StateWriter.write(this, expression)
            && !HeapWriter.write(this, expression)) {
          throw new IllegalArgumentException("opcode 0x" + Integer.toHexString(op));
        }
        break;
    }
    if ((expression.effects & Effects.CALLS) != 0) {
      afterCall();
    }
  }

  /** Computes an address, index or length as an int, which is negative if it is too large. */
  void address(Expr expression) {
    expression(expression);
    if (expression.kind() == Kind.I64) {
      code.call(Numbers.class, "address", "(J)I");
    }
  }

  /** Computes operands among which all integers of 64 bits are addresses, indexes or lengths. */
  void addresses(Expr expression) {
    for (Expr operand : expression.operands) {
      address(operand);
    }
  }

  /** Makes an int the result, which may be of 64 bits. */
  void widen(Expr expression) {
    if (expression.kind() == Kind.I64) {
      code.op(Jvm.I2L);
    }
  }

  void operands(Expr expression) {
    for (Expr operand : expression.operands) {
      expression(operand);
    }
  }

  // Statements.

  private void statement(Stmt statement, int number) {
    switch (statement.type) {
      case BLOCK:
      case LOOP:
      case TRY:
      case ELSE:
      case CATCH:
      case END:
        break;
      default:
        writeFrame();
        break;
    }
    switch (statement.type) {
      case EVAL:
        eval(statement.expression());
        break;
      case SET:
        set(statement);
        break;
      case BLOCK:
        enter(statement.target());
        break;
      case LOOP:
        loop(statement.target(), number);
        break;
      case IF:
        Block block = enter(statement.target());
        block.otherwise = new Label();
        block.params = statement.variables;
        Conditions.jump(this, statement.expression(), false, block.otherwise);
        block.memoryAtElse = memoryAtHand;
        break;
      case ELSE:
        otherwise(statement);
        break;
      case TRY:
        Block guarded = enter(statement.target());
        guarded.guarded = new Label();
        out.visitLabel(guarded.guarded);
        tries.add(guarded);
        break;
      case CATCH:
        caught(statement);
        break;
      case END:
        end(statement);
        break;
      case BRANCH:
        code.jump(Jvm.GOTO, label(statement.target()));
        break;
      case BRANCH_IF:
        Conditions.jumpTo(this, statement.expression(), !statement.flag, statement.target());
        break;
      case BRANCH_TABLE:
        branchTable(statement);
        break;
      default:
        leave(statement.expressions);
        break;
    }
  }

  private void eval(Expr expression) {
    if (expression.op == Opcodes.LOCAL_TEE && isInFrame(expression.variable())) {
      setInFrame(expression.variable(), expression.operand(0), false);
      return;
    }
    if (expression.op == Opcodes.LOCAL_TEE) {
      push(expression.operand(0), expression.variable());
      pop(expression.variable());
      return;
    }
    expression(expression);
    if (CallWriter.isTail(expression) && !isRoot) {
      code.constant(RETURNS);
      code.op(Jvm.IRETURN);
    } else if (CallWriter.isTail(expression)) {
      if (shape.hasArrayResult()) {
        code.op(Jvm.ACONST_NULL);
        code.op(Jvm.ARETURN);
      } else if (shape.results().length == 0) {
        code.op(Jvm.RETURN);
      } else {
        code.zero(shape.results()[0]);
        code.op(Code.returning(shape.results()[0]));
      }
    } else if (expression.results.size() > 1) {
      code.op(Jvm.POP);
    } else if (!expression.results.isEmpty()) {
      code.pop(expression.kind());
    }
  }

  private void set(Stmt statement) {
    Var[] variables = statement.variables;
    if (variables.length > 1 && statement.expressions.length == 1) {
      expression(statement.expression());
      Packing.spread(this, variables);
      return;
    }
    if (variables.length == 1 && isInFrame(variables[0])) {
      setInFrame(variables[0], statement.expression(), false);
      return;
    }
    for (int i = 0; i < variables.length; i++) {
      push(statement.expressions[i], variables[i]);
    }
    for (int i = variables.length - 1; i >= 0; i--) {
      pop(variables[i]);
    }
  }

  /** Computes what {@link #pop} sets a variable to. */
  private void push(Expr value, Var variable) {
    if (variable.kind() == Kind.V128) {
      vectors().push(value, vectors().shape(variable));
    } else {
      expression(value);
    }
  }

  private void pop(Var variable) {
    if (variable.kind() == Kind.V128) {
      vectors().storeParts(variable);
    } else {
      store(variable);
    }
  }

  private Block enter(Target target) {
    Block block = new Block(target);
    blocks.put(target, block);
    open.add(block);
    return block;
  }

  private void loop(Target target, int number) {
    Block block = enter(target);
    if (target.isUsed()) {
      memoryAtHand &= !calls.inLoop(number);
      frame(block.end, target.below(), target.values());
      writeFrame();
      poll();
    }
  }

  private void otherwise(Stmt statement) {
    Block block = open.get(open.size() - 1);
    if (statement.flag) {
      writeFrame();
      block.memoryAtEnd &= memoryAtHand;
      code.jump(Jvm.GOTO, block.end);
    }
    memoryAtHand = block.memoryAtElse;
    frame(block.otherwise, block.target.below(), block.params);
    block.otherwise = null;
  }

  private void caught(Stmt statement) {
    Block block = open.get(open.size() - 1);
    if (statement.flag) {
      writeFrame();
      block.memoryAtEnd &= memoryAtHand;
      code.jump(Jvm.GOTO, block.end);
    }
    Label end = new Label();
    out.visitLabel(end);
    tries.remove(tries.size() - 1);
    // Inner tries come before this one, so that the JVM asks them first.
    out.visitTryCatchBlock(block.guarded, end, block.caught, ExceptionWriter.THROWN);
    caughtHere(block.caught, block.target.below());
    store(statement.variables[0]);
    memoryAtHand = false;
  }

  private void end(Stmt statement) {
    Block block = open.remove(open.size() - 1);
    Target target = block.target;
    blocks.remove(target);
    if (target.isLoop()) {
      return;
    }
    boolean reached = statement.flag;
    if (block.otherwise != null) {
      block.memoryAtEnd &= block.memoryAtElse;
    }
    if (target.isUsed() || block.otherwise != null) {
      memoryAtHand = block.memoryAtEnd && (memoryAtHand || !reached);
      if (block.otherwise != null) {
        out.visitLabel(block.otherwise);
      }
      frame(block.end, target.below(), target.values());
    }
  }

  /**
   * A place that is jumped to. Its frame is written before the next instruction: of several places
   * without one between them the last has the fewest live variables.
   */
  private void frame(Label label, List<Var> live, Var[] more) {
    out.visitLabel(label);
    liveHere = live;
    moreHere = more;
  }

  private void writeFrame() {
    if (liveHere != null) {
      Object[] locals = locals(liveHere, moreHere);
      out.visitFrame(Jvm.F_NEW, locals.length, locals, 0, new Object[0]);
      liveHere = null;
    }
  }

  /** The variables of parts all have values from the start. */
  private Object[] locals(List<Var> live, Var[] more) {
    return part == null
        ? slots.frame(fixed, live, more)
        : slots.frame(fixed, slots.inSlots(), NO_VARIABLES);
  }

  /** The label of a target, to which the next instruction jumps. */
  private Label label(Target target) {
    comesFromHere(target);
    return place(target);
  }

  /** The label of a target. */
  Label place(Target target) {
    Block block = blocks.get(target);
    return block == null ? exits.label(target) : block.end;
  }

  /** A jump to a target has the memory's array at hand only if it is at hand now. */
  void comesFromHere(Target target) {
    Block block = blocks.get(target);
    if (block != null && !target.isLoop()) {
      block.memoryAtEnd &= memoryAtHand;
    }
  }

  private void branchTable(Stmt statement) {
    expression(statement.expression());
    int count = statement.targets.length - 1;
    Target last = statement.targets[count];
    if (count == 0) {
      code.op(Jvm.POP);
      code.jump(Jvm.GOTO, label(last));
      return;
    }
    Set<Target> inside = new LinkedHashSet<>();
    Set<Target> outside = new LinkedHashSet<>();
    for (Target target : statement.targets) {
      (blocks.containsKey(target) ? inside : outside).add(target);
    }
    int past = 0;
    for (Target target : outside) {
      past = Math.max(past, target.exitCode());
    }
    if (count < BranchCodes.FEWEST
        || inside.size() > count / 4
        || past + inside.size() > Character.MAX_VALUE) {
      Label[] labels = new Label[count];
      for (int i = 0; i < count; i++) {
        labels[i] = label(statement.targets[i]);
      }
      out.visitTableSwitchInsn(0, count - 1, label(last), labels);
      return;
    }
    // A number for each target, from a text, and then a small switch.
    Map<Target, Integer> numbers = new HashMap<>();
    SortedMap<Integer, Label> cases = new TreeMap<>();
    for (Target target : inside) {
      numbers.put(target, ++past);
      cases.put(past, label(target));
    }
    char[] codes = new char[count + 1];
    for (int i = 0; i <= count; i++) {
      Target target = statement.targets[i];
      codes[i] = (char) (int) numbers.getOrDefault(target, target.exitCode());
    }
    BranchCodes.write(code, codes);
    if (outside.isEmpty()) {
      code.choose(cases, label(last));
    } else {
      exits.keepCode();
      code.choose(cases, exits.leaving());
    }
  }

  private void leave(Expr[] results) {
    if (!isRoot) {
      new Frames(this, frameSlot).result(results, shape);
      code.constant(RETURNS);
      code.op(Jvm.IRETURN);
      return;
    }
    if (shape.hasArrayResult()) {
      Packing.gather(this, results, shape);
      code.op(Jvm.ARETURN);
      return;
    }
    for (Expr result : results) {
      expression(result);
    }
    code.op(results.length == 0 ? Jvm.RETURN : Code.returning(results[0].kind()));
  }
}
