package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.engine.value.FloatBits;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function whose floats are bits, see {@link io.github.wasmrun.WasmFunction#withFloatBits}. */
final class BitsFunction {
  private BitsFunction() {}

  static EngineFunction of(EngineFunction function) {
    FuncType type = function.type();
    FuncType bits = FloatBits.of(type);
    if (bits == type) {
      return function;
    }
    HostFunction host =
        HostFunction.of(
            bits,
            args -> {
              Object[] arguments = new Object[args.count()];
              for (int i = 0; i < arguments.length; i++) {
                arguments[i] = ofBits(type.params(), i, args.get(i));
              }
              Object[] results = function.apply(arguments);
              for (int i = 0; i < results.length; i++) {
                args.result(i, bits(results[i]));
              }
            });
    return new HostMadeFunction(function.store(), host);
  }

  private static @Nullable Object ofBits(List<ValType> types, int index, @Nullable Object bits) {
    if (types.get(index) == ValType.F32) {
      return Float.intBitsToFloat((Integer) bits);
    }
    return types.get(index) == ValType.F64 ? Double.longBitsToDouble((Long) bits) : bits;
  }

  private static @Nullable Object bits(@Nullable Object value) {
    if (value instanceof Float number) {
      return Float.floatToRawIntBits(number);
    }
    return value instanceof Double number ? Double.doubleToRawLongBits(number) : value;
  }
}
