package io.github.wasmrun.plugins;

import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.List;

/**
 * An application's function for data, however many requests it takes. Immutable.
 *
 * @param requests how many it takes
 * @param body its code
 */
record DataFunction(int requests, PluginMultiFunction body) {
  static DataFunction of(PluginFunction function) {
    return new DataFunction(1, (id, requests) -> function.call(id, requests.get(0)));
  }

  /** The type that guests of a contract import it with; those that want no response have none. */
  FuncType type(GuestContract contract) {
    boolean ours = contract == GuestContract.WASMRUN;
    List<ValType> params = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      params.add(ours ? ValType.I32 : ValType.I64);
      if (ours) {
        params.add(ValType.I32);
      }
    }
    return new FuncType(params, List.of(ValType.I64));
  }

  /** What is wrong with the type of an import, or an empty text. */
  String problem(FuncType wanted, GuestContract contract) {
    FuncType type = type(contract);
    boolean fits =
        wanted.params().equals(type.params())
            && (wanted.results().isEmpty() || wanted.results().equals(type.results()));
    return fits ? "" : type + ", or that without a result";
  }
}
