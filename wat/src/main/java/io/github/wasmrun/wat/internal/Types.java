package io.github.wasmrun.wat.internal;

import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.type.TypeCodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads types, and keeps those of the module: also those that a function has without any
 * definition, which come after all others.
 */
public final class Types {
  /** The parameters and results of a function; the types are bytes. */
  public static final class Signature {
    final WasmBytes params = new WasmBytes();
    final WasmBytes results = new WasmBytes();
    int paramCount;
    int resultCount;

    /** For each parameter its identifier, if any has one. */
    final List<@Nullable String> ids = new ArrayList<>();

    final List<Integer> tokens = new ArrayList<>();

    public boolean isEmpty() {
      return paramCount == 0 && resultCount == 0;
    }

    public void write(WasmBytes out) {
      out.u8(TypeCodes.FUNC_TYPE).u32(paramCount).all(params).u32(resultCount).all(results);
    }

    public String key() {
      WasmBytes all = new WasmBytes();
      write(all);
      StringBuilder key = new StringBuilder();
      for (byte code : all.toArray()) {
        key.append((char) (code & 0xFF));
      }
      return key.toString();
    }
  }

  private static final String[] NUMBERS = {"i32", "i64", "f32", "f64", "v128"};

  /** By code, downwards from {@link TypeCodes#NOEXN}. */
  private static final String[] HEAP_TYPES = {
    "noexn",
    "nofunc",
    "noextern",
    "none",
    "func",
    "extern",
    "any",
    "eq",
    "i31",
    "struct",
    "array",
    "exn"
  };

  private static final String[] REFERENCES = {
    "nullexnref",
    "nullfuncref",
    "nullexternref",
    "nullref",
    "funcref",
    "externref",
    "anyref",
    "eqref",
    "i31ref",
    "structref",
    "arrayref",
    "exnref"
  };

  final Space space;

  /** For each structure type the names of its fields; null for other types. */
  final List<@Nullable Space> fields = new ArrayList<>();

  private final TokenReader in;
  private final WasmBytes entries = new WasmBytes();
  private int entryCount;

  /** For each type its parameters and results; null if it is no function type. */
  private final List<@Nullable Signature> signatures = new ArrayList<>();

  private final List<@Nullable String> keys = new ArrayList<>();
  private final Map<String, Integer> known = new HashMap<>();

  Types(TokenReader in) {
    this(in, new Space("type"));
  }

  /** Types that refer to those of a space, which somebody else fills. */
  public Types(TokenReader in, Space space) {
    this.in = in;
    this.space = space;
  }

  public int entryCount() {
    return entryCount;
  }

  public WasmBytes entries() {
    return entries;
  }

  // Value types.

