package io.github.wasmrun.wat.internal;

import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.internal.Utf8;
import io.github.wasmrun.type.TypeCodes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a module: first what has an index, so that all names are known, then the
 * types, then everything else, which is written as it is read.
 */
public final class ModuleText {
  final TokenReader in;
  final Types types;
  final Space functions = new Space("function");
  final Space tables = new Space("table");
  final Space memories = new Space("memory");
  final Space globals = new Space("global");
  final Space tags = new Space("tag");
  final Space elements = new Space("elem segment");
  final Space data = new Space("data segment");

  private final Sections sections = new Sections();
  private final NameWriter names = new NameWriter();
  final Annotations annotations;
  private final Code code;
  private @Nullable String moduleName;

  /** By the kind of an import, the number of those that have been read. */
  private int functionAt;

  private int tableAt;
  private int memoryAt;
  private int globalAt;
  private int tagAt;
  private int elementAt;
  private int dataAt;
  private boolean defines;
  private int start = -1;

  public ModuleText(TokenReader in) {
    this.in = in;
    types = new Types(in);
    annotations = new Annotations(in);
    code = new Code(this);
  }

  /**
   * Reads the fields of a module, past the word {@code module} and its identifier.
   *
   * @param open the parenthesis of the module, or its first token
   * @param end the parenthesis that closes it, or the end
   */
  public byte[] read(@Nullable String id, int open, int end) {
    int first = in.at();
    String name = annotations.name(first);
    moduleName = name == null ? id : name;
    annotations.all(open, end, sections);
    for (int at = first; at < end; at = in.at()) {
      declare();
    }
    in.seek(first);
    while (in.at() < end) {
      typeField();
    }
    in.seek(first);
    while (in.at() < end) {
      field();
    }
    return assemble();
  }

  // The first look.

  private Space spaceOf(String word) {
    switch (word) {
      case "func":
        return functions;
      case "table":
        return tables;
      case "memory":
        return memories;
      case "global":
        return globals;
      case "tag":
        return tags;
      default:
        throw in.error("unexpected token: no kind of external is called " + word, in.at() - 1);
    }
  }

  private void declare() {
    int open = in.at();
    in.open();
    int wordToken = in.at();
    String word = in.word("a field of a module");
    switch (word) {
      case "type":
        types.declare(in.at());
        break;
      case "rec":
        while (in.isOpen()) {
          int type = in.at();
          in.open("type");
          types.declare(in.at());
          in.seek(in.tokens.close(type) + 1);
        }
        break;
      case "import":
        if (defines) {
          throw in.error(
              "import after the definition of a function, table, memory, global or tag", open);
        }
        in.string();
        in.string();
        in.open();
        add(spaceOf(in.word("the kind of an import")));
        break;
      case "func":
      case "table":
      case "memory":
      case "global":
      case "tag":
        define(word, open);
        break;
      case "elem":
        add(elements);
        break;
      case "data":
        add(data);
        break;
      case "export":
      case "start":
        break;
      default:
        throw in.error("unexpected token: " + word + " is no field of a module", wordToken);
    }
    in.seek(in.tokens.close(open) + 1);
  }

  private void add(Space space) {
    int token = in.at();
    String id = in.takeId();
    int index = space.add(in, id, token);
    String name = annotations.name(in.at());
    if (name != null) {
      space.rename(index, name);
    }
  }

  private void define(String word, int open) {
    add(spaceOf(word));
    while (in.isOpen("export")) {
      in.seek(in.tokens.close(in.at()) + 1);
    }
    if (in.isOpen("import")) {
      if (defines) {
        throw in.error(
            "import after the definition of a function, table, memory, global or tag", open);
      }
      return;
    }
    defines = true;
    int close = in.tokens.close(open);
    if (word.equals("table") || word.equals("memory")) {
      // The segment that a table or a memory may contain.
      while (in.at() < close) {
        if (in.isOpen("elem") && word.equals("table")) {
          elements.addUnnamed(1);
          return;
        }
        if (in.isOpen("data") && word.equals("memory")) {
          data.addUnnamed(1);
          return;
        }
        in.seek(in.isOpen() ? in.tokens.close(in.at()) + 1 : in.at() + 1);
      }
    }
  }

