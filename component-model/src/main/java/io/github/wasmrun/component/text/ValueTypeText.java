package io.github.wasmrun.component.text;

import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.model.Primitives;
import io.github.wasmrun.component.model.Sort;
import io.github.wasmrun.component.model.TypeDefinition;
import io.github.wasmrun.component.model.ValueTypeRef;
import io.github.wasmrun.wat.internal.Integers;
import io.github.wasmrun.wat.internal.Space;
import io.github.wasmrun.wat.internal.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads value types and function types. What is read becomes a type when it is asked for: then the
 * identifiers in it are looked up.
 */
final class ValueTypeText {
  private final Reader reader;
  private final TokenReader in;

  ValueTypeText(Reader reader) {
    this.reader = reader;
    in = reader.in;
  }

  private static @Nullable ValueTypeRef primitive(TokenReader in) {
    return in.isWord() ? Primitives.ofText(in.tokens.text(in.at())) : null;
  }

  /** Whether a value type comes next. */
  private boolean isValueType() {
    return Space.isIndex(in) || primitive(in) != null || in.isOpen() && !in.isOpen("error");
  }

  /** Reads a value type: an index, a primitive type, or a type that gets a definition. */
  Supplier<ValueTypeRef> valueType() {
    if (Space.isIndex(in)) {
      int token = in.next();
      return () -> new ValueTypeRef(reader.scope().index(token, Sort.TYPE));
    }
    return inlineType();
  }

  /** Reads a value type that is no index. */
  Supplier<ValueTypeRef> inlineType() {
    ValueTypeRef primitive = primitive(in);
    if (primitive != null) {
      in.next();
      return () -> primitive;
    }
    if (!in.isOpen()) {
      throw in.expected("a value type");
    }
    in.open();
    Supplier<TypeDefinition> type = compound();
    in.close();
    Pending pending = reader.type(new Pending(Sort.TYPE, () -> new Definition.Type(type.get())));
    return () -> new ValueTypeRef(pending.index());
  }

  private @Nullable Supplier<ValueTypeRef> optionalType() {
    return isValueType() ? valueType() : null;
  }

  private static @Nullable ValueTypeRef get(@Nullable Supplier<ValueTypeRef> type) {
    return type == null ? null : type.get();
  }

  private static List<ValueTypeRef> all(List<Supplier<ValueTypeRef>> types) {
    List<ValueTypeRef> result = new ArrayList<>();
    for (Supplier<ValueTypeRef> type : types) {
      result.add(type.get());
    }
    return result;
  }

  /** Reads a type that is defined: a primitive one, or a compound one in parentheses. */
  Supplier<TypeDefinition> primitiveDefinition() {
    ValueTypeRef primitive = primitive(in);
    if (primitive == null) {
      throw in.expected("a type");
    }
    in.next();
    return () -> new TypeDefinition.Primitive(primitive.code());
  }

  /** Reads a compound type, past its parenthesis. */
  Supplier<TypeDefinition> compound() {
    reader.enter();
    int token = in.at();
    String word = in.word("a type");
    Supplier<TypeDefinition> type =
        switch (word) {
          case "record" -> record();
          case "variant" -> variant();
          case "list" -> list();
          case "map" -> {
            Supplier<ValueTypeRef> key = valueType();
            Supplier<ValueTypeRef> value = valueType();
            yield () -> new TypeDefinition.MapOf(key.get(), value.get());
          }
          case "tuple" -> {
            List<Supplier<ValueTypeRef>> types = new ArrayList<>();
            while (!in.isClose()) {
              types.add(valueType());
            }
            yield () -> new TypeDefinition.Tuple(all(types));
          }
          case "flags" -> {
            List<String> labels = labels();
            yield () -> new TypeDefinition.Flags(labels);
          }
          case "enum" -> {
            List<String> labels = labels();
            yield () -> new TypeDefinition.EnumOf(labels);
          }
          case "option" -> {
            Supplier<ValueTypeRef> some = valueType();
            yield () -> new TypeDefinition.Option(some.get());
          }
          case "result" -> result();
          case "own", "borrow" -> handle(word.equals("own"));
          case "stream" -> {
            Supplier<ValueTypeRef> element = optionalType();
            yield () -> new TypeDefinition.Stream(get(element));
          }
          case "future" -> {
            Supplier<ValueTypeRef> element = optionalType();
            yield () -> new TypeDefinition.Future(get(element));
          }
          default -> throw in.error("unexpected token: no type is called " + word, token);
        };
    reader.leave();
    return type;
  }

