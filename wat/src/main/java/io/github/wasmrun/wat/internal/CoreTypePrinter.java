package io.github.wasmrun.wat.internal;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.InstructionCursor;
import io.github.wasmrun.binary.Problems;
import io.github.wasmrun.type.TypeCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes core types as components have them: their bytes, whose indexes mean what is around. */
public final class CoreTypePrinter {
  private static final String[] KINDS = {"func", "table", "memory", "global", "tag"};

  private final ByteReader in;
  private final Names names;
  private final TypePrinter types;

  /**
   * Reads bytes.
   *
   * @param names the identifiers of types by index, as {@link #identifiers} gives them
   */
  public CoreTypePrinter(byte[] bytes, Map<Integer, String> names) {
    in = new ByteReader(bytes, new Problems());
    this.names = Names.ofTypes(names);
    types = new TypePrinter(in, new InstructionCursor(in), this.names);
  }

  /**
   * The identifiers for names: where two are the same, one has the name as an annotation after it.
   *
   * @param word what the names are of
   */
  public static Map<Integer, String> identifiers(String word, Map<Integer, String> names) {
    return Names.identifiers(word, names, false);
  }

  /** How something is referred to: its identifier, without an annotation, or its index. */
  public static String use(@Nullable String identifier, int index) {
    return Names.use(identifier, index);
  }

  /** The types of a group, each in parentheses; null if this is a type that stands alone. */
  public @Nullable List<String> group() {
    if (in.peek() != TypeCodes.REC) {
      return null;
    }
    in.u8();
    List<String> group = new ArrayList<>();
    for (int count = in.count("types", Integer.MAX_VALUE); count > 0; count--) {
      group.add(type());
    }
    return group;
  }

  /** A type in parentheses. */
  public String type() {
    boolean shared = in.peek() == TypeCodes.SHARED;
    if (shared || in.peek() == 0) {
      in.u8();
    }
    StringBuilder out = new StringBuilder();
    types.subType(out);
    return shared ? "(shared " + out + ")" : out.toString();
  }

  /** The type of an import or an export in parentheses. */
  public String external() {
    int at = in.position();
    int kind = in.u8();
    if (kind >= KINDS.length) {
      throw in.malformed("malformed core external kind " + kind, at);
    }
    String type =
        switch (kind) {
          case 0 -> function();
          case 1 -> types.tableType();
          case 2 -> types.limits();
          case 3 -> types.globalType();
          default -> {
            in.u8();
            yield function();
          }
        };
    return "(" + KINDS[kind] + " " + type + ")";
  }

  /** A value type. */
  public String valueType() {
    return types.valType();
  }

  private String function() {
    return "(type " + names.use(Names.TYPE, in.u32()) + ")";
  }
}
