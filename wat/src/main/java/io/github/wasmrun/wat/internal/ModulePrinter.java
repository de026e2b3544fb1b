package io.github.wasmrun.wat.internal;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.CodeBodies;
import io.github.wasmrun.binary.InstructionCursor;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.ModuleReader;
import io.github.wasmrun.binary.Problems;
import io.github.wasmrun.type.TypeCodes;
import io.github.wasmrun.validate.CodeValidator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a module, section by section. */
public final class ModulePrinter {
  private static final String HINTS = "metadata.code.branch_hint";
  private static final String[] KINDS = {"func", "table", "memory", "global", "tag"};
  private static final int[] PARTS = {
    Names.FUNCTION, Names.TABLE, Names.MEMORY, Names.GLOBAL, Names.TAG
  };

  /** By id, the words of the sections; custom sections are placed after them. */
  private static final String[] SECTIONS = {
    "",
    "type",
    "import",
    "func",
    "table",
    "memory",
    "global",
    "export",
    "start",
    "elem",
    "code",
    "data",
    "datacount",
    "tag"
  };

  private final byte[] bytes;
  private final ByteReader in;
  private final InstructionCursor cursor;
  private final StringBuilder out = new StringBuilder();
  private Names names = Names.none();
  private TypePrinter types;
  private CodePrinter code;

  /** By kind, how many there are so far. */
  private final int[] counts = new int[KINDS.length];

  private final List<Integer> functionTypes = new ArrayList<>();

  /** The name section, which is written where all others have been, is behind us. */
  private boolean afterNames;

  /** By function, by offset in its body, what a branch mostly does. */
  private final Map<Integer, Map<Integer, Integer>> hints = new HashMap<>();

  private @Nullable CodeValidator validator;

  /** Has the code written folded, for which it is validated. */
  public void fold() {
    ModuleInfo info = ModuleReader.read(bytes);
    validator = new CodeValidator(info, CodeBodies.of(info));
    code.fold(validator);
  }

  public ModulePrinter(byte[] bytes) {
    this.bytes = bytes;
    in = new ByteReader(bytes, new Problems());
    cursor = new InstructionCursor(in);
    types = new TypePrinter(in, cursor, names);
    code = new CodePrinter(in, cursor, names, types, out);
  }

  public String print() {
    return print(null);
  }

  /**
   * The text.
   *
   * @param head how it begins, up to its fields; null for {@code (module} and its name
   */
  public String print(@Nullable String head) {
    for (int i = 0; i < 8; i++) {
      int expected = i == 4 ? 1 : i > 3 ? 0 : "\0asm".charAt(i);
      if (in.u8() != expected) {
        throw in.malformed(
            i < 4 ? "magic header not detected" : "unknown binary version", i < 4 ? 0 : 4);
      }
    }
    boolean hasNames = names();
    out.append(head == null ? "(module" : head);
    String id = names.module();
    if (id != null && head == null) {
      out.append(' ').append(id.isEmpty() ? "(@name \"\")" : Texts.identifier(id));
    }
    int last = 0;
    while (in.remaining() > 0) {
      int at = in.position();
      int section = in.u8();
      int outer = in.enter(in.length());
      int end = in.position() + in.remaining();
      if (section != 0 && Sections.rank(section) <= Sections.rank(last)) {
        throw in.malformed(
            Sections.rank(section) == 0 ? "malformed section id" : "unexpected content", at);
      }
      code.limit(end);
      if (section == 0) {
        custom(last, end, hasNames);
      } else {
        section(section, end);
        last = section;
      }
      if (in.position() != end) {
        throw in.malformed("section size mismatch", in.position());
      }
      in.leave(outer);
    }
    return out.append(out.indexOf("\n") < 0 ? ")\n" : "\n)\n").toString();
  }

  /** Looks for names and hints, which are needed before what they are for. */
  private boolean names() {
    boolean found = false;
    int start = in.position();
    while (in.remaining() > 0) {
      int section = in.u8();
      int outer = in.enter(in.length());
      int end = in.position() + in.remaining();
      if (section == 0) {
        String name = in.name();
        if (name.equals("name") && !found) {
          Names read = Names.read(bytes, in.position(), end);
          if (read != null) {
            names = read;
            types = new TypePrinter(in, cursor, names);
            code = new CodePrinter(in, cursor, names, types, out);
            if (validator != null) {
              code.fold(validator);
            }
            found = true;
          }
        } else if (name.equals(HINTS)) {
          hints();
        }
      }
      in.leave(outer);
    }
    in.part(start, bytes.length);
    return found;
  }

