package io.github.wasmrun.wit.internal.print;

import io.github.wasmrun.wit.model.WitFunction;
import io.github.wasmrun.wit.model.WitFunctionKind;
import io.github.wasmrun.wit.model.WitGraph;
import io.github.wasmrun.wit.model.WitParam;
import io.github.wasmrun.wit.model.WitPrimitive;
import io.github.wasmrun.wit.model.WitStability;
import io.github.wasmrun.wit.model.WitType;
import io.github.wasmrun.wit.model.WitTypeDef;
import io.github.wasmrun.wit.model.WitTypeIndex;
import io.github.wasmrun.wit.model.WitTypeKind;
import io.github.wasmrun.wit.model.WitVersion;
import java.util.List;
import java.util.Optional;

/** Prints types and functions. */
class TypePrinter {
  final WitGraph graph;
  final Output out = new Output();

  TypePrinter(WitGraph graph) {
    this.graph = graph;
  }

  void stability(WitStability stability) {
    if (stability instanceof WitStability.Stable stable) {
      out.line("@since(version = " + stable.since() + ")");
      deprecated(stable.deprecated());
    } else if (stability instanceof WitStability.Unstable unstable) {
      out.add("@unstable(feature = ").name(unstable.feature()).line(")");
      deprecated(unstable.deprecated());
    }
  }

  private void deprecated(Optional<WitVersion> version) {
    if (version.isPresent()) {
      out.line("@deprecated(version = " + version.get() + ")");
    }
  }

  void externalId(Optional<String> id) {
    if (id.isEmpty()) {
      return;
    }
    StringBuilder quoted = new StringBuilder();
    for (int i = 0; i < id.get().length(); ) {
      int c = id.get().codePointAt(i);
      i += Character.charCount(c);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append((char) c);
      } else if (c < 0x20 || c >= 0x7f) {
        quoted.append("\\u{").append(Integer.toHexString(c)).append('}');
      } else {
        quoted.append((char) c);
      }
    }
    out.line("@external-id(\"" + quoted + "\")");
  }

  /** A definition, without what stands before it. */
  void definition(WitTypeDef def) {
    WitTypeKind kind = def.kind();
    String name = def.name().orElse("");
    if (kind instanceof WitTypeKind.Record record) {
      out.add("record ").name(name).open();
      for (WitTypeKind.Field field : record.fields()) {
        out.docs(field.docs());
        out.name(field.name()).add(": ");
        type(field.type());
        out.line(",");
      }
      out.close();
    } else if (kind instanceof WitTypeKind.Variant variant) {
      variant(name, variant);
    } else if (kind instanceof WitTypeKind.Enumeration enumeration) {
      labels("enum ", name, enumeration.cases());
    } else if (kind instanceof WitTypeKind.Flags flags) {
      labels("flags ", name, flags.flags());
    } else {
      out.add("type ").name(name).add(" = ");
      if (kind instanceof WitTypeKind.Own own) {
        // Here the word matters: without it this would be another name of the resource.
        out.add("own<").name(typeName(own.resource())).add(">");
      } else {
        kind(kind);
      }
      out.line(";");
    }
  }

  private void variant(String name, WitTypeKind.Variant variant) {
    out.add(variant.isUnion() ? "union " : "variant ").name(name).open();
    for (WitTypeKind.Case one : variant.cases()) {
      out.docs(one.docs());
      if (variant.isUnion()) {
        one.type().ifPresent(this::type);
      } else {
        out.name(one.name());
        if (one.type().isPresent()) {
          out.add("(");
          type(one.type().get());
          out.add(")");
        }
      }
      out.line(",");
    }
    out.close();
  }

  private void labels(String keyword, String name, List<WitTypeKind.Label> labels) {
    out.add(keyword).name(name).open();
    for (WitTypeKind.Label label : labels) {
      out.docs(label.docs());
      out.name(label.name()).line(",");
    }
    out.close();
  }

  private String typeName(int index) {
    return graph.types().get(index).name().orElse("");
  }

  void type(WitType type) {
    if (type instanceof WitPrimitive primitive) {
      out.add(primitive.text());
    } else if (type instanceof WitTypeIndex use) {
      WitTypeDef def = graph.types().get(use.index());
      if (def.name().isPresent()) {
        out.name(def.name().get());
      } else {
        kind(def.kind());
      }
    }
  }

  private void kind(WitTypeKind kind) {
    if (kind instanceof WitTypeKind.Alias of) {
      type(of.type());
    } else if (kind instanceof WitTypeKind.Own of) {
      out.name(typeName(of.resource()));
    } else if (kind instanceof WitTypeKind.Borrow of) {
      out.add("borrow<").name(typeName(of.resource())).add(">");
    } else if (kind instanceof WitTypeKind.ListOf of) {
      arguments("list", List.of(of.element()));
    } else if (kind instanceof WitTypeKind.FixedLengthList of) {
      out.add("list<");
      type(of.element());
      out.add(", " + of.length() + ">");
    } else if (kind instanceof WitTypeKind.MapOf of) {
      arguments("map", List.of(of.key(), of.value()));
    } else if (kind instanceof WitTypeKind.Option of) {
      arguments("option", List.of(of.type()));
    } else if (kind instanceof WitTypeKind.Tuple of) {
      arguments("tuple", of.types());
    } else if (kind instanceof WitTypeKind.Future of) {
      optional("future", of.type());
    } else if (kind instanceof WitTypeKind.Stream of) {
      optional("stream", of.type());
    } else if (kind instanceof WitTypeKind.Result of) {
      result(of);
    }
  }

  private void result(WitTypeKind.Result of) {
    if (of.err().isEmpty()) {
      optional("result", of.ok());
    } else if (of.ok().isPresent()) {
      arguments("result", List.of(of.ok().get(), of.err().get()));
    } else {
      out.add("result<_, ");
      type(of.err().get());
      out.add(">");
    }
  }

  private void optional(String word, Optional<WitType> argument) {
    if (argument.isPresent()) {
      arguments(word, List.of(argument.get()));
    } else {
      out.add(word);
    }
  }

  private void arguments(String word, List<WitType> types) {
    out.add(word).add("<");
    for (int i = 0; i < types.size(); i++) {
      out.add(i == 0 ? "" : ", ");
      type(types.get(i));
    }
    out.add(">");
  }

  /** A function with its name and semicolon. */
  void function(WitFunction function) {
    if (function.kind() != WitFunctionKind.CONSTRUCTOR) {
      out.name(function.itemName()).add(": ");
    }
    if (function.kind() == WitFunctionKind.STATIC) {
      out.add("static ");
    }
    if (function.isAsync()) {
      out.add("async ");
    }
    boolean constructor = function.kind() == WitFunctionKind.CONSTRUCTOR;
    out.add(constructor ? "constructor" : "func");
    params(function.params(), function.kind() == WitFunctionKind.METHOD ? 1 : 0);
    if (!function.namedResults().isEmpty()) {
      out.add(" -> ");
      params(function.namedResults(), 0);
    } else if (function.result().isPresent() && !(constructor && isOwn(function.result().get()))) {
      out.add(" -> ");
      type(function.result().get());
    }
    out.line(";");
  }

  private boolean isOwn(WitType type) {
    return type instanceof WitTypeIndex use
        && graph.types().get(use.index()).kind() instanceof WitTypeKind.Own;
  }

  private void params(List<WitParam> params, int from) {
    out.add("(");
    for (int i = from; i < params.size(); i++) {
      out.add(i == from ? "" : ", ").name(params.get(i).name()).add(": ");
      type(params.get(i).type());
    }
    out.add(")");
  }
}
