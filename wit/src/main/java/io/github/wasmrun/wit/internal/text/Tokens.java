package io.github.wasmrun.wit.internal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tokens of a text, and a position among them. */
final class Tokens {
  private static final int SHOWN_CHARACTERS = 60;

  private final Source source;
  private TokenKind[] kinds = new TokenKind[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];

  /** For each token, how many comments stand before it. */
  private int[] commentsBefore = new int[64];

  private int count;
  private int[] commentStarts = new int[16];
  private int[] commentEnds = new int[16];
  private int commentCount;
  private int at;

  Tokens(Source source) {
    this.source = source;
  }

  void add(TokenKind kind, int start, int end) {
    if (count == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      commentsBefore = Arrays.copyOf(commentsBefore, 2 * count);
    }
    kinds[count] = kind;
    starts[count] = start;
    ends[count] = end;
    commentsBefore[count] = commentCount;
    count++;
  }

  void addComment(int start, int end) {
    if (commentCount == commentStarts.length) {
      commentStarts = Arrays.copyOf(commentStarts, 2 * commentCount);
      commentEnds = Arrays.copyOf(commentEnds, 2 * commentCount);
    }
    commentStarts[commentCount] = start;
    commentEnds[commentCount] = end;
    commentCount++;
  }

  Source source() {
    return source;
  }

  /** The position, for {@link #reset}. */
  int mark() {
    return at;
  }

  void reset(int mark) {
    at = mark;
  }

  TokenKind kind() {
    return kinds[at];
  }

  /** The kind of a later token; the end again after the end. */
  TokenKind kindAfter(int distance) {
    return kinds[Math.min(at + distance, count - 1)];
  }

  int start() {
    return starts[at];
  }

  /** Where the token before this one ends. */
  int lastEnd() {
    return at == 0 ? 0 : ends[at - 1];
  }

  /** Whether nothing stands between the token before this one and this one. */
  boolean isAdjacent() {
    return lastEnd() == start();
  }

  String text() {
    return source.text().substring(starts[at], ends[at]);
  }

  /** Goes to the next token; stays at the end. */
  void next() {
    if (at < count - 1) {
      at++;
    }
  }

  boolean eat(TokenKind kind) {
    if (kinds[at] == kind) {
      next();
      return true;
    }
    return false;
  }

  /** Takes a token of this kind and gives its start. */
  int expect(TokenKind kind) {
    int start = starts[at];
    if (!eat(kind)) {
      throw unexpected(kind.description());
    }
    return start;
  }

  RuntimeException unexpected(String expected) {
    return source.error(starts[at], "expected " + expected + ", found " + found());
  }

  private String found() {
    TokenKind kind = kinds[at];
    if (kind != TokenKind.ID && kind != TokenKind.ESCAPED_ID) {
      return kind.description();
    }
    return "the identifier `" + shortened(text()) + "`";
  }

  /** A name as messages have it: not longer than a line. */
  static String shortened(String name) {
    return name.length() <= SHOWN_CHARACTERS ? name : name.substring(0, SHOWN_CHARACTERS) + "…";
  }

  /** The comments between the token before this one and this one. */
  List<String> comments() {
    List<String> comments = new ArrayList<>();
    for (int i = firstComment(); i < commentsBefore[at]; i++) {
      comments.add(source.text().substring(commentStarts[i], commentEnds[i]));
    }
    return comments;
  }

  /** Where the first of {@link #comments} begins, or this token if there are none. */
  int commentsStart() {
    return firstComment() < commentsBefore[at] ? commentStarts[firstComment()] : starts[at];
  }

  private int firstComment() {
    return at == 0 ? 0 : commentsBefore[at - 1];
  }
}
