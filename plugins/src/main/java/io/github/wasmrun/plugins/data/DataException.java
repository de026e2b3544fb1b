package io.github.wasmrun.plugins.data;

import io.github.wasmrun.WasmException;

/** Data that does not fit its {@link DataType}, or bytes that are no MessagePack. */
public final class DataException extends WasmException {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final String problem;

  DataException(String path, String problem) {
    super(path.isEmpty() ? problem : path + ": " + problem, null);
    this.path = path;
    this.problem = problem;
  }

  static DataException expected(String what, Object data) {
    return new DataException("", "expected " + what + ", got " + kind(data));
  }

  /** The same, seen from what contains it. */
  DataException in(String step) {
    boolean joint = path.isEmpty() || path.startsWith("[");
    return new DataException(joint ? step + path : step + "." + path, problem);
  }

  /** Where it is, such as {@code items[2].count}; empty for the whole. */
  public String path() {
    return path;
  }

  private static String kind(Object data) {
    if (data instanceof String) {
      return "a text";
    }
    if (data instanceof Boolean) {
      return "true or false";
    }
    if (data instanceof Number) {
      return "the number " + data;
    }
    if (data instanceof byte[]) {
      return "bytes";
    }
    if (data instanceof java.util.List) {
      return "a list";
    }
    return data instanceof java.util.Map ? "an object" : "nothing";
  }
}
