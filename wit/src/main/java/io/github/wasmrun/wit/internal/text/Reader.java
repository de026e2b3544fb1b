package io.github.wasmrun.wit.internal.text;

import io.github.wasmrun.wit.model.WitPackageName;
import io.github.wasmrun.wit.model.WitVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what all parts of the grammar use: names, versions, paths, attributes, lists. */
class Reader {
  /** Reads one element of a list. */
  interface Element<T> {
    T read(Ast.Doc docs);
  }

  final Tokens tokens;
  final boolean legacy;

  Reader(Tokens tokens, boolean legacy) {
    this.tokens = tokens;
    this.legacy = legacy;
  }

  Ast.Doc docs() {
    return new Ast.Doc(Docs.of(tokens.comments()), tokens.commentsStart());
  }

  void semicolon() {
    if (legacy) {
      tokens.eat(TokenKind.SEMICOLON);
    } else {
      tokens.expect(TokenKind.SEMICOLON);
    }
  }

  Ast.Id id() {
    int at = tokens.start();
    String name = tokens.text();
    switch (tokens.kind()) {
      case ID -> {}
      case ESCAPED_ID -> name = name.substring(1);
      default -> throw tokens.unexpected("an identifier");
    }
    String problem = Names.problem(name);
    if (problem != null) {
      throw tokens.source().error(at, problem);
    }
    tokens.next();
    return new Ast.Id(name, at);
  }

  Ast.PackageId packageId(Ast.Doc docs) {
    Ast.Id namespace = id();
    tokens.expect(TokenKind.COLON);
    Ast.Id name = id();
    return packageId(docs, namespace, name, optionalVersion());
  }

  private static Ast.PackageId packageId(
      Ast.Doc docs, Ast.Id namespace, Ast.Id name, Optional<WitVersion> version) {
    return new Ast.PackageId(
        new WitPackageName(namespace.name(), name.name(), version), docs, namespace.at());
  }

  Ast.Path path() {
    Ast.Id first = id();
    if (!tokens.eat(TokenKind.COLON)) {
      return new Ast.Path(null, first);
    }
    Ast.Id packageName = id();
    tokens.expect(TokenKind.SLASH);
    Ast.Id name = id();
    Ast.Doc none = new Ast.Doc(Optional.empty(), first.at());
    return new Ast.Path(packageId(none, first, packageName, optionalVersion()), name);
  }

  private Optional<WitVersion> optionalVersion() {
    return tokens.eat(TokenKind.AT) ? Optional.of(version()) : Optional.empty();
  }

  private WitVersion version() {
    int start = tokens.expect(TokenKind.INTEGER);
    tokens.expect(TokenKind.PERIOD);
    tokens.expect(TokenKind.INTEGER);
    tokens.expect(TokenKind.PERIOD);
    tokens.expect(TokenKind.INTEGER);
    versionSuffix(TokenKind.MINUS);
    versionSuffix(TokenKind.PLUS);
    String text = tokens.source().text().substring(start, tokens.lastEnd());
    Optional<WitVersion> version = WitVersion.parse(text);
    if (version.isEmpty()) {
      throw tokens
          .source()
          .error(start, "`" + Tokens.shortened(text) + "` is no version of the form 1.2.3-a.4+b");
    }
    return version.get();
  }

  private void versionSuffix(TokenKind mark) {
    if (!tokens.isAdjacent() || !tokens.eat(mark)) {
      return;
    }
    while (true) {
      int before = tokens.mark();
      if (tokens.isAdjacent()) {
        tokens.eat(TokenKind.PERIOD);
      }
      if (!tokens.isAdjacent() || !isVersionPart(tokens.kind())) {
        tokens.reset(before);
        return;
      }
      tokens.next();
    }
  }

  /** Keywords are words of a version like any other. */
  private static boolean isVersionPart(TokenKind kind) {
    return kind == TokenKind.INTEGER
        || kind == TokenKind.MINUS
        || kind == TokenKind.ID
        || kind.ordinal() > TokenKind.END.ordinal();
  }

  List<Ast.Attribute> attributes() {
    List<Ast.Attribute> attributes = new ArrayList<>();
    while (tokens.eat(TokenKind.AT)) {
      attributes.add(attribute());
    }
    return attributes;
  }

  private Ast.Attribute attribute() {
    Ast.Id id = id();
    switch (id.name()) {
      case "since", "deprecated" -> {
        argument("version");
        WitVersion version = version();
        tokens.expect(TokenKind.RIGHT_PAREN);
        return id.name().equals("since")
            ? new Ast.Since(id.at(), version)
            : new Ast.Deprecated(id.at(), version);
      }
      case "unstable" -> {
        argument("feature");
        Ast.Id feature = id();
        tokens.expect(TokenKind.RIGHT_PAREN);
        return new Ast.Unstable(id.at(), feature.name());
      }
      case "external-id" -> {
        tokens.expect(TokenKind.LEFT_PAREN);
        int start = tokens.expect(TokenKind.STRING_LITERAL);
        tokens.expect(TokenKind.RIGHT_PAREN);
        return new Ast.ExternalId(id.at(), StringLiteral.read(tokens.source(), start));
      }
      default ->
          throw tokens
              .source()
              .error(id.at(), "unknown attribute `@" + Tokens.shortened(id.name()) + "`");
    }
  }

  private void argument(String expected) {
    tokens.expect(TokenKind.LEFT_PAREN);
    if (tokens.kind() != TokenKind.ID || !tokens.text().equals(expected)) {
      throw tokens.unexpected("`" + expected + "`");
    }
    tokens.next();
    tokens.expect(TokenKind.EQUALS);
  }

  /** A list in brackets with commas between; a comma may stand after the last element. */
  <T> List<T> list(@Nullable TokenKind start, TokenKind end, Element<T> element) {
    if (start != null) {
      tokens.expect(start);
    }
    List<T> elements = new ArrayList<>();
    while (true) {
      Ast.Doc docs = docs();
      if (tokens.eat(end)) {
        return elements;
      }
      elements.add(element.read(docs));
      if (!tokens.eat(TokenKind.COMMA)) {
        tokens.expect(end);
        return elements;
      }
    }
  }
}