  private void typeField() {
    int open = in.at();
    in.open();
    if (in.takeWord("type")) {
      types.single();
    } else if (in.takeWord("rec")) {
      types.group();
    }
    in.seek(in.tokens.close(open) + 1);
  }

  // Fields.

  private void field() {
    int open = in.at();
    in.open();
    String word = in.word("a field of a module");
    switch (word) {
      case "type", "rec" -> in.seek(in.tokens.close(open));
      case "import" -> importField();
      case "func" -> function();
      case "table" -> table();
      case "memory" -> memory();
      case "global" -> global();
      case "tag" -> tag();
      case "export" -> exportField();
      case "start" -> startField(open);
      case "elem" -> element();
      default -> dataField();
    }
    in.close();
  }

  private void importField() {
    WasmBytes entry = sections.add(2);
    utf8(entry, in.name());
    utf8(entry, in.name());
    in.open();
    String word = in.word("the kind of an import");
    in.takeId();
    external(word, entry);
    in.close();
  }

  private static void utf8(WasmBytes out, String name) {
    byte[] bytes = Utf8.encode(name);
    out.u32(bytes.length).all(bytes, 0, bytes.length);
  }

  /** Writes the kind and the type of an import. */
  private void external(String word, WasmBytes out) {
    switch (word) {
      case "func":
        Types.Use use = types.use(true);
        locals(use, functionAt++);
        out.u8(0).u32(use.index);
        break;
      case "table":
        tableAt++;
        out.u8(1);
        types.tableType(out);
        break;
      case "memory":
        memoryAt++;
        out.u8(2);
        types.memoryType(out);
        break;
      case "global":
        globalAt++;
        out.u8(3);
        types.globalType(out);
        break;
      default:
        tagAt++;
        out.u8(4).u8(0).u32(types.use(true).index);
        break;
    }
  }

  /** The exports within a definition; and its import, if it is one. */
  private boolean isImport(String word, int kind, int index) {
    while (in.takeOpen("export")) {
      export(kind, index);
      in.close();
    }
    if (!in.takeOpen("import")) {
      return false;
    }
    WasmBytes entry = sections.add(2);
    utf8(entry, in.name());
    utf8(entry, in.name());
    in.close();
    external(word, entry);
    return true;
  }

  private void export(int kind, int index) {
    WasmBytes entry = sections.add(7);
    utf8(entry, in.name());
    entry.u8(kind).u32(index);
  }

  private void exportField() {
    WasmBytes entry = sections.add(7);
    utf8(entry, in.name());
    in.open();
    String word = in.word("the kind of an export");
    Space space = spaceOf(word);
    int kind =
        space == functions
            ? 0
            : space == tables ? 1 : space == memories ? 2 : space == globals ? 3 : 4;
    if (!Space.isIndex(in)) {
      throw in.expected("an index");
    }
    entry.u8(kind).u32(space.index(in));
    in.close();
  }

  private void startField(int open) {
    if (start >= 0) {
      throw in.error("multiple start sections", open);
    }
    start = functions.index(in);
  }

  /** The names of a function's parameters, from what was read of its type. */
  private Space locals(Types.Use use, int function) {
    Space locals = new Space("local");
    if (use.inline) {
      for (int i = 0; i < use.signature.paramCount; i++) {
        locals.add(in, use.signature.ids.get(i), use.signature.tokens.get(i));
      }
    } else {
      locals.addUnnamed(use.signature.paramCount);
    }
    names.locals(function, locals);
    return locals;
  }

  private void function() {
    int index = functionAt;
    in.takeId();
    if (isImport("func", 0, index)) {
      return;
    }
    functionAt++;
    Types.Use use = types.use(true);
    sections.add(3).u32(use.index);
    Space locals = locals(use, index);
    WasmBytes body = new WasmBytes();
    localRuns(body, locals);
    code.start(body, locals);
    code.sequence();
    body.op(Opcodes.END);
    sections.add(10).sized(body);
    sections.hints(index, code.hints());
    names.labels(index, code.labels());
  }

