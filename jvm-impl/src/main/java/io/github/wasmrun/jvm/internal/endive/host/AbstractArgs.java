package io.github.wasmrun.jvm.internal.endive.host;

import io.github.wasmrun.Args;
import io.github.wasmrun.jvm.internal.endive.values.Kind;
import io.github.wasmrun.jvm.internal.endive.values.Signature;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.util.List;

/** The checks of {@link Args}. */
abstract class AbstractArgs implements Args {
  final Signature signature;

  AbstractArgs(Signature signature) {
    this.signature = signature;
  }

  @Override
  public final int count() {
    return signature.params.length;
  }

  final void checkArgument(int index, Kind kind) {
    Kind[] params = signature.params;
    if (index < 0 || index >= params.length || !fits(params[index], kind)) {
      throw mismatch("argument", index, signature.type.params(), kind);
    }
  }

  final void checkResult(int index, Kind kind) {
    Kind[] results = signature.results;
    if (index < 0 || index >= results.length || !fits(results[index], kind)) {
      throw mismatch("result", index, signature.type.results(), kind);
    }
  }

  private static boolean fits(Kind actual, Kind asked) {
    return actual == asked || asked == Kind.REF && actual == Kind.FUNC;
  }

  private IllegalArgumentException mismatch(
      String what, int index, List<ValType> types, Kind asked) {
    FuncType type = signature.type;
    String problem =
        index < 0 || index >= types.size()
            ? "there is none"
            : "it is "
                + types.get(index)
                + ", not "
                + asked.name().toLowerCase(java.util.Locale.ROOT);
    return new IllegalArgumentException(
        what + " " + index + " of a host function " + type.signature() + ": " + problem);
  }
}
