package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.ir.Var;
import io.github.wasmrun.jvm.compiler.split.Part;

/** Writes what the parts of a function do with the object in which they share variables. */
final class Frames {
  /** The field with what the function returns. */
  static final String RESULT = "result";

  private final FunctionCode to;
  private final Places places;
  private final Code code;
  private final int slot;
  private final String owner;

  Frames(FunctionCode to, Places places, int slot) {
    this.to = to;
    this.places = places;
    this.code = to.code;
    this.slot = slot;
    this.owner = to.layout.frameClass(to.body.index());
  }

  /** Makes the object. */
  void make() {
    code.out.visitTypeInsn(Jvm.NEW, owner);
    code.op(Jvm.DUP);
    code.out.visitMethodInsn(Jvm.INVOKESPECIAL, owner, "<init>", "()V", false);
    code.store(Kind.REF, slot);
  }

  private String owner(Var variable) {
    return to.layout.frameClass(to.body.index(), variable.id());
  }

  static String field(Var variable) {
    return "v" + variable.id();
  }

  static String highField(Var variable) {
    return "v" + variable.id() + "high";
  }

  /** Loads a variable from the object; no vector. */
  void get(Var variable) {
    code.load(Kind.REF, slot);
    code.field(Jvm.GETFIELD, owner(variable), field(variable), variable.kind().descriptor());
  }

  /** Sets what the object has to what is on the stack; no vector. */
  void set(Var variable) {
    code.load(Kind.REF, slot);
    if (variable.kind().slots() == 2) {
      code.op(Jvm.DUP_X2);
      code.op(Jvm.POP);
    } else {
      code.op(Jvm.SWAP);
    }
    put(variable);
  }

  /** Sets what the object on the stack has to what is above it; no vector. */
  void put(Var variable) {
    code.field(Jvm.PUTFIELD, owner(variable), field(variable), variable.kind().descriptor());
  }

  /** Sets what the object has to a parameter that is in this slot. */
  void keep(Var param, int from) {
    code.load(Kind.REF, slot);
    code.load(param.kind(), from);
    put(param);
  }

  /** Sets a variable to what the object has, if that is not all there is. */
  void load(Var variable) {
    if (places.isShared(variable)) {
      return;
    }
    code.load(Kind.REF, slot);
    if (variable.kind() == Kind.V128) {
      code.field(Jvm.GETFIELD, owner(variable), field(variable), "J");
      code.load(Kind.REF, slot);
      code.field(Jvm.GETFIELD, owner(variable), highField(variable), "J");
    } else {
      code.field(Jvm.GETFIELD, owner(variable), field(variable), variable.kind().descriptor());
    }
    places.store(variable);
  }

  /** Sets what the object has to a variable. */
  void store(Var variable) {
    if (places.isShared(variable)) {
      return;
    }
    if (variable.kind() != Kind.V128) {
      code.load(Kind.REF, slot);
      places.load(variable);
      code.field(Jvm.PUTFIELD, owner(variable), field(variable), variable.kind().descriptor());
      return;
    }
    places.load(variable);
    for (int half = 1; half >= 0; half--) {
      code.load(Kind.REF, slot);
      code.op(Jvm.DUP_X2);
      code.op(Jvm.POP);
      String name = half == 1 ? highField(variable) : field(variable);
      code.field(Jvm.PUTFIELD, owner(variable), name, "J");
    }
  }

  /** The descriptor of a part's method. */
  static String descriptor(Layout layout, int function, Part part) {
    return "(L"
        + layout.frameClass(function)
        + ";L"
        + layout.state()
        + ";)"
        + (part.isSilent() ? "V" : "I");
  }

  /** Calls a part. */
  void call(Part part) {
    int function = to.body.index();
    code.load(Kind.REF, slot);
    to.state();
    code.out.visitMethodInsn(
        Jvm.INVOKESTATIC,
        to.layout.partsClass(function, part.number()),
        to.layout.partName(function, part.number()),
        descriptor(to.layout, function, part),
        false);
  }

  /** Computes results into the object. */
  void result(Expr[] results, Shape shape) {
    if (results.length == 0) {
      return;
    }
    code.load(Kind.REF, slot);
    if (shape.hasArrayResult()) {
      Packing.gather(to, results, shape);
    } else {
      to.expression(results[0]);
    }
    code.field(Jvm.PUTFIELD, owner, RESULT, shape.resultDescriptor());
  }

  /** Returns what a part has left as the result. */
  void returnResult(Shape shape) {
    String type = shape.resultDescriptor();
    if (type.equals("V")) {
      code.op(Jvm.RETURN);
      return;
    }
    code.load(Kind.REF, slot);
    code.field(Jvm.GETFIELD, owner, RESULT, type);
    code.op(shape.hasArrayResult() ? Jvm.ARETURN : Code.returning(shape.results()[0]));
  }
}