  private void localRuns(WasmBytes body, Space locals) {
    WasmBytes runs = new WasmBytes();
    int count = 0;
    int length = 0;
    byte[] run = new byte[0];
    while (in.takeOpen("local")) {
      boolean one = in.isId();
      while (!in.isClose()) {
        int token = in.at();
        String id = one ? in.takeId() : null;
        WasmBytes type = new WasmBytes();
        types.valType(type);
        locals.add(in, id, token);
        byte[] bytes = type.toArray();
        if (length > 0 && Arrays.equals(bytes, run)) {
          length++;
        } else {
          if (length > 0) {
            runs.u32(length).all(run, 0, run.length);
            count++;
          }
          run = bytes;
          length = 1;
        }
        if (one) {
          break;
        }
      }
      in.close();
    }
    if (length > 0) {
      runs.u32(length).all(run, 0, run.length);
      count++;
    }
    body.u32(count).all(runs);
  }

  /** Reads an expression up to the parenthesis around it. */
  private void expression(WasmBytes out) {
    code.start(out, null);
    code.sequence();
    out.op(Opcodes.END);
  }

  /** Reads an offset: {@code (offset …)} or one folded instruction. */
  private void offset(WasmBytes out) {
    if (in.takeOpen("offset")) {
      expression(out);
      in.close();
    } else {
      code.start(out, null);
      code.folded();
      out.op(Opcodes.END);
    }
  }

  private static void zero(WasmBytes out, boolean wide) {
    out.op(wide ? Opcodes.I64_CONST : Opcodes.I32_CONST).u8(0).op(Opcodes.END);
  }

  private void table() {
    int index = tableAt;
    in.takeId();
    if (isImport("table", 1, index)) {
      return;
    }
    tableAt++;
    int before = in.at();
    boolean wide = types.address64();
    if (types.isRefType()) {
      WasmBytes type = new WasmBytes();
      types.refType(type);
      in.open("elem");
      elementAt++;
      WasmBytes segment = sections.add(9);
      int count = tableElements(segment, index, wide, type);
      in.close();
      sections.add(4).all(type).u8(wide ? 5 : 1).u32(count).u32(count);
      return;
    }
    in.seek(before);
    WasmBytes type = new WasmBytes();
    types.tableType(type);
    if (in.isClose()) {
      sections.add(4).all(type);
    } else {
      WasmBytes entry = sections.add(4).u8(0x40).u8(0).all(type);
      expression(entry);
    }
  }

  private int tableElements(WasmBytes segment, int table, boolean wide, WasmBytes type) {
    WasmBytes items = new WasmBytes();
    int count = 0;
    boolean plain = type.length() == 1 && type.toArray()[0] == TypeCodes.FUNC;
    boolean indexes = !in.isOpen() && plain;
    while (!in.isClose()) {
      if (in.isOpen()) {
        item(items);
      } else if (plain) {
        items.u32(functions.index(in));
      } else {
        // Indexes alone are of the type (ref func).
        items.op(Opcodes.REF_FUNC).u32(functions.index(in)).op(Opcodes.END);
      }
      count++;
    }
    segment.u8(indexes ? 2 : 6).u32(table);
    zero(segment, wide);
    if (indexes) {
      segment.u8(0);
    } else {
      segment.all(type);
    }
    segment.u32(count).all(items);
    return count;
  }

  private void item(WasmBytes out) {
    if (in.takeOpen("item")) {
      expression(out);
      in.close();
    } else {
      code.start(out, null);
      code.folded();
      out.op(Opcodes.END);
    }
  }

  private void memory() {
    int index = memoryAt;
    in.takeId();
    if (isImport("memory", 2, index)) {
      return;
    }
    memoryAt++;
    int before = in.at();
    boolean wide = types.address64();
    int page = 16;
    WasmBytes pageSize = new WasmBytes();
    if (in.takeOpen("pagesize")) {
      int token = in.at();
      long size = Integers.unsigned(in, 32);
      if (size == 0 || (size & size - 1) != 0) {
        throw in.error("invalid custom page size " + size, token);
      }
      page = Long.numberOfTrailingZeros(size);
      pageSize.u32(page);
      in.close();
    }
    if (in.takeOpen("data")) {
      WasmBytes contents = strings();
      in.close();
      long pages = (contents.length() + (1L << page) - 1) >>> page;
      int flags = (wide ? 5 : 1) | (pageSize.length() > 0 ? 8 : 0);
      sections.add(5).u8(flags).u64(pages).u64(pages).all(pageSize);
      WasmBytes segment = sections.add(11);
      dataAt++;
      if (index == 0) {
        segment.u8(0);
      } else {
        segment.u8(2).u32(index);
      }
      zero(segment, wide);
      segment.sized(contents);
      return;
    }
    in.seek(before);
    types.memoryType(sections.add(5));
  }

