package io.github.wasmrun.bindgen.internal;

import io.github.wasmrun.bindgen.BindgenException;
import io.github.wasmrun.wit.model.WitPrimitive;
import io.github.wasmrun.wit.model.WitType;
import io.github.wasmrun.wit.model.WitTypeDef;
import io.github.wasmrun.wit.model.WitTypeIndex;
import io.github.wasmrun.wit.model.WitTypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes types of WIT as types of Java, for one file. */
final class JavaTypes {
  static final String SUPPORT = "io.github.wasmrun.component.support";
  private static final int MAX_TUPLE = 16;

  final Placement places;
  final JavaFile file;
  final Outer outer;

  JavaTypes(Placement places, JavaFile file, Outer outer) {
    this.places = places;
    this.file = file;
    this.outer = outer;
  }

  /** The type of a parameter, a component or a result. */
  String direct(WitType type) {
    Optional<WitType> payload = option(type);
    return payload.isEmpty() ? plain(type).toString() : plain(payload.get()).nullable(nullable());
  }

  /** The type as an argument of a generic one. */
  String argument(WitType type) {
    Optional<WitType> payload = option(type);
    return payload.isEmpty()
        ? plain(type).box().toString()
        : plain(payload.get()).nullable(nullable());
  }

  /** As {@link #argument}, for something that may carry nothing. */
  String argument(Optional<WitType> type) {
    return type.isEmpty() ? support("Tuple0") : argument(type.get());
  }

  String nullable() {
    return "@" + file.use("org.jspecify.annotations", "Nullable");
  }

  private String support(String name) {
    return file.use(SUPPORT, name);
  }

  String util(String name) {
    return file.use("java.util", name);
  }

  /** The type of the value of an option; empty for any other type. */
  Optional<WitType> option(WitType type) {
    return kind(type) instanceof WitTypeKind.Option option
        ? Optional.of(option.type())
        : Optional.empty();
  }

  /** What a type is after all aliases; an alias if it is primitive. */
  WitTypeKind kind(WitType type) {
    Optional<WitTypeDef> def = places.graph.definition(type);
    return def.isPresent() ? def.get().kind() : new WitTypeKind.Alias(primitive(type));
  }

  private WitType primitive(WitType type) {
    WitType current = type;
    while (current instanceof WitTypeIndex use
        && places.graph.types().get(use.index()).kind() instanceof WitTypeKind.Alias alias) {
      current = alias.type();
    }
    return current;
  }

  JavaType plain(WitType type) {
    WitTypeKind kind = kind(type);
    int named = places.classOf(type);
    if (named >= 0) {
      return new JavaType("", qualifier(places.outerOf(named)), places.typeName(named), "", false);
    }
    if (kind instanceof WitTypeKind.Alias alias) {
      return primitive((WitPrimitive) alias.type());
    }
    if (kind instanceof WitTypeKind.ListOf list) {
      return list(list.element());
    }
    if (kind instanceof WitTypeKind.FixedLengthList list) {
      return list(list.element());
    }
    if (kind instanceof WitTypeKind.MapOf map) {
      return JavaType.of(
          "", util("Map") + "<" + argument(map.key()) + ", " + argument(map.value()) + ">");
    }
    if (kind instanceof WitTypeKind.Option option) {
      return JavaType.of("", support("Option") + "<" + plain(option.type()).box() + ">");
    }
    if (kind instanceof WitTypeKind.Result result) {
      return JavaType.of(
          "",
          support("Result") + "<" + argument(result.ok()) + ", " + argument(result.err()) + ">");
    }
    if (kind instanceof WitTypeKind.Tuple tuple) {
      return tuple(tuple.types());
    }
    if (kind instanceof WitTypeKind.Future future) {
      return JavaType.of("", support("FutureReader") + "<" + argument(future.type()) + ">");
    }
    if (kind instanceof WitTypeKind.Stream stream) {
      return JavaType.of("", support("StreamReader") + "<" + argument(stream.type()) + ">");
    }
    throw new BindgenException("a type of " + outer.simpleName() + " is of no part of the world");
  }

  /** What stands before a name of an interface's type. */
  String qualifier(Outer of) {
    return of == outer ? "" : of.in(file) + ".";
  }

  private JavaType tuple(List<WitType> types) {
    if (types.isEmpty()) {
      return JavaType.of("", support("Tuple0"));
    }
    if (types.size() > MAX_TUPLE) {
      throw new BindgenException(
          "a tuple of " + outer.simpleName() + " has more than " + MAX_TUPLE + " elements");
    }
    List<String> arguments = new ArrayList<>();
    types.forEach(type -> arguments.add(argument(type)));
    return JavaType.of(
        "", support("Tuple" + types.size()) + "<" + String.join(", ", arguments) + ">");
  }

  private JavaType list(WitType element) {
    if (kind(element) instanceof WitTypeKind.Alias alias
        && alias.type() instanceof WitPrimitive primitive) {
      switch (primitive) {
        case STRING, ERROR_CONTEXT -> {}
        case U8 -> {
          return JavaType.primitive("byte", "Byte").array();
        }
        case U16 -> {
          return JavaType.primitive("short", "Short").array();
        }
        default -> {
          return primitive(primitive).array();
        }
      }
    }
    return JavaType.of("", util("List") + "<" + argument(element) + ">");
  }

  private JavaType primitive(WitPrimitive primitive) {
    return switch (primitive) {
      case BOOL -> JavaType.primitive("boolean", "Boolean");
      case S8 -> JavaType.primitive("byte", "Byte");
      case S16 -> JavaType.primitive("short", "Short");
      case U8, U16, S32, CHAR -> JavaType.primitive("int", "Integer");
      case U32 -> JavaType.unsigned(unsigned(), "int", "Integer");
      case S64 -> JavaType.primitive("long", "Long");
      case U64 -> JavaType.unsigned(unsigned(), "long", "Long");
      case F32 -> JavaType.primitive("float", "Float");
      case F64 -> JavaType.primitive("double", "Double");
      case STRING -> JavaType.of("", "String");
      case ERROR_CONTEXT -> JavaType.of("", support("ErrorContext"));
    };
  }

  private String unsigned() {
    return "@" + support("Unsigned") + " ";
  }
}
