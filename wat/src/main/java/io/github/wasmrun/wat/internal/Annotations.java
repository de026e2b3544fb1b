package io.github.wasmrun.wat.internal;

import io.github.wasmrun.binary.WasmBytes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The annotations that mean something: custom sections, names, hints for branches. All others are
 * skipped wherever they are, as the specification says.
 */
public final class Annotations {
  private static final String CUSTOM = "custom";
  private static final String NAME = "name";
  private static final String HINT = "metadata.code.branch_hint";

  /** Where a name may be: after one of these words or the identifier after it. */
  private static final Set<String> NAMED =
      Set.of(
          "module",
          "func",
          "table",
          "memory",
          "global",
          "tag",
          "elem",
          "data",
          "type",
          "field",
          "param",
          "local",
          "block",
          "loop",
          "if",
          "try",
          "try_table");

  private final TokenReader in;
  private final Tokens tokens;

  public Annotations(TokenReader in) {
    this.in = in;
    tokens = in.tokens;
  }

  private boolean is(int token, String name) {
    return tokens.kind(token) == Tokens.ANNOTATION
        && (tokens.is(token, "(@" + name) || tokens.is(token, "(@\"" + name + "\""));
  }

  /** The annotation of one string that ends before a token; -1 if there is none. */
  private int before(int token, String name) {
    boolean string =
        token > 2
            && tokens.kind(token - 1) == Tokens.CLOSE
            && tokens.kind(token - 2) == Tokens.STRING;
    return string && is(token - 3, name) ? token - 3 : -1;
  }

  /** The name that an annotation before a token gives. */
  public @Nullable String name(int token) {
    int open = before(token, NAME);
    if (open < 0) {
      return null;
    }
    if (before(open, NAME) >= 0) {
      throw in.error("@name annotation: multiple names", open);
    }
    return Strings.name(in, open + 1, tokens.start(open + 1));
  }

  /** What a hint before an instruction says: 0 or 1, -1 if there is none. */
  int hint(int token) {
    int open = before(token, HINT);
    if (open < 0) {
      return -1;
    }
    if (before(open, HINT) >= 0) {
      throw in.error("@metadata.code.branch_hint annotation: duplicate annotation", open);
    }
    byte[] value = Strings.bytes(tokens.text(), tokens.start(open + 1));
    if (value.length != 1 || value[0] < 0 || value[0] > 1) {
      throw in.error("@metadata.code.branch_hint annotation: invalid value", open + 1);
    }
    return value[0];
  }

  /**
   * Looks at all annotations of a module.
   *
   * @param open its parenthesis, or where its fields begin
   * @param end its end
   */
  void all(int open, int end, Sections sections) {
    boolean core = tokens.is(open + 1, "core") && tokens.is(open + 2, "module");
    int depth = core || tokens.is(open + 1, "module") ? -1 : 0;
    boolean code = false;
    for (int token = open; token < end; token++) {
      int kind = tokens.kind(token);
      if (kind == Tokens.OPEN) {
        depth++;
        code = depth == 1 ? tokens.is(token + 1, "func") : code;
      } else if (kind == Tokens.CLOSE) {
        depth--;
      } else if (kind == Tokens.ANNOTATION) {
        if (is(token, CUSTOM)) {
          if (depth > 0) {
            throw in.error("misplaced @custom annotation", token);
          }
          custom(token, sections);
        } else if (is(token, Producers.NAME) && depth == 0) {
          sections.custom(Producers.NAME, Producers.read(in, token), Sections.LAST, true);
        } else if (is(token, HINT) && (depth == 0 || !code)) {
          throw in.error("@metadata.code.branch_hint annotation: not in a function", token);
        } else if (is(token, NAME) && !mayHaveName(token)) {
          throw in.error("misplaced @name annotation", token);
        }
        token = tokens.close(token);
      }
    }
  }

  private boolean mayHaveName(int token) {
    int before = token - 1;
    while (before > 0 && before(before + 1, NAME) >= 0) {
      before = before(before + 1, NAME) - 1;
    }
    if (before > 0 && tokens.kind(before) == Tokens.ID) {
      before--;
    }
    return before >= 0 && tokens.kind(before) == Tokens.WORD && NAMED.contains(tokens.text(before));
  }

  private void custom(int token, Sections sections) {
    int close = tokens.close(token);
    int back = in.at();
    in.seek(token + 1);
    if (!in.isString()) {
      throw in.error("@custom annotation: missing section name", token);
    }
    String name = in.name();
    int place = Sections.LAST;
    boolean after = true;
    if (in.isOpen()) {
      in.next();
      after = in.isWord("after");
      if (!after && !in.isWord("before")) {
        throw in.error("@custom annotation: malformed placement");
      }
      in.next();
      place = Sections.place(in.isWord() ? tokens.text(in.at()) : "", after);
      if (place == Sections.NOWHERE) {
        throw in.error("@custom annotation: malformed section kind");
      }
      in.next();
      if (!in.isClose()) {
        throw in.error("@custom annotation: unexpected token");
      }
      in.next();
    }
    WasmBytes bytes = new WasmBytes();
    while (in.isString()) {
      byte[] part = in.string();
      bytes.all(part, 0, part.length);
    }
    if (in.at() != close) {
      throw in.error("@custom annotation: unexpected token");
    }
    in.seek(back);
    sections.custom(name, bytes, place, after);
  }
}
