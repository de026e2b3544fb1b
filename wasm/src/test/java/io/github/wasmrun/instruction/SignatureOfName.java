package io.github.wasmrun.instruction;

import java.util.Set;

/**
 * The signature that the name of an instruction says, by the specification's rules for names: what
 * the table has is checked against it.
 */
final class SignatureOfName {
  private static final Set<String> UNARY =
      Set.of(
          "clz", "ctz", "popcnt", "abs", "neg", "ceil", "floor", "trunc", "nearest", "sqrt", "not");
  private static final Set<String> COMPARE = Set.of("eq", "ne", "lt", "gt", "le", "ge");

  private SignatureOfName() {}

  static String of(String name) {
    int dot = name.indexOf('.');
    String type = name.substring(0, dot);
    String operation = name.substring(dot + 1);
    if (type.equals("atomic")) {
      return "[] -> []"; // atomic.fence
    }
    switch (name) {
      case "memory.atomic.notify":
        return "[i32 i32] -> [i32]";
      case "memory.atomic.wait32":
        return "[i32 i32 i64] -> [i32]";
      case "memory.atomic.wait64":
        return "[i32 i64 i64] -> [i32]";
      case "ref.eq":
        return "[eqref eqref] -> [i32]";
      case "ref.i31":
        return "[i32] -> [(ref i31)]";
      case "array.len":
        return "[arrayref] -> [i32]";
      case "i31.get_s", "i31.get_u":
        return "[i31ref] -> [i32]";
      case "v128.bitselect":
        return "[v128 v128 v128] -> [v128]";
      case "v128.any_true":
        return "[v128] -> [i32]";
      case "v128.not":
        return "[v128] -> [v128]";
      default:
        break;
    }
    if (operation.equals("const")) {
      return "[] -> [" + type + "]";
    }
    if (operation.startsWith("atomic.")) {
      operation = operation.substring(7);
      if (operation.startsWith("rmw")) {
        String change = operation.substring(operation.indexOf('.') + 1);
        boolean exchange = change.startsWith("cmpxchg");
        return "[i32 " + type + (exchange ? " " + type : "") + "] -> [" + type + "]";
      }
    }
    if (operation.startsWith("load") || operation.startsWith("store")) {
      boolean lane = operation.endsWith("_lane");
      boolean load = operation.startsWith("load");
      return "[i32" + (lane || !load ? " " + type : "") + "] -> [" + (load ? type : "") + "]";
    }
    return type.equals("v128") || type.indexOf('x') > 0
        ? vector(type, operation)
        : scalar(type, operation);
  }

  private static String scalar(String type, String operation) {
    String base =
        operation.indexOf('_') < 0 ? operation : operation.substring(0, operation.indexOf('_'));
    if (operation.endsWith("128")) {
      return "[i64 i64 i64 i64] -> [i64 i64]";
    }
    if (operation.startsWith("mul_wide")) {
      return "[i64 i64] -> [i64 i64]";
    }
    if (operation.equals("eqz")) {
      return "[" + type + "] -> [i32]";
    }
    if (COMPARE.contains(base)) {
      return "[" + type + " " + type + "] -> [i32]";
    }
    for (String from : new String[] {"i32", "i64", "f32", "f64"}) {
      if (operation.contains("_" + from)) {
        return "[" + from + "] -> [" + type + "]";
      }
    }
    if (UNARY.contains(base) || base.startsWith("extend")) {
      return "[" + type + "] -> [" + type + "]";
    }
    return "[" + type + " " + type + "] -> [" + type + "]";
  }

  private static String vector(String shape, String operation) {
    String lane = shape.startsWith("i8") || shape.startsWith("i16") ? "i32" : shape.substring(0, 3);
    String base = operation.startsWith("relaxed_") ? operation.substring(8) : operation;
    if (base.equals("splat")) {
      return "[" + lane + "] -> [v128]";
    }
    if (base.startsWith("extract_lane")) {
      return "[v128] -> [" + lane + "]";
    }
    if (base.equals("replace_lane")) {
      return "[v128 " + lane + "] -> [v128]";
    }
    if (base.startsWith("sh") && !base.equals("shuffle")) {
      return "[v128 i32] -> [v128]";
    }
    if (base.equals("all_true") || base.equals("bitmask")) {
      return "[v128] -> [i32]";
    }
    if (base.endsWith("madd")
        || base.equals("laneselect")
        || base.contains("dot") && base.contains("add")) {
      return "[v128 v128 v128] -> [v128]";
    }
    boolean unary =
        UNARY.contains(base)
            || base.startsWith("trunc_")
            || base.startsWith("convert_")
            || base.startsWith("extend_")
            || base.startsWith("extadd_")
            || base.startsWith("demote_")
            || base.startsWith("promote_");
    return unary ? "[v128] -> [v128]" : "[v128 v128] -> [v128]";
  }
}
