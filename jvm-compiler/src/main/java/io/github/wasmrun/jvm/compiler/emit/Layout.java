package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.lower.ModuleView;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.type.GlobalType;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which classes a module becomes, with the names of their methods and fields. Thread-safe. */
public final class Layout {
  /** How many variables have their fields in one class. */
  static final int FRAME_FIELDS = 1000;

  /** The start of the names of the classes of structures, which all modules share. */
  public static final String STRUCT = "wasm/Struct_";

  private static final int PARTS_SHIFT = 3;
  private static final int GROUP_BYTES = 4096;
  private static final int GROUP_FUNCTIONS = 24;
  private static final int MOST_FIELDS = 2000;
  private static final int MOST_CELLS = 100;
  private static final int MOST_TYPES = 4000;

  private final ModuleView module;
  private final int methodLimit;
  private final Names names;

  /** For each function that is not imported the number of its class. */
  private final int[] groups;

  /** For each class with functions the first function, and one more. */
  private final int[] firsts;

  private final boolean[] ownGlobals;

  /** The globals whose objects are in fields of the state. */
  private final boolean[] cells;

  private final @Nullable String[] methodNames;

  /** The types that are constants of the state's class. */
  private @Nullable BitSet typeConstants;

  private final Map<Integer, StructShape> structs = new ConcurrentHashMap<>();

  /**
   * The layout of a valid module.
   *
   * @param methodLimit how many bytes the code of a method may have
   */
  public Layout(ModuleView module, int methodLimit, Names names) {
    this.module = module;
    this.methodLimit = methodLimit;
    this.names = names;
    ModuleInfo info = module.info();
    int imported = module.importedFunctions();
    int count = info.functions().size();
    groups = new int[count - imported];
    int[] starts = new int[count - imported + 1];
    int group = -1;
    int bytes = GROUP_BYTES;
    int members = 0;
    for (int i = imported; i < count; i++) {
      int length = module.bodyLength(i);
      if (bytes + length > GROUP_BYTES || members == GROUP_FUNCTIONS) {
        group++;
        starts[group] = i;
        bytes = 0;
        members = 0;
      }
      groups[i - imported] = group;
      bytes += length;
      members++;
    }
    starts[group + 1] = count;
    firsts = java.util.Arrays.copyOf(starts, group + 2);
    ownGlobals = ownGlobals(info);
    cells = cells(info, ownGlobals);
    methodNames = new String[count];
  }

  private static boolean[] ownGlobals(ModuleInfo info) {
    boolean[] own = new boolean[info.globals().size()];
    int fields = 0;
    for (int i = info.importCount(ExternKind.GLOBAL); i < own.length; i++) {
      own[i] = true;
    }
    for (int i = 0; i < info.exports().size(); i++) {
      ExportType export = info.exports().get(i);
      if (export.type().kind() == ExternKind.GLOBAL) {
        own[info.exportIndexes()[i]] = false;
      }
    }
    for (int i = 0; i < own.length; i++) {
      own[i] = own[i] && ++fields < MOST_FIELDS;
    }
    return own;
  }

  private static boolean[] cells(ModuleInfo info, boolean[] fields) {
    boolean[] cells = new boolean[fields.length];
    int count = 0;
    for (int i = 0; i < fields.length; i++) {
      cells[i] = !fields[i] && info.globals().get(i).mutable() && ++count < MOST_CELLS;
    }
    return cells;
  }

  String frameClass(int function) {
    return names.frames() + function;
  }

  /**
   * The class that has the field of a variable: the JVM looks through all fields of a class for
   * one, so those of a function with many variables are in classes that extend one another. The
   * first of them is the class of the object.
   */
  String frameClass(int function, int variable) {
    int group = variable / FRAME_FIELDS;
    return group == 0 ? frameClass(function) : frameClass(function) + "_" + group;
  }

  String partsClass(int function, int number) {
    return names.parts() + function + "_" + (number >>> PARTS_SHIFT);
  }

  String partName(int function, int number) {
    return methodName(function) + Names.TAIL + number;
  }

  /** How many bytes the code of a method may have before its function is split. */
  int methodLimit() {
    return methodLimit;
  }

  /** The names of the module's classes. */
  public Names names() {
    return names;
  }

  /** The class with an instance's globals and what the code of a module has in constants. */
  public String state() {
    return names.state();
  }

  public ModuleView module() {
    return module;
  }

  public int functionCount() {
    return methodNames.length;
  }

  public int groupCount() {
    return firsts.length - 1;
  }

  /** The first function of a class. */
  public int firstFunction(int group) {
    return firsts[group];
  }

  /** The class with the method of a function, which is not imported. */
  public String functionClass(int function) {
    return names.functions() + groups[function - module.importedFunctions()];
  }

  /** The name of a function's method: what the module calls it, and its index. */
  public String methodName(int function) {
    String known = methodNames[function];
    if (known == null) {
      known = readable(module.name(function)) + "$" + function;
      methodNames[function] = known;
    }
    return known;
  }

  private static final int LONGEST_NAME = 200;

  private static String readable(@Nullable String name) {
    if (name == null) {
      return "func";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length() && i < LONGEST_NAME; i++) {
      char c = name.charAt(i);
      boolean forbidden = c <= ' ' || ".;[/<>".indexOf(c) >= 0 || Character.isSurrogate(c);
      text.append(forbidden ? '_' : c);
    }
    return text.toString();
  }

  /** The descriptor of a function's method. */
  public String methodDescriptor(int function) {
    return shape(function).descriptor("L" + names.state() + ";");
  }

  public Shape shape(int function) {
    return new Shape(module.info().functionType(function));
  }

  /** Whether a global is a field of the state; else it is an object that others may have, too. */
  public boolean isField(int global) {
    return ownGlobals[global];
  }

  /** Whether the object of a global, which others may have, too, is in a field of the state. */
  public boolean isCell(int global) {
    return cells[global];
  }

  public static String field(int global) {
    return "global" + global;
  }

  /** The second half of a vector. */
  public static String highField(int global) {
    return "global" + global + "high";
  }

  Kind globalKind(int global) {
    GlobalType type = module.info().globals().get(global);
    return Kind.of(type.valueType());
  }

  int globalCount() {
    return ownGlobals.length;
  }

  /** The types that are constants of the state's class. */
  synchronized BitSet typeConstants() {
    BitSet known = typeConstants;
    if (known == null) {
      known = new BitSet();
      BitSet types = module.usedTypes();
      int i = types.nextSetBit(0);
      for (int count = 0; i >= 0 && count < MOST_TYPES; count++) {
        known.set(i);
        i = types.nextSetBit(i + 1);
      }
      typeConstants = known;
    }
    return known;
  }

  /** The shape of a type of structures. */
  public StructShape structShape(int type) {
    StructShape known = structs.get(type);
    if (known == null) {
      known = StructShape.of(module.info().types().get(type));
      structs.put(type, known);
    }
    return known;
  }
}
