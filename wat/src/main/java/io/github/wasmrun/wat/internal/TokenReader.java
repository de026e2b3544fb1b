package io.github.wasmrun.wat.internal;

import io.github.wasmrun.wat.WatException;
import org.jspecify.annotations.Nullable;

/** Reads tokens one after another, and says what it expected. Skips annotations nobody asks for. */
public final class TokenReader {
  public final Tokens tokens;
  private int at;

  public TokenReader(Tokens tokens) {
    this.tokens = tokens;
    seek(0);
  }

  /** The next token. */
  public int at() {
    return at;
  }

  /** Goes on with a token, or what comes after the annotations there. */
  public void seek(int token) {
    at = token;
    while (tokens.kind(at) == Tokens.ANNOTATION) {
      at = tokens.close(at) + 1;
    }
  }

  /** Goes on with a token, even if it is an annotation. */
  public void seekExactly(int token) {
    at = token;
  }

  public int next() {
    int token = at;
    seek(at + 1);
    return token;
  }

  public WatException error(String problem) {
    return error(problem, at);
  }

  public WatException error(String problem, int token) {
    return new WatException(problem, tokens.text(), tokens.start(token));
  }

  /** What is wrong if another token was expected. */
  public WatException expected(String what) {
    return expected(what, at);
  }

  public WatException expected(String what, int token) {
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

  public boolean isEnd() {
    return tokens.kind(at) == Tokens.END;
  }

  public boolean isClose() {
    return tokens.kind(at) == Tokens.CLOSE;
  }

  public boolean isOpen() {
    return tokens.kind(at) == Tokens.OPEN;
  }

  public boolean isWord() {
    return tokens.kind(at) == Tokens.WORD;
  }

  public boolean isWord(String word) {
    return tokens.kind(at) == Tokens.WORD && tokens.is(at, word);
  }

  public boolean isId() {
    return tokens.kind(at) == Tokens.ID;
  }

  public boolean isString() {
    return tokens.kind(at) == Tokens.STRING;
  }

  /** The token after this one and the annotations between. */
  public int following() {
    int token = at + 1;
    while (token < tokens.count() && tokens.kind(token) == Tokens.ANNOTATION) {
      token = tokens.close(token) + 1;
    }
    return token;
  }

  /** Whether {@code (} and this word come next. */
  public boolean isOpen(String word) {
    if (!isOpen()) {
      return false;
    }
    int word1 = following();
    return tokens.kind(word1) == Tokens.WORD && tokens.is(word1, word);
  }

  /** Takes {@code (} and this word, if they come next. */
  public boolean takeOpen(String word) {
    if (!isOpen(word)) {
      return false;
    }
    next();
    next();
    return true;
  }

  public boolean takeWord(String word) {
    if (!isWord(word)) {
      return false;
    }
    next();
    return true;
  }

  public void open() {
    if (!isOpen()) {
      throw expected("'('");
    }
    next();
  }

  public void open(String word) {
    if (!takeOpen(word)) {
      throw expected("'(" + word + "'");
    }
  }

  public void close() {
    if (!isClose()) {
      throw expected("')'");
    }
    next();
  }

  public String word(String what) {
    if (!isWord()) {
      throw expected(what);
    }
    return tokens.text(next());
  }

  /** The identifier that comes next, without $; null if none does. */
  public @Nullable String takeId() {
    if (!isId()) {
      return null;
    }
    int token = next();
    return id(token);
  }

  /** The name of an identifier, without $. */
  public String id(int token) {
    int start = tokens.start(token) + 1;
    String text = tokens.text();
    if (text.charAt(start) != '"') {
      return text.substring(start, tokens.end(token));
    }
    return Strings.name(this, token, start);
  }

  public byte[] string() {
    if (!isString()) {
      throw expected("a string");
    }
    int token = next();
    return Strings.bytes(tokens.text(), tokens.start(token));
  }

  /** A string that is a name: UTF-8. */
  public String name() {
    if (!isString()) {
      throw expected("a string");
    }
    int token = next();
    return Strings.name(this, token, tokens.start(token));
  }
}
