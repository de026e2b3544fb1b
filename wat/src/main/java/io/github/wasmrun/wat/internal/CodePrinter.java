package io.github.wasmrun.wat.internal;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.InstructionCursor;
import io.github.wasmrun.instruction.InstructionNames;
import io.github.wasmrun.instruction.Instructions;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.validate.CodeValidator;
import io.github.wasmrun.validate.CodeView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes instructions, one after another, blocks indented. */
final class CodePrinter {
  private static final String[] CATCHES = {"catch", "catch_ref", "catch_all", "catch_all_ref"};

  /** Deeper blocks are written where these are: a text of a million blocks is no square. */
  private static final int MOST_INDENT = 50;

  private final ByteReader in;
  private final InstructionCursor cursor;
  private final Names names;
  private final TypePrinter types;
  private final StringBuilder out;
  private final List<@Nullable String> labels = new ArrayList<>();

  /** For each label the depths of its blocks that are open. */
  private final Map<String, List<Integer>> depths = new HashMap<>();

  private int function;
  private int blocks;

  CodePrinter(
      ByteReader in, InstructionCursor cursor, Names names, TypePrinter types, StringBuilder out) {
    this.in = in;
    this.cursor = cursor;
    this.names = names;
    this.types = types;
    this.out = out;
  }

  /** Writes a constant expression on one line; gives how many instructions it has. */
  int expression() {
    function = -1;
    start();
    int count = 0;
    for (int opcode = cursor.next(); opcode != Opcodes.END || labels.size() > 1; count++) {
      out.append(count == 0 ? "" : " ");
      instruction(opcode);
      opcode = cursor.next();
    }
    return count;
  }

  private void start() {
    blocks = 0;
    labels.clear();
    depths.clear();
    labels.add(null);
  }

  /**
   * Writes the instructions of a body, up to the end of what is read.
   *
   * @param hints by offset from the start of the body what branches mostly do
   */
  void body(int functionIndex, int bodyStart, Map<Integer, Integer> hints) {
    function = functionIndex;
    start();
    if (validator != null) {
      folded(validator, bodyStart, hints);
      return;
    }
    while (true) {
      int opcode = cursor.next();
      if (opcode == Opcodes.END && labels.size() == 1) {
        break;
      }
      Integer hint = hints.isEmpty() ? null : hints.get(cursor.start() - bodyStart);
      int indent = labels.size() - (endsArm(opcode) ? 1 : 0);
      line(indent);
      if (hint != null) {
        out.append(annotation(hint));
        line(indent);
      }
      instruction(opcode);
    }
    if (in.remaining() > 0) {
      throw in.malformed("END opcode expected", in.position());
    }
  }

  private static String annotation(int hint) {
    return "(@metadata.code.branch_hint \"\\0" + hint + "\")";
  }

  private @Nullable CodeValidator validator;
  private int bodies;

  /** Has bodies written folded, as trees; the validator knows what each instruction takes. */
  void fold(CodeValidator validator) {
    this.validator = validator;
  }

  private void folded(CodeValidator validator, int bodyStart, Map<Integer, Integer> hints) {
    CodeView view = validator.start(bodies++);
    FoldedCode folded = new FoldedCode();
    int start = out.length();
    while (validator.next()) {
      int opcode = cursor.next();
      if (opcode == Opcodes.END && labels.size() == 1) {
        continue; // of the body: it is the last
      }
      Integer hint = hints.isEmpty() ? null : hints.get(cursor.start() - bodyStart);
      instruction(opcode);
      folded.add(view, out.substring(start), hint == null ? null : annotation(hint));
      out.setLength(start);
    }
    folded.write(out, 1);
  }

  private static boolean endsArm(int opcode) {
    return opcode == Opcodes.END
        || opcode == Opcodes.ELSE
        || opcode == Opcodes.CATCH
        || opcode == Opcodes.CATCH_ALL
        || opcode == Opcodes.DELEGATE;
  }

  private void line(int depth) {
    out.append('\n');
    for (int i = Math.min(depth, MOST_INDENT); i >= 0; i--) {
      out.append("  ");
    }
  }

