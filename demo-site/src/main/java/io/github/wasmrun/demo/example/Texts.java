package io.github.wasmrun.demo.example;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.ExitException;
import io.github.wasmrun.GuestException;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.LoadException;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.V128;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ImportType;
import org.jspecify.annotations.Nullable;

/** Values, modules and errors as text, the same on every host. */
public final class Texts {
  private Texts() {}

  /** A value of the guest. */
  public static String value(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Integer
        || value instanceof Long
        || value instanceof Float
        || value instanceof Double) {
      return value.toString();
    }
    if (value instanceof V128 vector) {
      return "0x" + Hex.of(vector.high()) + Hex.of(vector.low());
    }
    if (value instanceof WasmFunction function) {
      return function.type().toString();
    }
    return value instanceof String text ? quoted(text) : "a reference";
  }

  /** Values in brackets: {@code (1, 2)}. */
  public static String values(@Nullable Object[] values) {
    StringBuilder text = new StringBuilder("(");
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : ", ").append(value(values[i]));
    }
    return text.append(')').toString();
  }

  /** The results of a call: nothing, a value, or several in brackets. */
  public static String results(@Nullable Object[] values) {
    return values.length == 0 ? "" : values.length == 1 ? value(values[0]) : values(values);
  }

  /** A text in quotes. */
  public static String quoted(String text) {
    return "\"" + text + "\"";
  }

  /** An error: its class and what it says. */
  public static String error(Throwable error) {
    return errorClass(error) + ": " + error.getMessage();
  }

  /** The class of an error by hand: class names are lost in a minified page. */
  private static String errorClass(Throwable error) {
    if (error instanceof TrapException) {
      return "TrapException";
    } else if (error instanceof CompileException) {
      return "CompileException";
    } else if (error instanceof LinkException) {
      return "LinkException";
    } else if (error instanceof LoadException) {
      return "LoadException";
    } else if (error instanceof LimitException) {
      return "LimitException";
    } else if (error instanceof UnsupportedFeatureException) {
      return "UnsupportedFeatureException";
    } else if (error instanceof GuestException) {
      return "GuestException";
    } else if (error instanceof ExitException) {
      return "ExitException";
    } else if (error instanceof IllegalArgumentException) {
      return "IllegalArgumentException";
    } else if (error instanceof IndexOutOfBoundsException) {
      return "IndexOutOfBoundsException";
    } else if (error instanceof IllegalStateException) {
      return "IllegalStateException";
    } else if (error instanceof NullPointerException) {
      return "NullPointerException";
    }
    return "an error";
  }

  /** Size, SHA-256, imports and exports with types, a line each. */
  public static String module(String file, WasmModule module) {
    StringBuilder text = new StringBuilder();
    text.append(file).append(": ").append(module.byteLength()).append(" bytes\n");
    text.append("  sha256 ").append(module.sha256()).append('\n');
    for (ImportType type : module.imports()) {
      text.append("  import ").append(type).append('\n');
    }
    if (module.imports().isEmpty()) {
      text.append("  no imports\n");
    }
    for (ExportType type : module.exports()) {
      text.append("  export ").append(type).append('\n');
    }
    return text.toString();
  }
}
