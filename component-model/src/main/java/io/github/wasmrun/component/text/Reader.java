package io.github.wasmrun.component.text;

import io.github.wasmrun.component.model.ExternName;
import io.github.wasmrun.component.model.Sort;
import io.github.wasmrun.wat.internal.Annotations;
import io.github.wasmrun.wat.internal.Space;
import io.github.wasmrun.wat.internal.TokenReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The small parts of the grammar, and what is under way: the scope, and the definitions that must
 * come before the one that is read.
 */
final class Reader {
  /** How deep parentheses may be, for components and their types. */
  private static final int NESTING = 100;

  final TokenReader in;
  private final Annotations annotations;
  private @Nullable Scope scope;
  private Within within = new Within();
  private int depth;

  Reader(TokenReader in) {
    this.in = in;
    annotations = new Annotations(in);
  }

  Scope scope() {
    if (scope == null) {
      throw new IllegalStateException("no scope");
    }
    return scope;
  }

  Scope push(@Nullable String id) {
    scope = new Scope(in, scope, id);
    return scope;
  }

  void pop() {
    scope = scope().outer;
  }

  /** One level deeper; {@link #leave} goes back. */
  void enter() {
    if (++depth > NESTING) {
      throw in.error("nested too deep, the limit is " + NESTING);
    }
  }

  void leave() {
    depth--;
  }

  // Definitions within definitions.

  Pending type(Pending type) {
    return within.type(type);
  }

  Pending instance(Pending instance) {
    return within.instance(instance);
  }

  /** Begins a definition; {@link #end} needs what comes back. */
  Within begin() {
    Within before = within;
    within = new Within();
    return before;
  }

  /** Defines what is within the definition that was read, and goes on with the one around it. */
  void end(Within before) {
    Within done = within;
    within = before;
    done.define(scope());
  }

  // Names.

  Named named() {
    int token = in.at();
    String id = in.takeId();
    return new Named(id, annotations.name(in.at()), token);
  }

  /** A name with its attributes. */
  ExternName externName() {
    String name;
    if (in.takeOpen("interface")) {
      name = in.name();
      in.close();
    } else {
      name = in.name();
    }
    List<ExternName.Attribute> attributes = new ArrayList<>();
    attribute(attributes, "implements", ExternName.IMPLEMENTS);
    attribute(attributes, "versionsuffix", ExternName.VERSION_SUFFIX);
    attribute(attributes, "external-id", ExternName.EXTERNAL_ID);
    return new ExternName(attributes.isEmpty() ? 0 : 2, name, attributes);
  }

  private void attribute(List<ExternName.Attribute> attributes, String word, int kind) {
    if (in.takeOpen(word)) {
      attributes.add(new ExternName.Attribute(kind, in.name()));
      in.close();
    }
  }

  /** The names of {@code (export …)} within a definition. */
  List<ExternName> inlineExports() {
    List<ExternName> names = new ArrayList<>();
    while (isInline("export")) {
      in.open("export");
      names.add(externName());
      in.close();
    }
    return names;
  }

  /** The name of {@code (import …)} within a definition; null if there is none. */
  @Nullable ExternName inlineImport() {
    if (!isInline("import")) {
      return null;
    }
    in.open("import");
    ExternName name = externName();
    in.close();
    return name;
  }

  /** Whether there is a name alone after a word: no kind of an external follows. */
  private boolean isInline(String word) {
    if (!in.isOpen(word)) {
      return false;
    }
    int back = in.at();
    int close = in.tokens.close(back);
    in.open(word);
    boolean inline = in.isString() || in.isOpen("interface");
    while (inline && in.at() < close) {
      inline =
          in.isString()
              || in.isOpen("interface")
              || in.isOpen("implements")
              || in.isOpen("versionsuffix")
              || in.isOpen("external-id");
      in.seek(in.isOpen() ? in.tokens.close(in.at()) + 1 : in.at() + 1);
    }
    in.seek(back);
    return inline;
  }

  // References.

  int indexToken(Sort sort) {
    if (!Space.isIndex(in)) {
      throw in.expected("the index of a " + sort);
    }
    return in.next();
  }

  /** Reads an index and names of exports, up to the parenthesis that closes. */
  Reference reference(Sort sort) {
    int index = indexToken(sort);
    List<String> exports = new ArrayList<>();
    boolean core = sort.isCore() && sort != Sort.CORE_MODULE;
    while (in.isString()) {
      if (core && (!exports.isEmpty() || sort.code() > Sort.CORE_TAG.code())) {
        throw in.error("a " + sort + " is no export of a core instance");
      }
      exports.add(in.name());
    }
    return new Reference(sort, index, exports);
  }

  /** Reads {@code x} or {@code (sort x "export"*)}. */
  Reference indexOrReference(Sort sort) {
    if (Space.isIndex(in)) {
      return new Reference(sort, in.next(), List.of());
    }
    in.open(sort.isCore() ? wordOf(sort) : sort.text());
    Reference reference = reference(sort);
    in.close();
    return reference;
  }

  /**
   * Reads {@code x} or {@code (core sort x "export"?)}.
   *
   * @param legacy whether {@code core} may be missing
   */
  Reference coreReference(Sort sort, boolean legacy) {
    if (Space.isIndex(in)) {
      return new Reference(sort, in.next(), List.of());
    }
    String word = wordOf(sort);
    if (!(legacy && in.takeOpen(word))) {
      in.open("core");
      keyword(word);
    }
    Reference reference = reference(sort);
    in.close();
    return reference;
  }

  void keyword(String word) {
    if (!in.takeWord(word)) {
      throw in.expected("'" + word + "'");
    }
  }

  /** The word of a sort, without {@code core}. */
  static String wordOf(Sort sort) {
    return sort.isCore() ? sort.text().substring("core ".length()) : sort.text();
  }

  /** Reads the word of a core sort: of those that a core instance can export. */
  Sort coreSort() {
    int token = in.at();
    String word = in.word("a kind of core definition");
    for (Sort sort : Sort.values()) {
      if (sort.isCore() && sort.code() <= Sort.CORE_TAG.code() && wordOf(sort).equals(word)) {
        return sort;
      }
    }
    throw in.expected("'func', 'table', 'memory', 'global' or 'tag'", token);
  }

  /** Reads the words of a sort of components. */
  Sort sort() {
    if (in.takeWord("core")) {
      keyword("module");
      return Sort.CORE_MODULE;
    }
    int token = in.at();
    String word = in.word("a kind of definition");
    for (Sort sort : Sort.values()) {
      if (!sort.isCore() && sort.text().equals(word)) {
        return sort;
      }
    }
    throw in.expected("'core module', 'func', 'value', 'type', 'component' or 'instance'", token);
  }

  /**
   * Whether {@code (type x)} or {@code (type x "export")} comes next, and not a declaration of a
   * type.
   */
  boolean isTypeReference() {
    if (!in.isOpen("type")) {
      return false;
    }
    int back = in.at();
    in.open("type");
    boolean reference = Space.isIndex(in);
    if (reference) {
      in.next();
      reference = in.isClose() || in.isString();
    }
    in.seek(back);
    return reference;
  }
}
