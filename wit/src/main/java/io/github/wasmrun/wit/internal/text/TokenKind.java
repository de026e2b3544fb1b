package io.github.wasmrun.wit.internal.text;

import java.util.HashMap;
import java.util.Map;

/** What a token is. */
public enum TokenKind {
  EQUALS("'='"),
  COMMA("','"),
  COLON("':'"),
  PERIOD("'.'"),
  SEMICOLON("';'"),
  LEFT_PAREN("'('"),
  RIGHT_PAREN("')'"),
  LEFT_BRACE("'{'"),
  RIGHT_BRACE("'}'"),
  LESS_THAN("'<'"),
  GREATER_THAN("'>'"),
  ARROW("'->'"),
  STAR("'*'"),
  AT("'@'"),
  SLASH("'/'"),
  PLUS("'+'"),
  MINUS("'-'"),
  STRING_LITERAL("a string literal"),
  INTEGER("an integer"),
  ID("an identifier"),
  ESCAPED_ID("an identifier with '%'"),
  END("the end of the file"),

  USE("use", 0),
  TYPE("type", 0),
  FUNC("func", 0),
  U8("u8", 0),
  U16("u16", 0),
  U32("u32", 0),
  U64("u64", 0),
  S8("s8", 0),
  S16("s16", 0),
  S32("s32", 0),
  S64("s64", 0),
  F32("f32", 1),
  F64("f64", 1),
  CHAR("char", 0),
  RECORD("record", 0),
  RESOURCE("resource", 0),
  OWN("own", 0),
  BORROW("borrow", 0),
  FLAGS("flags", 0),
  VARIANT("variant", 0),
  ENUM("enum", 0),
  BOOL("bool", 0),
  STRING("string", 0),
  OPTION("option", 0),
  RESULT("result", 0),
  FUTURE("future", 0),
  STREAM("stream", 0),
  ERROR_CONTEXT("error-context", 1),
  LIST("list", 0),
  MAP("map", 1),
  UNDERSCORE("_", 0),
  AS("as", 0),
  FROM("from", 0),
  STATIC("static", 0),
  INTERFACE("interface", 0),
  TUPLE("tuple", 0),
  IMPORT("import", 0),
  EXPORT("export", 0),
  WORLD("world", 0),
  PACKAGE("package", 0),
  CONSTRUCTOR("constructor", 0),
  ASYNC("async", 1),
  INCLUDE("include", 0),
  WITH("with", 0),

  UNION("union", 2),
  FLOAT32("float32", 2),
  FLOAT64("float64", 2);

  private static final Map<String, TokenKind> CURRENT = new HashMap<>();
  private static final Map<String, TokenKind> LEGACY = new HashMap<>();

  static {
    for (TokenKind kind : values()) {
      if (!kind.word.isEmpty() && kind.dialects != 2) {
        CURRENT.put(kind.word, kind);
      }
      if (!kind.word.isEmpty() && kind.dialects != 1) {
        LEGACY.put(kind.word, kind);
      }
    }
  }

  private final String word;

  /** 0: in both dialects, 1: not in the legacy dialect, 2: only there. */
  private final int dialects;

  private final String description;

  TokenKind(String description) {
    this.word = "";
    this.dialects = 0;
    this.description = description;
  }

  TokenKind(String word, int dialects) {
    this.word = word;
    this.dialects = dialects;
    this.description = "the keyword `" + word + "`";
  }

  /** The kind as it is named in a message. */
  public String description() {
    return description;
  }

  /** The kind of a word: a keyword or {@link #ID}. */
  static TokenKind ofWord(String word, boolean legacy) {
    TokenKind keyword = (legacy ? LEGACY : CURRENT).get(word);
    return keyword == null ? ID : keyword;
  }

  /** Whether a word is a keyword, in any dialect. */
  public static boolean isKeyword(String word) {
    return CURRENT.containsKey(word) || LEGACY.containsKey(word);
  }
}
