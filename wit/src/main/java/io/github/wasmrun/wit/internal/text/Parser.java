package io.github.wasmrun.wit.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads files. */
public final class Parser extends TypeReader {
  private static final int MAX_DEPTH = 100;

  private Parser(Tokens tokens, boolean legacy) {
    super(tokens, legacy);
  }

  /** The syntax tree of a text. */
  public static Ast.PackageFile parse(Source source, boolean legacy) {
    return new Parser(Lexer.read(source, legacy), legacy).file();
  }

  private Ast.PackageFile file() {
    return new Ast.PackageFile(tokens.source(), header(), items(TokenKind.END, 0));
  }

  /** {@code package a:b;}, but not {@code package a:b { … }}. */
  private Ast.@Nullable PackageId header() {
    int start = tokens.mark();
    Ast.Doc docs = docs();
    if (tokens.eat(TokenKind.PACKAGE)) {
      Ast.PackageId id = packageId(docs);
      if (tokens.eat(TokenKind.SEMICOLON) || legacy && tokens.kind() != TokenKind.LEFT_BRACE) {
        return id;
      }
    }
    tokens.reset(start);
    return null;
  }

  private List<Ast.Item> items(TokenKind end, int depth) {
    List<Ast.Item> items = new ArrayList<>();
    while (true) {
      if (end == TokenKind.END ? tokens.kind() == end : tokens.eat(end)) {
        return items;
      }
      items.add(item(depth));
    }
  }

  private Ast.Item item(int depth) {
    Ast.Doc docs = docs();
    List<Ast.Attribute> attributes = attributes();
    int at = tokens.start();
    switch (tokens.kind()) {
      case INTERFACE -> {
        tokens.next();
        return new Ast.Interface(docs, attributes, id(), interfaceItems());
      }
      case WORLD -> {
        tokens.next();
        return new Ast.World(docs, attributes, id(), worldItems());
      }
      case USE -> {
        tokens.next();
        Ast.Path path = path();
        Ast.Id as = tokens.eat(TokenKind.AS) ? id() : null;
        semicolon();
        return new Ast.TopUse(attributes, path, as, at);
      }
      case PACKAGE -> {
        return nestedPackage(docs, attributes, depth);
      }
      default -> throw tokens.unexpected("`world`, `interface`, `use` or `package`");
    }
  }

  private Ast.Item nestedPackage(Ast.Doc docs, List<Ast.Attribute> attributes, int depth) {
    int at = tokens.start();
    if (!attributes.isEmpty()) {
      throw tokens.source().error(at, "a nested package must not have attributes");
    }
    if (depth >= MAX_DEPTH) {
      throw tokens.source().error(at, "packages are nested deeper than " + MAX_DEPTH + " levels");
    }
    tokens.next();
    Ast.PackageId id = packageId(docs);
    tokens.expect(TokenKind.LEFT_BRACE);
    return new Ast.NestedPackage(
        new Ast.PackageFile(tokens.source(), id, items(TokenKind.RIGHT_BRACE, depth + 1)));
  }

  private List<Ast.InterfaceItem> interfaceItems() {
    tokens.expect(TokenKind.LEFT_BRACE);
    List<Ast.InterfaceItem> items = new ArrayList<>();
    while (!tokens.eat(TokenKind.RIGHT_BRACE)) {
      Ast.Doc docs = docs();
      List<Ast.Attribute> attributes = attributes();
      Optional<Ast.TypeDef> type = typeDef(docs, attributes);
      if (type.isPresent()) {
        items.add(type.get());
      } else if (tokens.kind() == TokenKind.USE) {
        items.add(use(attributes));
      } else if (tokens.kind() == TokenKind.ID || tokens.kind() == TokenKind.ESCAPED_ID) {
        items.add(namedFunc(docs, attributes));
      } else {
        throw tokens.unexpected("a type, a `use` or a function");
      }
    }
    return items;
  }

  private List<Ast.WorldItem> worldItems() {
    tokens.expect(TokenKind.LEFT_BRACE);
    List<Ast.WorldItem> items = new ArrayList<>();
    while (!tokens.eat(TokenKind.RIGHT_BRACE)) {
      Ast.Doc docs = docs();
      List<Ast.Attribute> attributes = attributes();
      Optional<Ast.TypeDef> type = typeDef(docs, attributes);
      if (type.isPresent()) {
        items.add(type.get());
      } else {
        items.add(worldItem(docs, attributes));
      }
    }
    return items;
  }

  private Ast.WorldItem worldItem(Ast.Doc docs, List<Ast.Attribute> attributes) {
    switch (tokens.kind()) {
      case USE -> {
        return use(attributes);
      }
      case INCLUDE -> {
        return include(attributes);
      }
      case IMPORT -> {
        tokens.next();
        return new Ast.Extern(docs, attributes, true, externKind());
      }
      case EXPORT -> {
        tokens.next();
        return new Ast.Extern(docs, attributes, false, externKind());
      }
      default ->
          throw tokens.unexpected(
              "`import`, `export`, `include`, `use` or the definition of a type");
    }
  }

  private Ast.Use use(List<Ast.Attribute> attributes) {
    tokens.next();
    Ast.Path from = path();
    tokens.expect(TokenKind.PERIOD);
    List<Ast.UseName> names =
        list(
            TokenKind.LEFT_BRACE,
            TokenKind.RIGHT_BRACE,
            docs -> {
              Ast.Id name = id();
              return new Ast.UseName(name, tokens.eat(TokenKind.AS) ? id() : null);
            });
    semicolon();
    return new Ast.Use(attributes, from, names);
  }

  private Ast.Include include(List<Ast.Attribute> attributes) {
    tokens.next();
    Ast.Path from = path();
    List<Ast.IncludeName> names = List.of();
    if (tokens.eat(TokenKind.WITH)) {
      names =
          list(
              TokenKind.LEFT_BRACE,
              TokenKind.RIGHT_BRACE,
              docs -> {
                Ast.Id name = id();
                tokens.expect(TokenKind.AS);
                return new Ast.IncludeName(name, id());
              });
    } else {
      semicolon();
    }
    return new Ast.Include(attributes, from, names);
  }

  private Ast.ExternKind externKind() {
    if (tokens.kindAfter(1) != TokenKind.COLON || isPackagePath()) {
      return externPath(null);
    }
    Ast.Id name = id();
    tokens.next();
    switch (tokens.kind()) {
      case FUNC, ASYNC -> {
        Ast.Func func = func();
        semicolon();
        return new Ast.ExternFunc(name, func);
      }
      case INTERFACE -> {
        tokens.next();
        return new Ast.ExternInterface(name, interfaceItems());
      }
      default -> {
        return externPath(name);
      }
    }
  }

  private Ast.ExternKind externPath(Ast.@Nullable Id label) {
    Ast.ExternPath path = new Ast.ExternPath(label, path());
    semicolon();
    return path;
  }

  /** Whether {@code a:b/c} begins here, and not {@code label: …}. */
  private boolean isPackagePath() {
    TokenKind second = tokens.kindAfter(2);
    boolean name = second == TokenKind.ID || second == TokenKind.ESCAPED_ID;
    return name && tokens.kindAfter(3) == TokenKind.SLASH;
  }
}
