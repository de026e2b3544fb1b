package io.github.wasmrun.wit.internal.text;

import io.github.wasmrun.wit.model.WitPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads types and their definitions. */
class TypeReader extends Reader {
  private static final int MAX_DEPTH = 100;

  TypeReader(Tokens tokens, boolean legacy) {
    super(tokens, legacy);
  }

  Ast.Type type() {
    return type(0);
  }

  private Ast.Type type(int depth) {
    int at = tokens.start();
    if (depth >= MAX_DEPTH) {
      throw tokens.source().error(at, "types are nested deeper than " + MAX_DEPTH + " levels");
    }
    TokenKind kind = tokens.kind();
    WitPrimitive primitive = primitive(kind);
    if (primitive != null) {
      tokens.next();
      return new Ast.Primitive(at, primitive);
    }
    switch (kind) {
      case ID, ESCAPED_ID -> {
        return named(at, depth);
      }
      case TUPLE -> {
        tokens.next();
        return new Ast.Tuple(
            at, list(TokenKind.LESS_THAN, TokenKind.GREATER_THAN, docs -> type(depth + 1)));
      }
      case LIST -> {
        return listType(at, depth);
      }
      case MAP -> {
        tokens.next();
        tokens.expect(TokenKind.LESS_THAN);
        Ast.Type key = type(depth + 1);
        tokens.expect(TokenKind.COMMA);
        Ast.Type value = type(depth + 1);
        tokens.expect(TokenKind.GREATER_THAN);
        return new Ast.MapOf(at, key, value);
      }
      case OPTION -> {
        tokens.next();
        tokens.expect(TokenKind.LESS_THAN);
        Ast.Type type = type(depth + 1);
        tokens.expect(TokenKind.GREATER_THAN);
        return new Ast.Option(at, type);
      }
      case RESULT -> {
        return resultType(at, depth);
      }
      case FUTURE -> {
        tokens.next();
        return new Ast.Future(at, optionalArgument(depth));
      }
      case STREAM -> {
        tokens.next();
        return new Ast.Stream(at, optionalArgument(depth));
      }
      case OWN, BORROW -> {
        tokens.next();
        tokens.expect(TokenKind.LESS_THAN);
        Ast.Id resource = id();
        tokens.expect(TokenKind.GREATER_THAN);
        return new Ast.Handle(resource, kind == TokenKind.OWN);
      }
      default -> throw tokens.unexpected("a type");
    }
  }

  /** A name; in the legacy dialect some names can only mean one type. */
  private Ast.Type named(int at, int depth) {
    Ast.Id id = id();
    if (!legacy) {
      return new Ast.Named(id);
    }
    if (id.name().equals("expected") && tokens.kind() == TokenKind.LESS_THAN) {
      return expectedType(at, depth);
    }
    return switch (id.name()) {
      case "f32" -> new Ast.Primitive(at, WitPrimitive.F32);
      case "f64" -> new Ast.Primitive(at, WitPrimitive.F64);
      default -> new Ast.Named(id);
    };
  }

  private @Nullable WitPrimitive primitive(TokenKind kind) {
    return switch (kind) {
      case BOOL -> WitPrimitive.BOOL;
      case U8 -> WitPrimitive.U8;
      case U16 -> WitPrimitive.U16;
      case U32 -> WitPrimitive.U32;
      case U64 -> WitPrimitive.U64;
      case S8 -> WitPrimitive.S8;
      case S16 -> WitPrimitive.S16;
      case S32 -> WitPrimitive.S32;
      case S64 -> WitPrimitive.S64;
      case F32, FLOAT32 -> WitPrimitive.F32;
      case F64, FLOAT64 -> WitPrimitive.F64;
      case CHAR -> WitPrimitive.CHAR;
      case STRING -> WitPrimitive.STRING;
      case ERROR_CONTEXT -> WitPrimitive.ERROR_CONTEXT;
      default -> null;
    };
  }