  private List<String> labels() {
    List<String> labels = new ArrayList<>();
    while (!in.isClose()) {
      labels.add(in.name());
    }
    return labels;
  }

  private Supplier<TypeDefinition> list() {
    Supplier<ValueTypeRef> element = valueType();
    if (!in.isClose()) {
      int length = Integers.u32(in);
      return () -> new TypeDefinition.FixedList(element.get(), length);
    }
    return () -> new TypeDefinition.ListOf(element.get());
  }

  private Supplier<TypeDefinition> result() {
    Supplier<ValueTypeRef> ok = optionalType();
    Supplier<ValueTypeRef> error = null;
    if (in.takeOpen("error")) {
      error = valueType();
      in.close();
    }
    Supplier<ValueTypeRef> wrong = error;
    return () -> new TypeDefinition.Result(get(ok), get(wrong));
  }

  private Supplier<TypeDefinition> handle(boolean own) {
    int token = reader.indexToken(Sort.TYPE);
    return () -> {
      int resource = reader.scope().index(token, Sort.TYPE);
      return own ? new TypeDefinition.Own(resource) : new TypeDefinition.Borrow(resource);
    };
  }

  private Supplier<TypeDefinition> record() {
    List<String> names = new ArrayList<>();
    List<Supplier<ValueTypeRef>> types = new ArrayList<>();
    while (!in.isClose()) {
      in.open("field");
      names.add(in.name());
      types.add(valueType());
      in.close();
    }
    return () -> new TypeDefinition.Record(fields(names, types));
  }

  private static List<TypeDefinition.Field> fields(
      List<String> names, List<Supplier<ValueTypeRef>> types) {
    List<TypeDefinition.Field> fields = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      fields.add(new TypeDefinition.Field(names.get(i), types.get(i).get()));
    }
    return fields;
  }

  private Supplier<TypeDefinition> variant() {
    Space ids = new Space("variant case");
    List<String> names = new ArrayList<>();
    List<@Nullable Supplier<ValueTypeRef>> types = new ArrayList<>();
    while (!in.isClose()) {
      in.open("case");
      int token = in.at();
      ids.add(in, in.takeId(), token);
      names.add(in.name());
      types.add(optionalType());
      in.close();
    }
    return () -> {
      List<TypeDefinition.Case> cases = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        cases.add(new TypeDefinition.Case(names.get(i), get(types.get(i))));
      }
      return new TypeDefinition.Variant(cases);
    };
  }

  /** Reads a function type, past the word {@code func}. */
  Supplier<TypeDefinition> function() {
    boolean async = in.takeWord("async");
    List<String> names = new ArrayList<>();
    List<Supplier<ValueTypeRef>> types = new ArrayList<>();
    while (in.takeOpen("param")) {
      names.add(in.name());
      types.add(valueType());
      in.close();
    }
    Supplier<ValueTypeRef> result = functionResult();
    return () -> new TypeDefinition.Func(async, fields(names, types), get(result));
  }

  /** Reads {@code (result type)}; null if it is not there. */
  @Nullable Supplier<ValueTypeRef> functionResult() {
    if (!in.takeOpen("result")) {
      return null;
    }
    Supplier<ValueTypeRef> result = valueType();
    in.close();
    return result;
  }
}
