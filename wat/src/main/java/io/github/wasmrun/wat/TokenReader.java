package io.github.wasmrun.wat;

import org.jspecify.annotations.Nullable;

/** Reads tokens one after another, and says what it expected. Skips annotations nobody asks for. */
final class TokenReader {
  final Tokens tokens;
  private int at;

  TokenReader(Tokens tokens) {
    this.tokens = tokens;
    seek(0);
  }

  /** The next token. */
  int at() {
    return at;
  }

  /** Goes on with a token, or what comes after the annotations there. */
  void seek(int token) {
    at = token;
    while (tokens.kind(at) == Tokens.ANNOTATION) {
      at = tokens.close(at) + 1;
    }
  }

  /** Goes on with a token, even if it is an annotation. */
  void seekExactly(int token) {
    at = token;
  }

  int next() {
    int token = at;
    seek(at + 1);
    return token;
  }

  WatException error(String problem) {
    return error(problem, at);
  }

  WatException error(String problem, int token) {
    return new WatException(problem, tokens.text(), tokens.start(token));
  }

  /** What is wrong if another token was expected. */
  WatException expected(String what) {
    return expected(what, at);
  }

  WatException expected(String what, int token) {
    String got;
    switch (tokens.kind(token)) {
      case Tokens.END:
        got = "the end";
        break;
      case Tokens.ANNOTATION:
        got = "an annotation";
        break;
      default:
        got = tokens.end(token) - tokens.start(token) > 60 ? "a long token" : tokens.text(token);
        break;
    }
    return error("unexpected token: expected " + what + ", got " + got, token);
  }

  boolean isEnd() {
    return tokens.kind(at) == Tokens.END;
  }

  boolean isClose() {
    return tokens.kind(at) == Tokens.CLOSE;
  }

  boolean isOpen() {
    return tokens.kind(at) == Tokens.OPEN;
  }

  boolean isWord() {
    return tokens.kind(at) == Tokens.WORD;
  }

  boolean isWord(String word) {
    return tokens.kind(at) == Tokens.WORD && tokens.is(at, word);
  }

  boolean isId() {
    return tokens.kind(at) == Tokens.ID;
  }

  boolean isString() {
    return tokens.kind(at) == Tokens.STRING;
  }

  /** The token after this one and the annotations between. */
  int following() {
    int token = at + 1;
    while (token < tokens.count() && tokens.kind(token) == Tokens.ANNOTATION) {
      token = tokens.close(token) + 1;
    }
    return token;
  }

  /** Whether {@code (} and this word come next. */
  boolean isOpen(String word) {
    if (!isOpen()) {
      return false;
    }
    int word1 = following();
    return tokens.kind(word1) == Tokens.WORD && tokens.is(word1, word);
  }

  /** Takes {@code (} and this word, if they come next. */
  boolean takeOpen(String word) {
    if (!isOpen(word)) {
      return false;
    }
    next();
    next();
    return true;
  }

  boolean takeWord(String word) {
    if (!isWord(word)) {
      return false;
    }
    next();
    return true;
  }

  void open() {
    if (!isOpen()) {
      throw expected("'('");
    }
    next();
  }

  void open(String word) {
    if (!takeOpen(word)) {
      throw expected("'(" + word + "'");
    }
  }

  void close() {
    if (!isClose()) {
      throw expected("')'");
    }
    next();
  }

  String word(String what) {
    if (!isWord()) {
      throw expected(what);
    }
    return tokens.text(next());
  }

  /** The identifier that comes next, without $; null if none does. */
  @Nullable String takeId() {
    if (!isId()) {
      return null;
    }
    int token = next();
    return id(token);
  }

  /** The name of an identifier, without $. */
  String id(int token) {
    int start = tokens.start(token) + 1;
    String text = tokens.text();
    if (text.charAt(start) != '"') {
      return text.substring(start, tokens.end(token));
    }
    return Strings.name(this, token, start);
  }

  byte[] string() {
    if (!isString()) {
      throw expected("a string");
    }
    int token = next();
    return Strings.bytes(tokens.text(), tokens.start(token));
  }

  /** A string that is a name: UTF-8. */
  String name() {
    if (!isString()) {
      throw expected("a string");
    }
    int token = next();
    return Strings.name(this, token, tokens.start(token));
  }
}
