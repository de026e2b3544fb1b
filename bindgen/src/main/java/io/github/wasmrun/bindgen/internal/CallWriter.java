package io.github.wasmrun.bindgen.internal;

import io.github.wasmrun.wit.model.WitFunction;
import io.github.wasmrun.wit.model.WitFunctionKind;
import io.github.wasmrun.wit.model.WitParam;
import io.github.wasmrun.wit.model.WitType;
import io.github.wasmrun.wit.model.WitTypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes calls: of the host by a component, and of a guest by the host. */
final class CallWriter {
  private final JavaTypes types;
  private final JavaFile file;
  private final CodecWriter codecs;

  CallWriter(JavaTypes types, CodecWriter codecs) {
    this.types = types;
    this.file = types.file;
    this.codecs = codecs;
  }

  /** The type of what a function gives, or what its result carries; empty without one. */
  private Optional<WitType> value(WitFunction function) {
    Optional<WitTypeKind.Result> result = types.places.result(function);
    return result.isPresent() ? result.get().ok() : function.result();
  }

  private static boolean isOld(WitFunction function) {
    return !function.namedResults().isEmpty();
  }

  /**
   * Prepares the codecs that calls of a function need: they are made in the constructor, which is
   * written before the calls.
   */
  void prepare(WitFunction function) {
    function.params().forEach(param -> codecs.prepare(param.type()));
    value(function).ifPresent(codecs::prepare);
    types.places.thrown(function).flatMap(Placement.Thrown::error).ifPresent(codecs::prepare);
  }

  private String thrown(WitFunction function) {
    Placement.Thrown thrown = types.places.thrown(function).orElseThrow();
    return types.qualifier(thrown.outer()) + thrown.name();
  }

  // The host is called.

  /**
   * Writes {@code .withFunction(…)} for a function.
   *
   * @param names the names of the methods
   * @param host the expression of what has them
   */
  void host(WitFunction function, MethodNames names, String host) {
    List<String> args = new ArrayList<>();
    for (WitParam param : function.params()) {
      args.add(codecs.read(param.type(), "args"));
    }
    String target = host;
    if (function.kind() == WitFunctionKind.METHOD) {
      target = args.remove(0);
    } else if (function.kind() != WitFunctionKind.FREESTANDING) {
      target = host + "." + names.factory(function.resource()) + "()";
    }
    String call = target + "." + names.of(function) + "(" + String.join(", ", args) + ")";
    if (function.isAsync()) {
      call = codecs.support("Futures") + ".now(" + call + ")";
    }
    file.line(".withTypedFunction(");
    file.line("    \"" + function.name() + "\",");
    Optional<WitType> value = value(function);
    if (!isOld(function) && types.places.thrown(function).isEmpty()) {
      String body = value.isEmpty() ? call : codecs.write(value.get(), "result", call);
      file.line("    (args, result) -> " + body + ")");
      return;
    }
    file.line("    (args, result) -> {");
    hostBody(function, call);
    file.line("    })");
  }

  private void hostBody(WitFunction function, String call) {
    if (isOld(function)) {
      file.line("      throw new UnsupportedOperationException(\"several results\");");
      return;
    }
    Optional<WitType> value = value(function);
    file.line("      try {");
    if (value.isEmpty()) {
      file.line("        " + call + ";");
      file.line("        result.ok();");
    } else {
      file.line("        " + types.direct(value.get()) + " value = " + call + ";");
      file.line("        result.ok();");
      file.line("        " + codecs.write(value.get(), "result", "value") + ";");
    }
    Optional<WitType> error = types.places.thrown(function).flatMap(Placement.Thrown::error);
    file.line("      } catch (" + thrown(function) + " e) {");
    file.line("        result.error();");
    error.ifPresent(
        type -> file.line("        " + codecs.write(type, "result", "e.error()") + ";"));
    file.line("      }");
  }

  // A guest is called.

  /**
   * Writes a method that calls a function of a guest.
   *
   * @param name the name of the method
   * @param field the expression of the function
   */
  void guest(FunctionWriter writer, WitFunction function, String name, String field) {
    Uniques used = new Uniques();
    used.add("out"); // the writer and the reader
    used.add("in");
    List<String> names = new ArrayList<>();
    List<String> parameters = new ArrayList<>();
    int first = function.kind() == WitFunctionKind.METHOD ? 1 : 0;
    for (int i = first; i < function.params().size(); i++) {
      WitParam param = function.params().get(i);
      names.add(used.add(JavaNames.parameter(JavaNames.camel(param.name()))));
      parameters.add(types.direct(param.type()) + " " + names.get(i - first));
    }
    List<String> args = new ArrayList<>();
    if (first == 1) {
      args.add("out.borrow(self(this))");
    }
    for (int i = first; i < function.params().size(); i++) {
      args.add(codecs.write(function.params().get(i).type(), "out", names.get(i - first)));
    }
    file.line("@Override");
    file.openList("public " + writer.returned(function) + " " + name, parameters, "");
    if (function.isAsync()) {
      file.line("return " + codecs.support("Futures") + ".of(");
      file.indent(2);
      file.open("() ->");
      guestBody(function, field + ".call", args, true);
      file.closeWith("});");
      file.indent(-2);
    } else {
      guestBody(function, field + ".call", args, false);
    }
    file.close();
  }

  private void guestBody(WitFunction function, String call, List<String> args, boolean always) {
    if (isOld(function)) {
      file.line("throw new UnsupportedOperationException(\"several results\");");
      return;
    }
    Optional<WitType> value = value(function);
    if (types.places.thrown(function).isPresent()) {
      String returning = value.isPresent() || always ? "return " : "";
      file.line(returning + call + "(");
      file.indent(2);
      writing(args, ",");
      file.open("in ->");
      file.open("if (!in.isOk())");
      Optional<WitType> error = types.places.thrown(function).flatMap(Placement.Thrown::error);
      String carried = error.isEmpty() ? "" : codecs.read(error.get(), "in");
      file.line("throw new " + thrown(function) + "(" + carried + ");");
      file.close();
      file.line("return " + (value.isEmpty() ? "null" : codecs.read(value.get(), "in")) + ";");
      file.closeWith("});");
      file.indent(-2);
    } else if (value.isPresent()) {
      String result = "in -> " + codecs.read(value.get(), "in");
      if (args.size() == 1) {
        file.list("return " + call, List.of("out -> " + args.get(0), result), ";");
      } else {
        file.line("return " + call + "(");
        file.indent(2);
        writing(args, ",");
        file.line(result + ");");
        file.indent(-2);
      }
    } else {
      if (args.size() == 1) {
        file.list(call, List.of("out -> " + args.get(0)), ";");
      } else {
        file.line(call + "(");
        file.indent(2);
        writing(args, ");");
        file.indent(-2);
      }
      if (always) {
        file.line("return null;");
      }
    }
  }

  /** The function that writes the arguments. */
  private void writing(List<String> args, String after) {
    if (args.size() == 1) {
      file.line("out -> " + args.get(0) + after);
      return;
    }
    if (args.isEmpty()) {
      file.line("out -> {}" + after);
      return;
    }
    file.open("out ->");
    args.forEach(arg -> file.line(arg + ";"));
    file.closeWith("}" + after);
  }
}