  private void push(@Nullable String label) {
    if (label != null) {
      depths.computeIfAbsent(label, any -> new ArrayList<>()).add(labels.size());
    }
    labels.add(label);
    blocks++;
  }

  private void pop() {
    String label = labels.remove(labels.size() - 1);
    if (label != null) {
      List<Integer> open = depths.get(label);
      open.remove(open.size() - 1);
    }
  }

  private void space(String text) {
    out.append(' ').append(text);
  }

  /** A label: its name if that means this block here, else its number. */
  private void label(int label) {
    int depth = label < 0 ? -1 : labels.size() - 1 - label;
    String name = depth > 0 ? labels.get(depth) : null;
    if (name != null) {
      List<Integer> open = depths.get(name);
      if (open.get(open.size() - 1) == depth) {
        space(name);
        return;
      }
    }
    space(Integer.toUnsignedString(label));
    if (depth > 0) {
      out.append(" (;@").append(depth).append(";)");
    }
  }

  private void use(int part, int index) {
    space(names.use(part, index));
  }

  private void useUnlessZero(int part, int index) {
    if (index != 0) {
      use(part, index);
    }
  }

  private void instruction(int opcode) {
    switch (opcode) {
      case Opcodes.END, Opcodes.DELEGATE -> {
        if (labels.size() <= 1) {
          throw in.malformed("delegate without try", cursor.start());
        }
        pop();
        out.append(opcode == Opcodes.END ? "end" : "delegate");
        if (opcode == Opcodes.DELEGATE) {
          label(cursor.index());
        }
      }
      case Opcodes.ELSE -> out.append("else");
      case Opcodes.SELECT_T -> select();
      case Opcodes.REF_TEST, Opcodes.REF_CAST, Opcodes.REF_TEST_NULL, Opcodes.REF_CAST_NULL -> {
        out.append(InstructionNames.name(opcode));
        boolean nullable = opcode == Opcodes.REF_TEST_NULL || opcode == Opcodes.REF_CAST_NULL;
        space(types.reference(nullable, cursor.heapCode(), cursor.heapIndex()));
      }
      default -> {
        out.append(InstructionNames.name(opcode));
        immediates(opcode);
      }
    }
  }

  private void select() {
    int end = in.position();
    out.append("select (result");
    // The cursor has the first type only.
    in.part(cursor.start() + 1, end);
    for (int count = in.u32(); count > 0; count--) {
      space(types.valType());
    }
    out.append(')');
    in.part(end, limit);
  }

  private int limit;

  /** Where what is read ends; to be set before anything is read. */
  void limit(int end) {
    limit = end;
  }

