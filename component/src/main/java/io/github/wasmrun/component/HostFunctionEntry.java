package io.github.wasmrun.component;

import io.github.wasmrun.component.abi.ValueWriter;
import io.github.wasmrun.component.abi.Values;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.ValueType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A function of the host before it is known what type it is imported with.
 *
 * @param function makes it for a type
 */
record HostFunctionEntry(Function<FuncType, TypedHostFunction> function)
    implements ComponentExtern {
  /** A function of values whose types are known at run time only. */
  static HostFunctionEntry of(ComponentHostFunction function) {
    return new HostFunctionEntry(
        type ->
            (args, result) -> write(type, function.call(Values.read(args, type.params())), result));
  }

  /** Writes what a host function returned. */
  static void write(FuncType type, @Nullable Val value, ValueWriter result) {
    ValueType wanted = type.result();
    if ((value == null) != (wanted == null)) {
      throw new IllegalArgumentException("a host function of type " + type + " returned " + value);
    }
    if (value != null && wanted != null) {
      Values.write(result, value, wanted);
    }
  }
}
