package io.github.wasmrun.wit.internal.text;

/** Cuts a text into tokens. Comments are kept beside them. */
final class Lexer {
  private static final char BYTE_ORDER_MARK = 0xfeff;

  private final Source source;
  private final String text;
  private final boolean legacy;
  private final Tokens tokens;
  private int at;

  private Lexer(Source source, boolean legacy) {
    this.source = source;
    this.text = source.text();
    this.legacy = legacy;
    this.tokens = new Tokens(source);
  }

  static Tokens read(Source source, boolean legacy) {
    Lexer lexer = new Lexer(source, legacy);
    lexer.checkCharacters();
    lexer.run();
    return lexer.tokens;
  }

  /** Refuses characters that make a text look different from what it says. */
  private void checkCharacters() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x20 && c < 0x7f || c == '\n' || c == '\r' || c == '\t') {
        continue;
      }
      if (c < 0x20 || c >= 0x7f && c < 0xa0) {
        throw source.error(i, "control character " + codePoint(c));
      }
      if (c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069) {
        throw source.error(i, "character " + codePoint(c) + " changes the direction of the text");
      }
      boolean discouraged =
          c == 0x149
              || c == 0x673
              || c == 0xf77
              || c == 0xf79
              || c == 0x17a3
              || c == 0x17a4
              || c == 0x17b4
              || c == 0x17b5;
      if (discouraged) {
        throw source.error(i, "character " + codePoint(c) + " is deprecated in Unicode");
      }
    }
  }

  private void run() {
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      at = 1;
    }
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' && isNext('\n')) {
        at++;
      } else if (c == '/' && isNext('/')) {
        lineComment();
      } else if (c == '/' && isNext('*')) {
        blockComment();
      } else {
        token(c);
      }
    }
    tokens.add(TokenKind.END, at, at);
  }

  private void lineComment() {
    int end = text.indexOf('\n', at);
    if (end < 0) {
      end = text.length();
    }
    tokens.addComment(at, end);
    at = end;
  }

  private void blockComment() {
    int start = at;
    int depth = 1;
    at += 2;
    while (depth > 0) {
      if (at >= text.length()) {
        throw source.error(start, "the comment does not end");
      }
      char c = text.charAt(at);
      if (c == '/' && isNext('*')) {
        depth++;
        at += 2;
      } else if (c == '*' && isNext('/')) {
        depth--;
        at += 2;
      } else {
        at++;
      }
    }
    tokens.addComment(start, at);
  }

  private void token(char c) {
    int start = at;
    TokenKind kind;
    if (isWordStart(c)) {
      while (at < text.length() && isWordPart(text.charAt(at))) {
        at++;
      }
      kind = TokenKind.ofWord(text.substring(start, at), legacy);
    } else if (c >= '0' && c <= '9') {
      while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        at++;
      }
      kind = TokenKind.INTEGER;
    } else if (c == '%') {
      at++;
      if (at < text.length() && (isWordStart(text.charAt(at)) || text.charAt(at) == '-')) {
        while (at < text.length() && isWordPart(text.charAt(at))) {
          at++;
        }
      }
      kind = TokenKind.ESCAPED_ID;
    } else if (c == '"') {
      stringLiteral();
      kind = TokenKind.STRING_LITERAL;
    } else if (c == '-' && isNext('>')) {
      at += 2;
      kind = TokenKind.ARROW;
    } else {
      kind = punctuation(c);
      at++;
    }
    tokens.add(kind, start, at);
  }

  private TokenKind punctuation(char c) {
    return switch (c) {
      case '=' -> TokenKind.EQUALS;
      case ',' -> TokenKind.COMMA;
      case ':' -> TokenKind.COLON;
      case '.' -> TokenKind.PERIOD;
      case ';' -> TokenKind.SEMICOLON;
      case '(' -> TokenKind.LEFT_PAREN;
      case ')' -> TokenKind.RIGHT_PAREN;
      case '{' -> TokenKind.LEFT_BRACE;
      case '}' -> TokenKind.RIGHT_BRACE;
      case '<' -> TokenKind.LESS_THAN;
      case '>' -> TokenKind.GREATER_THAN;
      case '*' -> TokenKind.STAR;
      case '@' -> TokenKind.AT;
      case '/' -> TokenKind.SLASH;
      case '+' -> TokenKind.PLUS;
      case '-' -> TokenKind.MINUS;
      default -> throw source.error(at, "unexpected character " + shown(c));
    };
  }

  /** Only finds the end; {@link StringLiteral} reads what is inside. */
  private void stringLiteral() {
    int start = at;
    at++;
    while (true) {
      if (at >= text.length()) {
        throw source.error(start, "the string does not end");
      }
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return;
      }
      at += c == '\\' && at + 1 < text.length() ? 2 : 1;
    }
  }

  private boolean isNext(char c) {
    return at + 1 < text.length() && text.charAt(at + 1) == c;
  }

  /** Letters beyond ASCII begin a word too, so that the message is about the whole word. */
  private static boolean isWordStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0xa0;
  }

  private static boolean isWordPart(char c) {
    return isWordStart(c) || c >= '0' && c <= '9' || c == '-';
  }

  private static String shown(char c) {
    return c > 0x20 && c < 0x7f ? "'" + c + "'" : codePoint(c);
  }

  private static String codePoint(char c) {
    String hex = Integer.toHexString(c).toUpperCase();
    return "U+" + "0000".substring(hex.length()) + hex;
  }
}