  private Ast.Type listType(int at, int depth) {
    tokens.next();
    tokens.expect(TokenKind.LESS_THAN);
    Ast.Type element = type(depth + 1);
    long length = -1;
    if (tokens.eat(TokenKind.COMMA)) {
      if (tokens.kind() != TokenKind.INTEGER) {
        throw tokens.unexpected("the length of the list");
      }
      length = length(tokens.text());
      tokens.next();
    }
    tokens.expect(TokenKind.GREATER_THAN);
    return new Ast.ListOf(at, element, length);
  }

  private long length(String digits) {
    long length = 0;
    for (int i = 0; i < digits.length(); i++) {
      length = 10 * length + digits.charAt(i) - '0';
      if (length > 0xffffffffL) {
        throw tokens.source().error(tokens.start(), "the length of a list must be below 2^32");
      }
    }
    return length;
  }

  private Ast.Type resultType(int at, int depth) {
    tokens.next();
    Ast.Type ok = null;
    Ast.Type err = null;
    if (tokens.eat(TokenKind.LESS_THAN)) {
      if (tokens.eat(TokenKind.UNDERSCORE)) {
        tokens.expect(TokenKind.COMMA);
        err = type(depth + 1);
      } else {
        ok = type(depth + 1);
        if (tokens.eat(TokenKind.COMMA)) {
          err = type(depth + 1);
        }
      }
      tokens.expect(TokenKind.GREATER_THAN);
    }
    return new Ast.Result(at, ok, err);
  }

  /** {@code expected<ok, err>}, where {@code unit} or {@code _} carries nothing. */
  private Ast.Type expectedType(int at, int depth) {
    tokens.expect(TokenKind.LESS_THAN);
    Ast.Type ok = carried(depth);
    tokens.expect(TokenKind.COMMA);
    Ast.Type err = carried(depth);
    tokens.expect(TokenKind.GREATER_THAN);
    return new Ast.Result(at, ok, err);
  }

  private Ast.@Nullable Type carried(int depth) {
    boolean unit = tokens.kind() == TokenKind.ID && tokens.text().equals("unit");
    if (unit || tokens.kind() == TokenKind.UNDERSCORE) {
      tokens.next();
      return null;
    }
    return type(depth + 1);
  }

  private Ast.@Nullable Type optionalArgument(int depth) {
    if (!tokens.eat(TokenKind.LESS_THAN)) {
      return null;
    }
    Ast.Type type = type(depth + 1);
    tokens.expect(TokenKind.GREATER_THAN);
    return type;
  }

  Ast.Func func() {
    boolean isAsync = tokens.eat(TokenKind.ASYNC);
    int at = tokens.expect(TokenKind.FUNC);
    tokens.expect(TokenKind.LEFT_PAREN);
    return signature(at, isAsync);
  }

  /** Parameters and results, from after the parenthesis. */
  private Ast.Func signature(int at, boolean isAsync) {
    List<Ast.Param> params = params();
    Ast.Type result = null;
    List<Ast.Param> results = List.of();
    if (tokens.eat(TokenKind.ARROW)) {
      if (legacy && tokens.eat(TokenKind.LEFT_PAREN)) {
        results = params();
      } else {
        result = type();
      }
    }
    return new Ast.Func(at, isAsync, params, result, results);
  }

  private List<Ast.Param> params() {
    return list(
        null,
        TokenKind.RIGHT_PAREN,
        docs -> {
          Ast.Id name = id();
          tokens.expect(TokenKind.COLON);
          return new Ast.Param(name, type());
        });
  }

  Ast.NamedFunc namedFunc(Ast.Doc docs, List<Ast.Attribute> attributes) {
    Ast.Id name = id();
    tokens.expect(TokenKind.COLON);
    Ast.Func func = func();
    semicolon();
    return new Ast.NamedFunc(docs, attributes, name, func);
  }

