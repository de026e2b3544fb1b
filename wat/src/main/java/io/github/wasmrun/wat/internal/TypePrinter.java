package io.github.wasmrun.wat.internal;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.InstructionCursor;
import io.github.wasmrun.type.TypeCodes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes types as they are in the binary. */
final class TypePrinter {
  /** The parameters and results of a function type. */
  record Signature(List<String> params, List<String> results) {}

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

  private static final String[] SHORT = {
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

  private final ByteReader in;
  private final InstructionCursor cursor;
  private final Names names;
  private final List<@Nullable Signature> signatures = new ArrayList<>();

  TypePrinter(ByteReader in, InstructionCursor cursor, Names names) {
    this.in = in;
    this.cursor = cursor;
    this.names = names;
  }

  /** Reads and gives a value type. */
  String valType() {
    cursor.valType();
    return lastType();
  }

  /** Reads and gives a reference type. */
  String refType() {
    int at = in.position();
    if (in.peek() > TypeCodes.I8) {
      throw in.malformed("malformed reference type", at);
    }
    return valType();
  }

  /** The value type that the cursor read last. */
  String lastType() {
    int code = cursor.typeCode();
    if (code > TypeCodes.I8) {
      return NUMBERS[TypeCodes.I32 - code];
    }
    if (code == TypeCodes.REF || code == TypeCodes.REF_NULL) {
      return reference(code == TypeCodes.REF_NULL, cursor.heapCode(), cursor.heapIndex());
    }
    return SHORT[TypeCodes.NOEXN - code];
  }

  /** The reference to a heap type, in its short form if there is one. */
  String reference(boolean nullable, int code, int index) {
    return nullable && code != 0
        ? SHORT[TypeCodes.NOEXN - code]
        : "(ref " + (nullable ? "null " : "") + heapType(code, index) + ")";
  }

  String heapType(int code, int index) {
    return code == 0 ? names.use(Names.TYPE, index) : HEAP_TYPES[TypeCodes.NOEXN - code];
  }

  private List<String> valTypes() {
    List<String> types = new ArrayList<>();
    for (int count = in.count("types", Integer.MAX_VALUE); count > 0; count--) {
      types.add(valType());
    }
    return types;
  }

  /** The signature of a function type; null if it is none or not there. */
  @Nullable Signature signature(int type) {
    return type >= 0 && type < signatures.size() ? signatures.get(type) : null;
  }

  /** Writes the types of a list in parentheses, if there are any. */
  static void list(StringBuilder out, String word, List<String> types) {
    if (!types.isEmpty()) {
      out.append(" (").append(word);
      for (String type : types) {
        out.append(' ').append(type);
      }
      out.append(')');
    }
  }

  /** Writes the type section. */
  void section(StringBuilder out) {
    for (int groups = in.count("types", Integer.MAX_VALUE); groups > 0; groups--) {
      if (in.peek() == TypeCodes.REC) {
        in.u8();
        out.append("\n  (rec");
        for (int count = in.count("types", Integer.MAX_VALUE); count > 0; count--) {
          definition(out.append("\n    "));
        }
        out.append("\n  )");
      } else {
        definition(out.append("\n  "));
      }
    }
  }

  private void definition(StringBuilder out) {
    int index = signatures.size();
    signatures.add(null);
    out.append("(type ");
    String id = names.definition(Names.TYPE, index);
    out.append(id == null ? "" : id + " ").append("(;").append(index).append(";) ");
    subType(out, index);
    out.append(')');
  }

  /** Writes a type that is none of these types. */
  void subType(StringBuilder out) {
    subType(out, -1);
  }

  private void subType(StringBuilder out, int index) {
    int code = in.peek();
    boolean sub = code == TypeCodes.SUB || code == TypeCodes.SUB_FINAL;
    if (sub) {
      in.u8();
      out.append(code == TypeCodes.SUB ? "(sub " : "(sub final ");
      for (int count = in.count("types", Integer.MAX_VALUE); count > 0; count--) {
        out.append(names.use(Names.TYPE, in.u32())).append(' ');
      }
    }
    composite(out, index);
    out.append(sub ? ")" : "");
  }

  private void composite(StringBuilder out, int index) {
    int at = in.position();
    switch (in.u8()) {
      case TypeCodes.FUNC_TYPE:
        Signature signature = new Signature(valTypes(), valTypes());
        if (index >= 0) {
          signatures.set(index, signature);
        }
        out.append("(func");
        list(out, "param", signature.params());
        list(out, "result", signature.results());
        break;
      case TypeCodes.ARRAY_TYPE:
        out.append("(array ");
        storage(out);
        break;
      case TypeCodes.STRUCT_TYPE:
        out.append("(struct");
        int count = in.count("fields", Integer.MAX_VALUE);
        for (int i = 0; i < count; i++) {
          String id = names.field(index, i);
          out.append(" (field ").append(id == null ? "" : id + " ");
          storage(out);
          out.append(')');
        }
        break;
      default:
        throw in.malformed("malformed definition type", at);
    }
    out.append(')');
  }

  private void storage(StringBuilder out) {
    String type;
    int code = in.peek();
    if (code == TypeCodes.I8 || code == TypeCodes.I16) {
      in.u8();
      type = code == TypeCodes.I8 ? "i8" : "i16";
    } else {
      type = valType();
    }
    out.append(mutable(type));
  }

  /** Reads whether what has a type can change. */
  private String mutable(String type) {
    int at = in.position();
    int mutability = in.u8();
    if (mutability > 1) {
      throw in.malformed("malformed mutability", at);
    }
    return mutability == 1 ? "(mut " + type + ")" : type;
  }

  String globalType() {
    return mutable(valType());
  }

  /** Reads limits, with what comes in front of them and after them. */
  String limits() {
    int at = in.position();
    int flags = in.u8();
    if (flags > 15) {
      throw in.malformed("malformed limits flags", at);
    }
    StringBuilder out = new StringBuilder((flags & 4) == 0 ? "" : "i64 ");
    out.append(Long.toUnsignedString(in.u64()));
    if ((flags & 1) != 0) {
      out.append(' ').append(Long.toUnsignedString(in.u64()));
    }
    if ((flags & 2) != 0) {
      out.append(" shared");
    }
    if ((flags & 8) != 0) {
      int log2 = in.u32();
      out.append(" (pagesize 0x").append(Long.toHexString(log2 >= 0 && log2 < 32 ? 1L << log2 : 0));
      out.append(')');
    }
    return out.toString();
  }

  /** Reads the type of a table. */
  String tableType() {
    String element = refType();
    return limits() + " " + element;
  }
}
