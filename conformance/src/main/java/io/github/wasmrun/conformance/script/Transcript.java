package io.github.wasmrun.conformance.script;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Extern;
import io.github.wasmrun.Global;
import io.github.wasmrun.GuestException;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.Memory;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a module does, in lines that are the same on every host: each exported function is called in
 * an instance of its own with zeros.
 */
public final class Transcript {
  /** How a line begins that says what the engine lacks. */
  public static final String UNSUPPORTED = "unsupported: ";

  private final WasmModule module;
  private final Limits limits;
  private final List<String> lines = new ArrayList<>();

  private Transcript(WasmModule module, Limits limits) {
    this.module = module;
    this.limits = limits;
  }

  /**
   * What a module does.
   *
   * @param limits of each instance; with fuel each call is followed by what is left
   */
  public static List<String> of(Engine engine, byte[] bytes, Limits limits) {
    WasmModule module;
    try {
      module = engine.compile(bytes);
    } catch (UnsupportedFeatureException lacking) {
      return List.of(UNSUPPORTED + lacking.feature().id());
    } catch (Throwable thrown) {
      return List.of("compile: " + Errors.name(thrown));
    }
    Transcript transcript = new Transcript(module, limits);
    for (ExportType export : module.exports()) {
      if (export.type() instanceof FuncType type && takesZeros(type)) {
        transcript.call(export.name());
      }
    }
    return transcript.lines;
  }

  private static boolean takesZeros(FuncType type) {
    for (ValType param : type.params()) {
      if (param.isRef() && !param.isNullable() || isException(param)) {
        return false;
      }
    }
    for (ValType result : type.results()) {
      if (isException(result)) {
        return false;
      }
    }
    return true;
  }

  /** References to exceptions, which a browser does not give. */
  private static boolean isException(ValType type) {
    return type.isRef() && type.heapType().isSubtypeOf(HeapType.EXN);
  }

  private void call(String export) {
    FuzzImports imports = new FuzzImports(module.engine(), lines);
    Instance instance;
    try {
      instance =
          limits == Limits.NONE
              ? module.instantiate(imports.of(module))
              : module.instantiate(imports.of(module), limits);
    } catch (Throwable thrown) {
      lines.add(export + ": instantiate: " + thrown(thrown));
      return;
    }
    imports.linkTo(instance);
    String end;
    try {
      WasmFunction function = instance.function(export).withFloatBits();
      StringBuilder results = new StringBuilder();
      for (Object result : function.apply(zeros(function.type()))) {
        results.append(' ').append(SpecValues.text(result));
      }
      end = "returns" + results;
    } catch (Throwable thrown) {
      end = thrown(thrown);
    }
    lines.add(export + ": " + end);
    if (limits.fuel().isPresent()) {
      lines.add("  fuel " + instance.fuel().remaining());
    }
    state(instance);
  }

  private static @Nullable Object[] zeros(FuncType type) {
    Object[] zeros = new Object[type.params().size()];
    for (int i = 0; i < zeros.length; i++) {
      zeros[i] = FuzzImports.zero(type.params().get(i));
    }
    return zeros;
  }

  private static String thrown(Throwable thrown) {
    if (thrown instanceof TrapException trap) {
      return "traps " + trap.code().name();
    }
    if (thrown instanceof GuestException exception) {
      StringBuilder text = new StringBuilder("throws");
      for (Object value : exception.payload()) {
        text.append(' ').append(SpecValues.text(bits(value)));
      }
      return text.toString();
    }
    return Errors.describe(thrown);
  }

  /** What the exported memories and globals hold. */
  private void state(Instance instance) {
    for (Map.Entry<String, Extern> export : instance.exports().entrySet()) {
      if (export.getValue() instanceof Memory memory) {
        lines.add("  memory " + export.getKey() + ": " + memory.pages() + " " + hash(memory));
      } else if (export.getValue() instanceof Global global) {
        lines.add("  global " + export.getKey() + ": " + value(global));
      }
    }
  }

  private static String value(Global global) {
    ValType type = global.type().valueType();
    if (isException(type)) {
      return "exception";
    }
    // A browser does not tell the bits of a NaN.
    if (type == ValType.F32) {
      return Float.isNaN(global.getF32()) ? "nan" : SpecValues.text(bits(global.get()));
    }
    if (type == ValType.F64) {
      return Double.isNaN(global.getF64()) ? "nan" : SpecValues.text(bits(global.get()));
    }
    return SpecValues.text(global.get());
  }

  static @Nullable Object bits(@Nullable Object value) {
    if (value instanceof Float number) {
      return Float.floatToRawIntBits(number);
    }
    return value instanceof Double number ? (Object) Double.doubleToRawLongBits(number) : value;
  }

  /** FNV-1a. */
  private static int hash(Memory memory) {
    int hash = 0x811C9DC5;
    byte[] page = new byte[Memory.PAGE_SIZE];
    for (long i = 0; i < memory.pages(); i++) {
      memory.read(i * Memory.PAGE_SIZE, page, 0, page.length);
      for (byte b : page) {
        hash = (hash ^ b & 0xFF) * 0x01000193;
      }
    }
    return hash;
  }
}
