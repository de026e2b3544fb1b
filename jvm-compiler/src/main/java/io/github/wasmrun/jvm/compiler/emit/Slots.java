package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.ir.Var;
import io.github.wasmrun.jvm.compiler.simd.VectorShapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * Where the variables of a method are: in slots of the JVM, or, those beyond a limit, in an array
 * of longs and an array of objects. Makes the stack-map frames too.
 */
final class Slots {
  /** Each frame names all slots, so that a method with very many would be mostly frames. */
  private static final int MOST = 600;

  private final int[] slots;
  private final int locals;
  private final @Nullable VectorShapes shapes;
  private final List<Var> inSlots = new ArrayList<>();
  private int next;
  private int numbers;
  private int references;

  /**
   * Slots for variables, of which the first are locals.
   *
   * @param room for a number for each variable; nobody else uses it meanwhile
   */
  Slots(int[] room, int locals, @Nullable VectorShapes shapes) {
    this.shapes = shapes;
    this.slots = room;
    this.locals = locals;
  }

  /** Takes slots for something that is no variable. */
  int reserve(int count) {
    int first = next;
    next += count;
    return first;
  }

  void place(Var variable, boolean anyCount) {
    int count = variable.kind().slots();
    if (anyCount || next + count <= MOST && !variable.isFar()) {
      slots[variable.id()] = reserve(count);
      inSlots.add(variable);
    } else if (variable.kind() == Kind.REF) {
      slots[variable.id()] = -1 - references++;
    } else {
      slots[variable.id()] = -1 - numbers;
      numbers += variable.kind() == Kind.V128 ? 2 : 1;
    }
  }

  /** The slot of a variable; negative if it is in an array. */
  int slot(Var variable) {
    return slots[variable.id()];
  }

  /** The place in the array of longs or of objects of a variable without slot. */
  int place(Var variable) {
    return -1 - slots[variable.id()];
  }

  /** The length of the array of longs. */
  int numbers() {
    return numbers;
  }

  /** The length of the array of objects. */
  int references() {
    return references;
  }

  int count() {
    return next;
  }

  /**
   * The locals of a frame.
   *
   * @param fixed what is in the slots that are no variables, by slot; null for variables
   * @param live the places of the operand stack that have values
   */
  Object[] frame(Object[] fixed, List<Var> live, Var[] more) {
    Object[] all = new Object[next];
    System.arraycopy(fixed, 0, all, 0, fixed.length);
    for (Var variable : inSlots) {
      if (variable.id() < locals) {
        put(all, variable);
      }
    }
    for (Var variable : live) {
      put(all, variable);
    }
    for (Var variable : more) {
      put(all, variable);
    }
    // One entry for each value: the second slot of a long has none.
    List<Object> entries = new ArrayList<>(next);
    int last = 0;
    for (int slot = 0; slot < next; slot++) {
      Object type = all[slot];
      entries.add(type == null ? Opcodes.TOP : type);
      if (type != null) {
        last = entries.size();
      }
      if (type == Opcodes.LONG || type == Opcodes.DOUBLE) {
        slot++;
      }
    }
    return entries.subList(0, last).toArray();
  }

  /** The variables that have slots. */
  List<Var> inSlots() {
    return inSlots;
  }

  private void put(Object[] all, Var variable) {
    int slot = slot(variable);
    if (slot < 0) {
      return;
    }
    switch (variable.kind()) {
      case I32:
        all[slot] = Opcodes.INTEGER;
        break;
      case I64:
        all[slot] = Opcodes.LONG;
        break;
      case F32:
        all[slot] = Opcodes.FLOAT;
        break;
      case F64:
        all[slot] = Opcodes.DOUBLE;
        break;
      case V128:
        Objects.requireNonNull(shapes).of(variable).addTypes(all, slot);
        break;
      default:
        all[slot] = Code.OBJECT;
        break;
    }
  }
}
