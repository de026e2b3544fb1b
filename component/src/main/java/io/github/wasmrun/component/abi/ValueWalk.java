package io.github.wasmrun.component.abi;

import io.github.wasmrun.component.type.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A walk over the parts of values in the order of their types: each step is checked against the
 * type that comes next. A record, a list or a case ends by itself when all its parts were passed.
 */
abstract class ValueWalk {
  /** A record, a list or a case whose parts are being passed. They are used again and again. */
  static final class Frame {
    final @Nullable Frame outer;
    private @Nullable Frame inner;

    /** The fields; null if all parts are alike. */
    private @Nullable Plan fields;

    private @Nullable Plan element;
    private int count;
    private int next;
    private int base;
    private int step;

    /** Whether the parts are core values; they are bytes in memory otherwise. */
    boolean flat;

    /** The core value after the last one of a variant; -1 if this is none among core values. */
    int end;

    /** Whether the address and the length of a list are stored at its end. */
    boolean storesList;

    /** Where they are stored. */
    int slot;

    int address;
    long wideAddress;

    Frame(@Nullable Frame outer) {
      this.outer = outer;
    }

    int count() {
      return count;
    }
  }

  final AbiOptions options;
  final boolean memory64;

  /** Whether the part that was asked for last is among core values. */
  boolean flat;

  /** Where it lies in memory, if it is not. */
  int at;

  /** The core values that were passed, and the letters of all. */
  int position;

  String letters = "";

  /** How many variants among core values are around: their values may have other types. */
  int variants;

  private final Frame root = new Frame(null);
  private Frame top = root;
  private boolean waits;

  ValueWalk(AbiOptions options) {
    this.options = options;
    memory64 = options.memory64();
  }

  /** The error of a codec that is not made for the type. */
  static IllegalArgumentException mismatch(String expected, @Nullable Object found) {
    return new IllegalArgumentException(
        "expected " + expected + ", got " + found + ": the component is of another world");
  }

  /** Forgets everything; the walk starts when the first part is asked for. */
  final void await() {
    top = root;
    root.count = 0;
    root.next = 0;
    variants = 0;
    waits = true;
  }

  /** Begins with a tuple, as core values. */
  final void beginFlat(Plan tuple, String letters) {
    this.letters = letters;
    position = 0;
    begin(tuple, 0, true);
  }

  /** Begins with a tuple in memory, which must be there and aligned. */
  final void beginAt(Plan tuple, int at) {
    begin(tuple, at, false);
  }

  private void begin(Plan tuple, int base, boolean flat) {
    waits = false;
    variants = 0;
    top = root;
    fill(root, tuple, null, tuple.parts.length, base, 0, flat);
  }

  private static void fill(
      Frame frame,
      @Nullable Plan fields,
      @Nullable Plan element,
      int count,
      int base,
      int step,
      boolean flat) {
    frame.fields = fields;
    frame.element = element;
    frame.count = count;
    frame.next = 0;
    frame.base = base;
    frame.step = step;
    frame.flat = flat;
    frame.end = -1;
    frame.storesList = false;
  }

  private Frame push(
      @Nullable Plan fields, @Nullable Plan element, int count, int base, int step, boolean flat) {
    Frame frame = top.inner;
    if (frame == null) {
      frame = new Frame(top);
      top.inner = frame;
    }
    fill(frame, fields, element, count, base, step, flat);
    top = frame;
    return frame;
  }

  /** Goes into a record or a tuple, which was asked for last. */
  final void enter(Plan fields) {
    push(fields, null, fields.parts.length, at, 0, flat);
  }

  /** Goes into elements that follow each other. */
  final Frame enter(Plan element, int count, int base, boolean flat) {
    return push(null, element, count, base, element.size, flat);
  }

  /**
   * Goes into the case of a variant, which was asked for last and whose number was passed.
   *
   * @param payload what it carries; null if nothing
   */
  final void enterCase(Plan variant, @Nullable Plan payload) {
    if (!flat) {
      if (payload != null) {
        push(null, payload, 1, at + variant.offsets[0], 0, false);
      }
      return;
    }
    int end = position - 1 + variant.flatCount();
    if (payload == null) {
      skipTo(end);
    } else {
      variants++;
      push(null, payload, 1, 0, 0, true).end = end;
    }
  }

  /** Starts a walk that waits for it. */
  abstract void start();

  /** Passes the core values that a case of a variant leaves. */
  abstract void skipTo(int end);

  /** All parts of a list were passed. */
  abstract void endList(Frame list);

  private void leave(Frame frame) {
    if (frame.end >= 0) {
      skipTo(frame.end);
      variants--;
    } else if (frame.storesList) {
      endList(frame);
    }
  }

  /** The type that comes next; sets where it lies. */
  final Plan next() {
    Frame frame = top;
    while (frame.next == frame.count) {
      if (frame.outer == null) {
        if (!waits) {
          throw mismatch("another value", "no more");
        }
        start();
      } else {
        leave(frame);
        top = frame.outer;
      }
      frame = top;
    }
    int index = frame.next++;
    flat = frame.flat;
    Plan fields = frame.fields;
    if (fields == null) {
      at = frame.base + index * frame.step;
      return present(frame.element);
    }
    at = flat ? 0 : frame.base + fields.offsets[index];
    return present(fields.parts[index]);
  }

  private static Plan present(@Nullable Plan plan) {
    if (plan == null) {
      throw new IllegalStateException("no type");
    }
    return plan;
  }

  /** The type that comes next, which must be of a kind. */
  final Plan next(ValueType.Kind kind) {
    Plan plan = next();
    if (plan.kind != kind) {
      throw mismatch(kind.text(), plan.type);
    }
    return plan;
  }

  /** The type that comes next, which must be of a kind and have labels. */
  final Plan next(ValueType.Kind kind, List<String> labels) {
    Plan plan = next();
    if (plan.kind != kind || !plan.hasLabels(labels)) {
      throw mismatch(kind.text() + " of " + labels, text(plan));
    }
    return plan;
  }

  private static String text(Plan plan) {
    List<String> labels = plan.type.labels();
    return labels.isEmpty() ? plan.type.toString() : plan.kind.text() + " of " + labels;
  }

  /**
   * Ends the walk.
   *
   * @throws IllegalArgumentException if there are parts that were not passed
   */
  final void finish() {
    if (waits) {
      start();
    }
    while (true) {
      Frame frame = top;
      if (frame.next != frame.count) {
        throw mismatch("no more values", "more");
      }
      if (frame.outer == null) {
        return;
      }
      leave(frame);
      top = frame.outer;
    }
  }

  /** Whether the core value that comes next is of another type, as a variant around it needs. */
  final boolean isJoined(char letter) {
    return variants > 0 && letters.charAt(position) != letter;
  }

  final AbiMemory memory() {
    return AbiTraps.memory(options);
  }
}
