package io.github.wasmrun.engine.value;

import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.List;

/** The types of functions that pass floats as bits. */
public final class FloatBits {
  private FloatBits() {}

  /** {@code type} with i32 for each f32 and i64 for each f64; itself if it has neither. */
  public static FuncType of(FuncType type) {
    FuncType bits = new FuncType(of(type.params()), of(type.results()));
    return bits.equals(type) ? type : bits;
  }

  private static List<ValType> of(List<ValType> types) {
    List<ValType> bits = new ArrayList<>();
    for (ValType type : types) {
      bits.add(type == ValType.F32 ? ValType.I32 : type == ValType.F64 ? ValType.I64 : type);
    }
    return bits;
  }
}