  private WasmBytes strings() {
    WasmBytes contents = new WasmBytes();
    while (in.isString()) {
      byte[] bytes = in.string();
      contents.all(bytes, 0, bytes.length);
    }
    return contents;
  }

  private void global() {
    int index = globalAt;
    in.takeId();
    if (isImport("global", 3, index)) {
      return;
    }
    globalAt++;
    WasmBytes entry = sections.add(6);
    types.globalType(entry);
    expression(entry);
  }

  private void tag() {
    int index = tagAt;
    in.takeId();
    if (isImport("tag", 4, index)) {
      return;
    }
    tagAt++;
    sections.add(13).u8(0).u32(types.use(true).index);
  }

  private void dataField() {
    dataAt++;
    in.takeId();
    WasmBytes segment = sections.add(11);
    if (in.isString() || in.isClose()) {
      segment.u8(1);
    } else {
      int memory = 0;
      if (in.takeOpen("memory")) {
        memory = memories.index(in);
        in.close();
      } else if (Space.isIndex(in)) {
        memory = memories.index(in); // As the threads proposal has it.
      }
      if (memory == 0) {
        segment.u8(0);
      } else {
        segment.u8(2).u32(memory);
      }
      offset(segment);
    }
    segment.sized(strings());
  }

  private void element() {
    elementAt++;
    in.takeId();
    WasmBytes segment = sections.add(9);
    if (in.takeWord("declare")) {
      elements(segment, 3, 0, new WasmBytes(), false);
      return;
    }
    int table = 0;
    boolean named = in.takeOpen("table");
    boolean bare = !named;
    if (named) {
      table = tables.index(in);
      in.close();
    } else if (Space.isIndex(in)) {
      table = tables.index(in); // As the threads proposal has it.
      named = true;
    }
    if (named || in.isOpen() && !in.isOpen("ref")) {
      WasmBytes place = new WasmBytes();
      offset(place);
      elements(segment, named ? 2 : 0, table, place, bare);
    } else {
      elements(segment, 1, 0, new WasmBytes(), false);
    }
  }

  /**
   * Writes a segment.
   *
   * @param mode its flags, without the one for expressions
   * @param bare whether the indexes of functions may come without {@code func}
   */
  private void elements(WasmBytes segment, int mode, int table, WasmBytes place, boolean bare) {
    if (types.isRefType()) {
      WasmBytes type = new WasmBytes();
      types.refType(type);
      boolean plain = type.length() == 1 && type.toArray()[0] == TypeCodes.FUNC;
      int flags = mode == 0 && !plain ? 2 : mode;
      segment.u8(flags | 4);
      if (flags == 2) {
        segment.u32(table);
      }
      segment.all(place);
      if (flags != 0) {
        segment.all(type);
      }
      WasmBytes items = new WasmBytes();
      int count = 0;
      while (!in.isClose()) {
        item(items);
        count++;
      }
      segment.u32(count).all(items);
      return;
    }
    if (!in.takeWord("func") && !(bare && (Space.isIndex(in) || in.isClose()))) {
      throw in.expected("'func' or a reference type");
    }
    segment.u8(mode);
    if (mode == 2) {
      segment.u32(table);
    }
    segment.all(place);
    if (mode != 0) {
      segment.u8(0);
    }
    WasmBytes items = new WasmBytes();
    int count = 0;
    while (!in.isClose()) {
      items.u32(functions.index(in));
      count++;
    }
    segment.u32(count).all(items);
  }

  private byte[] assemble() {
    sections.types(types.entryCount(), types.entries());
    if (start >= 0) {
      sections.start(start);
    }
    if (code.needsDataCount()) {
      sections.dataCount(data.count());
    }
    names.module(moduleName);
    names.space(1, functions);
    names.space(4, types.space);
    names.space(5, tables);
    names.space(6, memories);
    names.space(7, globals);
    names.space(8, elements);
    names.space(9, data);
    names.fields(types.fields);
    names.space(11, tags);
    return sections.assemble(names.contents());
  }
}
