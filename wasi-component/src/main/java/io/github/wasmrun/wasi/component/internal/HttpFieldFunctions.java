package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.Val;
import java.util.ArrayList;
import java.util.List;

/** The functions of {@code fields}. */
final class HttpFieldFunctions {
  private static final String METHOD = "[method]fields.";

  private final HttpResources resources;

  HttpFieldFunctions(HttpResources resources) {
    this.resources = resources;
  }

  void addTo(Items items) {
    items
        .function("[constructor]fields", args -> own(new HttpFields()))
        .function("[static]fields.from-list", args -> fromList(Args.list(args.get(0))))
        .function(METHOD + "get", args -> fields(args).get(name(args)))
        .function(METHOD + "has", args -> Val.of(fields(args).has(name(args))))
        .function(METHOD + "set", args -> fields(args).put(name(args), values(args.get(2)), true))
        .function(METHOD + "delete", args -> fields(args).delete(name(args)))
        .function(
            METHOD + "append",
            args -> fields(args).put(name(args), List.of(Args.bytes(args.get(2))), false))
        .function(METHOD + "entries", args -> fields(args).entries())
        .function(METHOD + "clone", args -> own(fields(args).copy()));
  }

  private HttpFields fields(List<Val> args) {
    return (HttpFields) Args.object(resources.fields, args.get(0));
  }

  private static String name(List<Val> args) {
    return Args.text(args.get(1));
  }

  /** A list of bytes, as a list without elements comes too. */
  private static List<byte[]> values(Val list) {
    List<byte[]> values = new ArrayList<>();
    for (Val value : Args.list(list)) {
      values.add(Args.bytes(value));
    }
    return values;
  }

  private Val own(HttpFields fields) {
    return resources.own(resources.fields, fields);
  }

  private Val fromList(List<Val> entries) {
    HttpFields fields = new HttpFields();
    for (Val entry : entries) {
      if (!(entry instanceof Val.Tuple pair) || pair.values().size() != 2) {
        throw Args.wrong(entry);
      }
      Val result =
          fields.put(
              Args.text(pair.values().get(0)), List.of(Args.bytes(pair.values().get(1))), false);
      if (result instanceof Val.Result put && !put.isOk()) {
        return result;
      }
    }
    return Val.ok(own(fields));
  }
}