  private void hints() {
    for (int count = in.count("functions", Integer.MAX_VALUE); count > 0; count--) {
      Map<Integer, Integer> found = hints.computeIfAbsent(in.u32(), any -> new HashMap<>());
      for (int branches = in.count("hints", Integer.MAX_VALUE); branches > 0; branches--) {
        int offset = in.u32();
        in.u32();
        found.put(offset, in.u8() & 1);
      }
    }
  }

  private void section(int section, int end) {
    if (section == 12) {
      in.u32();
      return;
    }
    if (section == 1) {
      types.section(out);
      return;
    }
    if (section == 8) {
      line("(start ").append(names.use(Names.FUNCTION, in.u32())).append(')');
      return;
    }
    int count = in.count("entries", Integer.MAX_VALUE);
    for (int i = 0; i < count; i++) {
      switch (section) {
        case 2 -> importEntry();
        case 3 -> functionTypes.add(in.u32());
        case 4 -> table(end);
        case 5 -> {
          define(2);
          out.append(types.limits()).append(')');
        }
        case 6 -> {
          define(3);
          out.append(types.globalType()).append(' ');
          code.expression();
          out.append(')');
        }
        case 7 -> exportEntry();
        case 9 -> element(i);
        case 10 -> body(i, end);
        case 11 -> data(i);
        default -> {
          define(4);
          tag();
          out.append(')');
        }
      }
    }
  }

  private StringBuilder line(String text) {
    return out.append("\n  ").append(text);
  }

  /** Begins a definition with its identifier and its index. */
  private void define(int kind) {
    out.append("\n  ");
    external(kind);
  }

  private void external(int kind) {
    int index = counts[kind]++;
    identify(KINDS[kind], names.definition(PARTS[kind], index), index);
  }

  private void identify(String word, @Nullable String id, int index) {
    out.append('(').append(word).append(' ').append(id == null ? "" : id + " ");
    out.append("(;").append(index).append(";) ");
  }

  private void importEntry() {
    out.append("\n  (import ");
    name();
    out.append(' ');
    name();
    out.append(' ');
    int at = in.position();
    int kind = in.u8();
    if (kind >= KINDS.length) {
      throw in.malformed("malformed import kind", at);
    }
    external(kind);
    switch (kind) {
      case 0 -> {
        int type = in.u32();
        functionTypes.add(type);
        out.append("(type ").append(names.use(Names.TYPE, type)).append(')');
      }
      case 1 -> out.append(types.tableType());
      case 2 -> out.append(types.limits());
      case 3 -> out.append(types.globalType());
      default -> tag();
    }
    out.append("))");
  }

  private void tag() {
    int at = in.position();
    if (in.u8() != 0) {
      throw in.malformed("malformed tag attribute", at);
    }
    int type = in.u32();
    out.append("(type ").append(names.use(Names.TYPE, type)).append(')');
    TypePrinter.Signature signature = types.signature(type);
    if (signature != null) {
      TypePrinter.list(out, "param", signature.params());
      TypePrinter.list(out, "result", signature.results());
    }
  }

  private void name() {
    out.append(Texts.quoted(in.name()));
  }

  private void table(int end) {
    define(1);
    if (in.peek() == TypeCodes.EMPTY_BLOCK) {
      in.u8();
      in.u8();
      out.append(types.tableType()).append(' ');
      code.expression();
    } else {
      out.append(types.tableType());
    }
    out.append(')');
  }

  private void exportEntry() {
    out.append("\n  (export ");
    name();
    int at = in.position();
    int kind = in.u8();
    if (kind >= KINDS.length) {
      throw in.malformed("malformed export kind", at);
    }
    out.append(" (").append(KINDS[kind]).append(' ');
    out.append(names.use(PARTS[kind], in.u32())).append("))");
  }

  /** Writes an expression in parentheses, with a word if it is longer than one instruction. */
  private void parenthesized(String word) {
    int start = out.length();
    out.append('(');
    int count = code.expression();
    if (count != 1) {
      out.insert(start + 1, word + (count == 0 ? "" : " "));
    }
    out.append(')');
  }

