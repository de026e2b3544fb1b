package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.util.List;

/**
 * What the methods of functions of one type take and return: all references are objects, a vector
 * is two longs, several results are in an array.
 */
public final class Shape {
  /** The JVM takes 255 slots of parameters; the state is one of them, a receiver may be, too. */
  private static final int MOST_SLOTS = 250;

  private static final String LETTERS = "IJFDVL";

  private final Kind[] params;
  private final Kind[] results;
  private final boolean packed;
  private final boolean referenceResults;

  public Shape(FuncType type) {
    this(kinds(type.params()), kinds(type.results()));
  }

  private Shape(Kind[] params, Kind[] results) {
    this.params = params;
    this.results = results;
    int slots = 0;
    for (Kind kind : params) {
      slots += kind.slots();
    }
    packed = slots > MOST_SLOTS;
    boolean references = false;
    for (Kind kind : results) {
      references |= kind == Kind.REF;
    }
    referenceResults = references;
  }

  /** The shape with this {@link #key}. */
  public static Shape of(String key) {
    int middle = key.indexOf('_');
    return new Shape(kinds(key.substring(0, middle)), kinds(key.substring(middle + 1)));
  }

  private static Kind[] kinds(String letters) {
    Kind[] kinds = new Kind[letters.length()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = Kind.values()[LETTERS.indexOf(letters.charAt(i))];
    }
    return kinds;
  }

  private static Kind[] kinds(List<ValType> types) {
    Kind[] kinds = new Kind[types.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = Kind.of(types.get(i));
    }
    return kinds;
  }

  /** The kinds of the parameters. */
  public Kind[] params() {
    return params;
  }

  /** The kinds of the results. */
  public Kind[] results() {
    return results;
  }

  /**
   * Whether there are too many parameters for the JVM, so that they are in two arrays: one of longs
   * with all numbers, one of objects with all references, in their order.
   */
  public boolean isPacked() {
    return packed;
  }

  /** Whether it takes only numbers and gives one at most, so that the host's need no boxes. */
  boolean isNumeric() {
    boolean numeric = !packed && results.length <= 1;
    for (Kind kind : params) {
      numeric &= kind != Kind.REF && kind != Kind.V128;
    }
    return numeric && (results.length == 0 || !hasArrayResult() && results[0] != Kind.REF);
  }

  /** Whether the results are in an array; else there is none, or one that is no vector. */
  public boolean hasArrayResult() {
    return results.length > 1 || results.length == 1 && results[0] == Kind.V128;
  }

  /**
   * Whether the array of the results is one of objects, whose first element is the array of longs
   * for the numbers.
   */
  public boolean hasReferenceResults() {
    return referenceResults;
  }

  /** A name for all function types with these methods. */
  public String key() {
    StringBuilder key = new StringBuilder();
    append(key, params);
    append(key.append('_'), results);
    return key.toString();
  }

  private static void append(StringBuilder key, Kind[] kinds) {
    for (Kind kind : kinds) {
      key.append(LETTERS.charAt(kind.ordinal()));
    }
  }

  /** Kinds as a text, see {@link io.github.wasmrun.jvm.compiler.runtime.Packs}. */
  String letters(Kind[] kinds) {
    StringBuilder text = new StringBuilder();
    append(text, kinds);
    return text.toString();
  }

  /** The descriptor of a method with {@code more} parameters after the function's. */
  public String descriptor(String more) {
    StringBuilder text = new StringBuilder("(");
    if (packed) {
      text.append("[J[Ljava/lang/Object;");
    } else {
      for (Kind kind : params) {
        text.append(kind.descriptor());
      }
    }
    return text.append(more).append(')').append(resultDescriptor()).toString();
  }

  /** The descriptor of what methods return. */
  String resultDescriptor() {
    if (hasArrayResult()) {
      return referenceResults ? "[Ljava/lang/Object;" : "[J";
    }
    return results.length == 0 ? "V" : results[0].descriptor();
  }
}