  private void immediates(int opcode) {
    switch (cursor.immediates()) {
      case NONE, ZERO -> {}
      case BLOCK -> block();
      case TRY_TABLE -> block();
      case LABEL -> label(cursor.index());
      case LABELS -> {
        for (int i = 0; i < cursor.count(); i++) {
          label(cursor.label(i));
        }
      }
      case FUNC -> use(Names.FUNCTION, cursor.index());
      case TYPE_TABLE -> {
        useUnlessZero(Names.TABLE, cursor.index2());
        space("(type " + names.use(Names.TYPE, cursor.index()) + ")");
      }
      case TYPE -> use(Names.TYPE, cursor.index());
      case TAG -> use(Names.TAG, cursor.index());
      case LOCAL -> space(names.localUse(function, cursor.index()));
      case GLOBAL -> use(Names.GLOBAL, cursor.index());
      case TABLE -> use(Names.TABLE, cursor.index());
      case ELEM -> use(Names.ELEMENT, cursor.index());
      case ELEM_TABLE -> {
        useUnlessZero(Names.TABLE, cursor.index2());
        use(Names.ELEMENT, cursor.index());
      }
      case TABLE_TABLE -> both(Names.TABLE);
      case MEMORY -> useUnlessZero(Names.MEMORY, cursor.index());
      case DATA -> use(Names.DATA, cursor.index());
      case DATA_MEMORY -> {
        useUnlessZero(Names.MEMORY, cursor.index2());
        use(Names.DATA, cursor.index());
      }
      case MEMORY_MEMORY -> both(Names.MEMORY);
      case MEMARG, MEMARG_LANE -> memArg(opcode);
      case LANE -> space("" + cursor.lane());
      case LANES -> {
        for (int i = 0; i < 16; i++) {
          space("" + cursor.lane(i));
        }
      }
      case I32, I64 -> space(Long.toString(cursor.bits()));
      case F32 -> space(Texts.number(cursor.bits() & 0xFFFFFFFFL, false));
      case F64 -> space(Texts.number(cursor.bits(), true));
      case V128 -> vector();
      case HEAP_TYPE -> space(types.heapType(cursor.heapCode(), cursor.heapIndex()));
      case CAST_LABEL -> {
        int flags = cursor.castFlags();
        label(cursor.index());
        space(types.reference((flags & 1) != 0, cursor.heapCode(), cursor.heapIndex()));
        space(types.reference((flags & 2) != 0, cursor.heapCode2(), cursor.heapIndex2()));
      }
      case TYPE_FIELD -> {
        use(Names.TYPE, cursor.index());
        space(names.fieldUse(cursor.index(), cursor.index2()));
      }
      case TYPE_LENGTH -> {
        use(Names.TYPE, cursor.index());
        space(Integer.toUnsignedString(cursor.index2()));
      }
      case TYPE_DATA -> two(Names.DATA);
      case TYPE_ELEM -> two(Names.ELEMENT);
      case TYPE_TYPE -> two(Names.TYPE);
      default -> throw new IllegalStateException("no text for the instruction " + opcode);
    }
  }

  private void two(int part) {
    use(Names.TYPE, cursor.index());
    use(part, cursor.index2());
  }

  private void both(int part) {
    if (cursor.index() != 0 || cursor.index2() != 0) {
      use(part, cursor.index());
      use(part, cursor.index2());
    }
  }

  private void memArg(int opcode) {
    useUnlessZero(Names.MEMORY, cursor.index());
    if (cursor.offset() != 0) {
      space("offset=" + Long.toUnsignedString(cursor.offset()));
    }
    if (cursor.align() != Instructions.widthLog2(opcode)) {
      space("align=" + Long.toUnsignedString(1L << cursor.align()));
    }
    if (Instructions.lanes(opcode) < 32
        && opcode >= Opcodes.V128_LOAD8_LANE
        && opcode <= Opcodes.V128_STORE64_LANE) {
      space("" + cursor.lane());
    }
  }

  private void vector() {
    out.append(" i32x4");
    long[] halves = {cursor.bits(), cursor.highBits()};
    for (long half : halves) {
      out.append(' ');
      Texts.hex32(out, (int) half);
      out.append(' ');
      Texts.hex32(out, (int) (half >>> 32));
    }
  }

  private void block() {
    String label = names.label(function, blocks);
    if (label != null) {
      space(label);
    }
    if (cursor.blockType() == InstructionCursor.BLOCK_RESULT) {
      space("(result " + types.lastType() + ")");
    } else if (cursor.blockType() == InstructionCursor.BLOCK_TYPE) {
      space("(type " + names.use(Names.TYPE, cursor.index()) + ")");
      TypePrinter.Signature signature = types.signature(cursor.index());
      if (signature != null) {
        TypePrinter.list(out, "param", signature.params());
        TypePrinter.list(out, "result", signature.results());
      }
    }
    if (cursor.opcode() == Opcodes.TRY_TABLE) {
      for (int i = 0; i < cursor.count(); i++) {
        int kind = cursor.catchKind(i);
        out.append(" (").append(CATCHES[kind]);
        if (kind < 2) {
          use(Names.TAG, cursor.catchTag(i));
        }
        label(cursor.catchLabel(i));
        out.append(')');
      }
    }
    push(label);
    if (label == null && function >= 0) {
      out.append(" ;; label = @").append(labels.size() - 1);
    }
  }
}