  private void element(int index) {
    out.append("\n  ");
    identify("elem", names.definition(Names.ELEMENT, index), index);
    int at = in.position();
    int flags = in.u32();
    if (flags < 0 || flags > 7) {
      throw in.malformed("malformed elements segment kind", at);
    }
    boolean expressions = (flags & 4) != 0;
    if ((flags & 3) == 3) {
      out.append("declare ");
    } else if ((flags & 1) == 0) {
      if ((flags & 2) != 0) {
        out.append("(table ").append(names.use(Names.TABLE, in.u32())).append(") ");
      }
      parenthesized("offset");
      out.append(' ');
    }
    if (expressions) {
      out.append((flags & 3) == 0 ? "funcref" : types.refType());
    } else {
      if ((flags & 3) != 0 && in.u8() != 0) {
        throw in.malformed("malformed element kind", in.position() - 1);
      }
      out.append("func");
    }
    for (int count = in.count("elements", Integer.MAX_VALUE); count > 0; count--) {
      out.append(' ');
      if (expressions) {
        parenthesized("item");
      } else {
        out.append(names.use(Names.FUNCTION, in.u32()));
      }
    }
    out.append(')');
  }

  private void data(int index) {
    out.append("\n  ");
    identify("data", names.definition(Names.DATA, index), index);
    int at = in.position();
    int flags = in.u32();
    if (flags < 0 || flags > 2) {
      throw in.malformed("malformed data segment kind", at);
    }
    if (flags != 1) {
      if (flags == 2) {
        out.append("(memory ").append(names.use(Names.MEMORY, in.u32())).append(") ");
      }
      parenthesized("offset");
      out.append(' ');
    }
    int length = in.length();
    Texts.bytes(out, bytes, in.position(), in.position() + length);
    in.skip(length);
    out.append(')');
  }

  private void body(int number, int end) {
    int length = in.length();
    int start = in.position();
    int function = counts[0];
    define(0);
    int type = function < functionTypes.size() ? functionTypes.get(function) : -1;
    out.append("(type ").append(names.use(Names.TYPE, type)).append(')');
    TypePrinter.Signature signature = types.signature(type);
    int params = 0;
    if (signature != null) {
      params = signature.params().size();
      locals(function, "param", 0, signature.params());
      TypePrinter.list(out, "result", signature.results());
    }
    in.part(start, start + length);
    code.limit(start + length);
    declared(function, params);
    int before = out.length();
    code.body(function, start, hints.getOrDefault(function, Map.of()));
    boolean empty = out.length() == before && out.charAt(before - 1) == ')' && !lineOfLocals;
    out.append(empty ? ")" : "\n  )");
    in.part(start + length, end);
    code.limit(end);
  }

  private boolean lineOfLocals;

  /** Writes the locals on one line: those without a name together. */
  private void declared(int function, int params) {
    List<String> locals = new ArrayList<>();
    long total = 0;
    for (int runs = in.count("local runs", Integer.MAX_VALUE); runs > 0; runs--) {
      int at = in.position();
      int count = in.u32();
      total += count & 0xFFFFFFFFL;
      if (total > 50_000) {
        throw in.malformed("too many locals, the limit is 50000", at);
      }
      String type = types.valType();
      for (int i = 0; i < count; i++) {
        locals.add(type);
      }
    }
    lineOfLocals = !locals.isEmpty();
    if (lineOfLocals) {
      out.append("\n   ");
      locals(function, "local", params, locals);
    }
  }

  private void locals(int function, String word, int first, List<String> types) {
    boolean open = false;
    for (int i = 0; i < types.size(); i++) {
      String id = names.local(function, first + i);
      if (open && id != null) {
        out.append(')');
        open = false;
      }
      if (!open) {
        out.append(" (").append(word);
      }
      out.append(id == null ? "" : " " + id).append(' ').append(types.get(i));
      open = id == null;
      if (!open) {
        out.append(')');
      }
    }
    out.append(open ? ")" : "");
  }

  private void custom(int last, int end, boolean hasNames) {
    String name = in.name();
    boolean known = name.equals("name") && hasNames || name.equals(HINTS);
    afterNames |= name.equals("name") && hasNames;
    boolean atEnd = afterNames || !hasNames && end == bytes.length;
    Optional<List<String>> producers =
        name.equals(Producers.NAME) && atEnd
            ? Producers.print(bytes, in.position(), end)
            : Optional.empty();
    if (producers.isPresent()) {
      for (String line : producers.get()) {
        line(line);
      }
    } else if (!known) {
      String place = last == 0 ? "before first" : "after " + SECTIONS[last];
      out.append("\n  (@custom ").append(Texts.quoted(name)).append(" (");
      out.append(afterNames ? "after last" : place).append(") ");
      Texts.bytes(out, bytes, in.position(), end);
      out.append(')');
    }
    in.skip(end - in.position());
  }
}
