package io.github.wasmrun.wat.internal;

import io.github.wasmrun.wat.WatException;
import java.util.Arrays;

/**
 * The tokens of a text: their kind and where they are. Made at once, so that a parser may look
 * ahead and skip what is in parentheses.
 */
public final class Tokens {
  public static final byte END = 0;
  public static final byte OPEN = 1;
  public static final byte CLOSE = 2;

  /** Letters, digits and the other characters of identifiers, without $ in front: also numbers. */
  public static final byte WORD = 3;

  /** A name that begins with $. */
  public static final byte ID = 4;

  public static final byte STRING = 5;

  /** A parenthesis, @ and the name of an annotation. */
  public static final byte ANNOTATION = 6;

  /** What the format keeps for later versions. */
  public static final byte RESERVED = 7;

  private final String text;
  private byte[] kinds = new byte[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];

  /** For a parenthesis that opens, the token that closes it. */
  private int[] closes = new int[256];

  private int count;
  private int at;

  private Tokens(String text) {
    this.text = text;
  }

  /** The tokens of a whole text, with {@link #END} after the last one. */
  public static Tokens of(String text) {
    Tokens tokens = new Tokens(text);
    tokens.read();
    return tokens;
  }

  public String text() {
    return text;
  }

  public int count() {
    return count;
  }

  public byte kind(int token) {
    return kinds[token];
  }

  public int start(int token) {
    return starts[token];
  }

  public int end(int token) {
    return ends[token];
  }

  /** The token that closes a parenthesis or annotation. */
  public int close(int token) {
    return closes[token];
  }

  public String text(int token) {
    return text.substring(starts[token], ends[token]);
  }

  /** Whether a token is this word, or this annotation without the parenthesis. */
  public boolean is(int token, String word) {
    int start = starts[token];
    return ends[token] - start == word.length() && text.startsWith(word, start);
  }

  private WatException error(String problem, int offset) {
    return new WatException(problem, text, offset);
  }

  private void read() {
    int inside = 0; // How deep we are in annotations, where anything may be.
    int open = -1; // The innermost parenthesis; closes has the one around it for the time being.
    for (skipSpace(); at < text.length(); skipSpace()) {
      int start = at;
      char c = text.charAt(at);
      if (c == '(') {
        at++;
        byte kind = OPEN;
        if (at < text.length() && text.charAt(at) == '@' && (inside == 0 || isNamed())) {
          at++;
          annotation(start);
          kind = ANNOTATION;
        }
        inside += inside > 0 || kind == ANNOTATION ? 1 : 0;
        add(kind, start);
        closes[count - 1] = open;
        open = count - 1;
      } else if (c == ')') {
        at++;
        inside -= inside > 0 ? 1 : 0;
        add(CLOSE, start);
        if (open < 0) {
          throw error("unexpected token: ')' without '('", start);
        }
        int outer = closes[open];
        closes[open] = count - 1;
        open = outer;
      } else {
        add(chunk(), start);
      }
    }
    if (open >= 0) {
      throw error("unexpected end: ')' is missing", starts[open]);
    }
    add(END, text.length());
  }

  private void add(byte kind, int start) {
    if (count == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      closes = Arrays.copyOf(closes, 2 * count);
    }
    kinds[count] = kind;
    starts[count] = start;
    ends[count] = at;
    count++;
  }

  /** Whether the name of an annotation comes after @. */
  private boolean isNamed() {
    return at + 1 < text.length() && (text.charAt(at + 1) == '"' || isIdChar(text.charAt(at + 1)));
  }

  private void annotation(int start) {
    if (at < text.length() && text.charAt(at) == '"') {
      string();
      if (at - start <= 4) {
        throw error("empty annotation id", start);
      }
      if (Strings.decode(text, start + 2) == null) {
        throw error("malformed UTF-8 encoding", start);
      }
      return;
    }
    int name = at;
    while (at < text.length() && isIdChar(text.charAt(at))) {
      at++;
    }
    if (at == name) {
      throw error(
          at == text.length() || text.charAt(at) <= ' '
              ? "empty annotation id"
              : "illegal character in the name of an annotation",
          start);
    }
  }

  private void skipSpace() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        at++;
      } else if (c == ';' && next() == ';') {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
          at++;
        }
      } else if (c == '(' && next() == ';') {
        blockComment();
      } else {
        return;
      }
    }
  }

  private int next() {
    return at + 1 < text.length() ? text.charAt(at + 1) : -1;
  }

  private void blockComment() {
    int start = at;
    int depth = 0;
    do {
      if (at + 1 >= text.length()) {
        throw error("unclosed comment", start);
      }
      char c = text.charAt(at);
      if (c == '(' && next() == ';') {
        depth++;
        at += 2;
      } else if (c == ';' && next() == ')') {
        depth--;
        at += 2;
      } else {
        at++;
      }
    } while (depth > 0);
  }

  public static boolean isIdChar(char c) {
    return c > ' ' && c < 0x7F && c != '"' && c != '(' && c != ')' && c != ',' && c != ';'
        && c != '[' && c != ']' && c != '{' && c != '}';
  }

  /** Characters without space between them: one token, whatever it is. */
  private byte chunk() {
    int start = at;
    int strings = 0;
    boolean other = false;
    int idChars = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        string();
        strings++;
      } else if (isIdChar(c)) {
        at++;
        idChars++;
      } else if (c == ',' || c == '[' || c == ']' || c == '{' || c == '}') {
        at++;
        other = true;
      } else if (c == ';' && next() != ';') {
        at++;
        other = true;
      } else {
        break;
      }
    }
    if (at == start) {
      throw error("illegal character", at);
    }
    boolean name = text.charAt(start) == '$';
    if (other) {
      return RESERVED;
    }
    if (strings == 0) {
      if (name && idChars == 1) {
        throw error("empty identifier", start);
      }
      return name ? ID : WORD;
    }
    if (strings == 1 && name && idChars == 1) {
      if (at - start == 3) {
        throw error("empty identifier", start);
      }
      return ID;
    }
    return strings == 1 && idChars == 0 ? STRING : RESERVED;
  }

  private void string() {
    int start = at++;
    while (true) {
      if (at >= text.length()) {
        throw error("unclosed string", start);
      }
      char c = text.charAt(at++);
      if (c == '"') {
        return;
      }
      if (c < ' ' || c == 0x7F) {
        throw error("illegal character in a string", at - 1);
      }
      if (c == '\\') {
        if (at >= text.length()) {
          throw error("unclosed string", start);
        }
        at++;
      }
    }
  }
}