  private static int find(String[] names, String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private static String wordAt(TokenReader in) {
    return in.isWord() ? in.tokens.text(in.at()) : "";
  }

  public boolean isValType() {
    return in.isOpen("ref") || find(NUMBERS, wordAt(in)) >= 0 || find(REFERENCES, wordAt(in)) >= 0;
  }

  public boolean isRefType() {
    return in.isOpen("ref") || find(REFERENCES, wordAt(in)) >= 0;
  }

  public void valType(WasmBytes out) {
    int number = find(NUMBERS, wordAt(in));
    if (number >= 0) {
      in.next();
      out.u8(TypeCodes.I32 - number);
    } else if (isRefType()) {
      refType(out);
    } else {
      throw in.expected("a value type");
    }
  }

  public void refType(WasmBytes out) {
    int reference = find(REFERENCES, wordAt(in));
    if (reference >= 0) {
      in.next();
      out.u8(TypeCodes.NOEXN - reference);
      return;
    }
    if (!in.takeOpen("ref")) {
      throw in.expected("a reference type");
    }
    boolean nullable = in.takeWord("null");
    int heap = find(HEAP_TYPES, wordAt(in));
    if (nullable && heap >= 0) {
      in.next();
      out.u8(TypeCodes.NOEXN - heap);
    } else if (nullable && in.isOpen("shared")) {
      heapType(out);
    } else {
      out.u8(nullable ? TypeCodes.REF_NULL : TypeCodes.REF);
      heapType(out);
    }
    in.close();
  }

  /**
   * A reference type as casts have it: whether it is nullable comes back, the heap type is written.
   */
  public boolean castType(WasmBytes out) {
    int reference = find(REFERENCES, wordAt(in));
    if (reference >= 0) {
      in.next();
      out.u8(TypeCodes.NOEXN - reference);
      return true;
    }
    if (!in.takeOpen("ref")) {
      throw in.expected("a reference type");
    }
    boolean nullable = in.takeWord("null");
    heapType(out);
    in.close();
    return nullable;
  }

  public void heapType(WasmBytes out) {
    int heap = find(HEAP_TYPES, wordAt(in));
    if (heap >= 0) {
      in.next();
      out.u8(TypeCodes.NOEXN - heap);
    } else if (Space.isIndex(in)) {
      out.s64(space.index(in) & 0xFFFFFFFFL);
    } else if (in.takeOpen("shared")) {
      int shared = find(HEAP_TYPES, wordAt(in));
      if (shared < 0) {
        throw in.expected("an abstract heap type");
      }
      in.next();
      out.u8(TypeCodes.SHARED).u8(TypeCodes.NOEXN - shared);
      in.close();
    } else {
      throw in.expected("a heap type");
    }
  }

  // Functions.

  /**
   * Reads {@code (param …)* (result …)*}.
   *
   * @param named whether parameters may have identifiers
   */
  public Signature signature(boolean named) {
    Signature signature = new Signature();
    while (in.isOpen("param")) {
      in.open("param");
      if (named && in.isId()) {
        signature.tokens.add(in.at());
        signature.ids.add(in.takeId());
        valType(signature.params);
        signature.paramCount++;
      } else {
        while (!in.isClose()) {
          valType(signature.params);
          signature.tokens.add(in.at());
          signature.ids.add(null);
          signature.paramCount++;
        }
      }
      in.close();
    }
    while (in.takeOpen("result")) {
      while (!in.isClose()) {
        valType(signature.results);
        signature.resultCount++;
      }
      in.close();
    }
    return signature;
  }

  /** The parameters and results of a type; null if it is no function type or not there. */
  public @Nullable Signature signatureOf(int type) {
    return type >= 0 && type < signatures.size() ? signatures.get(type) : null;
  }

  /** The index of the function type, which is added if there is none. */
  public int index(Signature signature) {
    String key = signature.key();
    Integer index = known.get(key);
    if (index != null) {
      return index;
    }
    signature.write(entries);
    entryCount++;
    int added = signatures.size();
    space.addUnnamed(1);
    fields.add(null);
    signatures.add(signature);
    keys.add(key);
    known.put(key, added);
    return added;
  }

  /** What a function, a tag or a call says of its type. */
  static final class Use {
    final int index;
    final Signature signature;

    /** Whether parameters and results are written, not only the index. */
    final boolean inline;

    public Use(int index, Signature signature, boolean inline) {
      this.index = index;
      this.signature = signature;
      this.inline = inline;
    }
  }

  /** Reads {@code (type x)? (param …)* (result …)*}. */
  public Use use(boolean named) {
    int start = in.at();
    if (!in.takeOpen("type")) {
      Signature signature = signature(named);
      return new Use(index(signature), signature, true);
    }
    int index = space.index(in);
    in.close();
    int after = in.at();
    Signature signature = signature(named);
    Signature defined = signatureOf(index);
    if (after == in.at()) {
      return new Use(index, defined == null ? signature : defined, false);
    }
    if (defined == null) {
      throw in.error("unknown type " + index, start);
    }
    if (!signature.key().equals(keys.get(index))) {
      throw in.error("inline function type is not that of type " + index, start);
    }
    return new Use(index, signature, true);
  }

  // Definitions.

  /** A first look at {@code (type …)}, past that word: gives it an index. */
  public void declare(int token) {
    String id = in.takeId();
    space.add(in, id, token);
    fields.add(null);
    signatures.add(null);
    keys.add(null);
  }

  private int defined;

  /** Reads {@code (rec (type …)*)}, past the first word. */
  public void group() {
    WasmBytes group = new WasmBytes();
    int count = 0;
    while (in.takeOpen("type")) {
      definition(group, false);
      count++;
    }
    in.close();
    entryCount++;
    entries.u8(TypeCodes.REC).u32(count).all(group);
  }

  /** Reads {@code (type id? …)} past that word: a group of one. */
  public void single() {
    entryCount++;
    definition(entries, true);
  }

  private void definition(WasmBytes out, boolean alone) {
    int index = defined++;
    in.takeId();
    subType(out, index, alone);
    in.close();
  }

  /** Reads a definition after its identifier that is not one of these types: nothing is kept. */
  public void subType(WasmBytes out) {
    boolean shared = in.takeOpen("shared");
    if (shared) {
      out.u8(TypeCodes.SHARED);
    }
    subType(out, -1, false);
    if (shared) {
      in.close();
    }
  }

  private void subType(WasmBytes out, int index, boolean alone) {
    boolean sub = in.takeOpen("sub");
    boolean plain = !sub;
    if (sub) {
      boolean isFinal = in.takeWord("final");
      WasmBytes supers = new WasmBytes();
      int count = 0;
      while (Space.isIndex(in)) {
        supers.u32(space.index(in));
        count++;
      }
      // A final type without supertypes is what a type is without all that.
      plain = isFinal && count == 0;
      if (!plain) {
        out.u8(isFinal ? TypeCodes.SUB_FINAL : TypeCodes.SUB).u32(count).all(supers);
      }
    }
    composite(out, index, alone && plain);
    if (sub) {
      in.close();
    }
  }

  private void composite(WasmBytes out, int index, boolean plain) {
    if (in.takeOpen("func")) {
      Signature signature = signature(true);
      checkIds(signature);
      signature.write(out);
      if (index >= 0) {
        signatures.set(index, signature);
        String key = signature.key();
        keys.set(index, key);
        if (plain) {
          known.putIfAbsent(key, index);
        }
      }
    } else if (in.takeOpen("array")) {
      out.u8(TypeCodes.ARRAY_TYPE);
      if (in.takeOpen("field")) {
        in.takeId();
        field(out);
        in.close();
      } else {
        field(out);
      }
    } else if (in.takeOpen("struct")) {
      struct(out, index);
    } else {
      throw in.expected("'(func', '(struct' or '(array'");
    }
    in.close();
  }

  private void checkIds(Signature signature) {
    Space ids = new Space("parameter");
    for (int i = 0; i < signature.paramCount; i++) {
      ids.add(in, signature.ids.get(i), signature.tokens.get(i));
    }
  }

  private void struct(WasmBytes out, int index) {
    Space names = new Space("field");
    WasmBytes all = new WasmBytes();
    while (in.takeOpen("field")) {
      int token = in.at();
      String id = in.takeId();
      if (id != null) {
        field(all);
        names.add(in, id, token);
      } else {
        while (!in.isClose()) {
          field(all);
          names.addUnnamed(1);
        }
      }
      in.close();
    }
    out.u8(TypeCodes.STRUCT_TYPE).u32(names.count()).all(all);
    if (index >= 0) {
      fields.set(index, names);
    }
  }

  private void field(WasmBytes out) {
    boolean mutable = in.takeOpen("mut");
    if (in.takeWord("i8")) {
      out.u8(TypeCodes.I8);
    } else if (in.takeWord("i16")) {
      out.u8(TypeCodes.I16);
    } else {
      valType(out);
    }
    out.u8(mutable ? 1 : 0);
    if (mutable) {
      in.close();
    }
  }

  /** Reads the type of a global. */
  public void globalType(WasmBytes out) {
    boolean mutable = in.takeOpen("mut");
    valType(out);
    out.u8(mutable ? 1 : 0);
    if (mutable) {
      in.close();
    }
  }

  // Memories and tables.

  /** Whether addresses are of 64 bits. */
  public boolean address64() {
    return !in.takeWord("i32") && in.takeWord("i64");
  }

  /** Reads limits and what follows them in the type of a memory. */
  public void memoryType(WasmBytes out) {
    limits(out, address64(), true);
  }

  /** Reads the type of a table. */
  public void tableType(WasmBytes out) {
    WasmBytes limits = new WasmBytes();
    limits(limits, address64(), false);
    refType(out);
    out.all(limits);
  }

  /** Reads limits. */
  void limits(WasmBytes out, boolean wide, boolean memory) {
    int flags = wide ? 4 : 0;
    if (!memory && in.takeWord("shared")) {
      flags |= 2;
    }
    long min = Integers.unsigned(in, 64);
    long max = 0;
    if (Integers.isUnsigned(in, in.at())) {
      flags |= 1;
      max = Integers.unsigned(in, 64);
    }
    if (memory && in.takeWord("shared")) {
      flags |= 2;
    }
    int pageLog2 = -1;
    if (memory && in.takeOpen("pagesize")) {
      int token = in.at();
      long size = Integers.unsigned(in, 32);
      if (size == 0 || (size & size - 1) != 0) {
        throw in.error("invalid custom page size " + size, token);
      }
      pageLog2 = Long.numberOfTrailingZeros(size);
      flags |= 8;
      in.close();
    }
    out.u8(flags).u64(min);
    if ((flags & 1) != 0) {
      out.u64(max);
    }
    if (pageLog2 >= 0) {
      out.u32(pageLog2);
    }
  }
}