  /** A definition, if one begins here. */
  Optional<Ast.TypeDef> typeDef(Ast.Doc docs, List<Ast.Attribute> attributes) {
    TokenKind kind = tokens.kind();
    switch (kind) {
      case TYPE, FLAGS, ENUM, VARIANT, UNION, RECORD, RESOURCE -> tokens.next();
      default -> {
        return Optional.empty();
      }
    }
    Ast.Id name = id();
    Ast.Type type =
        switch (kind) {
          case FLAGS -> new Ast.Flags(name.at(), labels());
          case ENUM -> new Ast.Enumeration(name.at(), labels());
          case VARIANT -> variant(name.at());
          case UNION -> union(name.at());
          case RECORD -> record(name.at());
          case RESOURCE -> resource(name.at());
          default -> {
            tokens.expect(TokenKind.EQUALS);
            Ast.Type aliased = type();
            semicolon();
            yield aliased;
          }
        };
    return Optional.of(new Ast.TypeDef(docs, attributes, name, type));
  }

  private List<Ast.Label> labels() {
    return list(TokenKind.LEFT_BRACE, TokenKind.RIGHT_BRACE, docs -> new Ast.Label(docs, id()));
  }

  private Ast.Type record(int at) {
    return new Ast.Record(
        at,
        list(
            TokenKind.LEFT_BRACE,
            TokenKind.RIGHT_BRACE,
            docs -> {
              Ast.Id name = id();
              tokens.expect(TokenKind.COLON);
              return new Ast.Field(docs, name, type());
            }));
  }

  private Ast.Type variant(int at) {
    return new Ast.Variant(
        at,
        list(
            TokenKind.LEFT_BRACE,
            TokenKind.RIGHT_BRACE,
            docs -> {
              Ast.Id name = id();
              Ast.Type type = null;
              if (tokens.eat(TokenKind.LEFT_PAREN)) {
                type = type();
                tokens.expect(TokenKind.RIGHT_PAREN);
              }
              return new Ast.Case(docs, name, type);
            }),
        false);
  }

  private Ast.Type union(int at) {
    List<Ast.Case> cases = new ArrayList<>();
    list(
        TokenKind.LEFT_BRACE,
        TokenKind.RIGHT_BRACE,
        docs -> {
          Ast.Id name = new Ast.Id(Integer.toString(cases.size()), tokens.start());
          return cases.add(new Ast.Case(docs, name, type()));
        });
    return new Ast.Variant(at, cases, true);
  }

  private Ast.Type resource(int at) {
    List<Ast.ResourceFunc> funcs = new ArrayList<>();
    if (tokens.eat(TokenKind.LEFT_BRACE)) {
      while (!tokens.eat(TokenKind.RIGHT_BRACE)) {
        funcs.add(resourceFunc(docs(), attributes()));
      }
    } else {
      semicolon();
    }
    return new Ast.Resource(at, funcs);
  }

  private Ast.ResourceFunc resourceFunc(Ast.Doc docs, List<Ast.Attribute> attributes) {
    int at = tokens.start();
    if (tokens.eat(TokenKind.CONSTRUCTOR)) {
      tokens.expect(TokenKind.LEFT_PAREN);
      Ast.Func func = signature(at, false);
      semicolon();
      Ast.Id name = new Ast.Id("constructor", at);
      return new Ast.ResourceFunc(false, true, new Ast.NamedFunc(docs, attributes, name, func));
    }
    if (tokens.kind() != TokenKind.ID && tokens.kind() != TokenKind.ESCAPED_ID) {
      throw tokens.unexpected("`constructor` or an identifier");
    }
    Ast.Id name = id();
    tokens.expect(TokenKind.COLON);
    boolean isStatic = tokens.eat(TokenKind.STATIC);
    Ast.Func func = func();
    semicolon();
    return new Ast.ResourceFunc(isStatic, false, new Ast.NamedFunc(docs, attributes, name, func));
  }
}
