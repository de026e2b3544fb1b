package io.github.wasmrun.component.text;

import io.github.wasmrun.component.model.CoreType;
import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.model.Sort;
import io.github.wasmrun.wat.internal.Integers;
import io.github.wasmrun.wat.internal.Space;
import io.github.wasmrun.wat.internal.TokenReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a component or a type of one defines so far: its definitions in order, and its index spaces.
 */
final class Scope {
  final @Nullable Scope outer;
  private final @Nullable String id;
  private final TokenReader in;
  private final Space[] spaces = new Space[Sort.values().length];
  private final List<Definition> definitions = new ArrayList<>();

  /** The declarations, if this is the type of a core module. */
  final List<CoreType.Decl> coreDecls = new ArrayList<>();

  Scope(TokenReader in, @Nullable Scope outer, @Nullable String id) {
    this.in = in;
    this.outer = outer;
    this.id = id;
    for (Sort sort : Sort.values()) {
      spaces[sort.ordinal()] = new Space(sort.text());
    }
  }

  List<Definition> definitions() {
    return definitions;
  }

  Space space(Sort sort) {
    return spaces[sort.ordinal()];
  }

  /** Adds what has no index. */
  void add(Definition definition) {
    definitions.add(definition);
  }

  /** Adds a definition and gives its index. */
  int define(Definition definition, Sort sort, Named name) {
    definitions.add(definition);
    return name.register(in, space(sort));
  }

  int define(Definition definition, Sort sort) {
    return define(definition, sort, Named.NONE);
  }

  private int number(int token) {
    int back = in.at();
    in.seek(token);
    int number = Integers.u32(in);
    in.seek(back);
    return number;
  }

  /** The index that a token denotes; what is defined outside is aliased here. */
  int index(int token, Sort sort) {
    if (!isIdentifier(token)) {
      return number(token);
    }
    String name = in.id(token);
    int depth = 0;
    for (Scope scope = this; scope != null; scope = scope.outer) {
      int found = scope.space(sort).find(name);
      if (found >= 0 && depth == 0) {
        return found;
      }
      if (found >= 0) {
        if (!mayBeOuter(sort)) {
          throw in.error("outer " + sort + " $" + name + " is no module, type or component", token);
        }
        Definition alias = new Definition.AliasOuter(sort, depth, found);
        return define(alias, sort, new Named(name, null, token));
      }
      depth++;
    }
    throw in.error("unknown " + sort + " $" + name, token);
  }

  private boolean isIdentifier(int token) {
    return in.tokens.text().charAt(in.tokens.start(token)) == '$';
  }

  private static boolean mayBeOuter(Sort sort) {
    return sort == Sort.CORE_MODULE
        || sort == Sort.CORE_TYPE
        || sort == Sort.TYPE
        || sort == Sort.COMPONENT;
  }

  /** How many scopes there are to the one that an alias names, and the index there. */
  int[] outerIndex(int outerToken, int token, Sort sort) {
    if (!isIdentifier(outerToken) && !isIdentifier(token)) {
      return new int[] {number(outerToken), number(token)};
    }
    int depth = 0;
    Scope found = this;
    if (isIdentifier(outerToken)) {
      String name = in.id(outerToken);
      while (found != null && !name.equals(found.id)) {
        found = found.outer;
        depth++;
      }
      if (found == null) {
        throw in.error("unknown outer component $" + name, outerToken);
      }
    } else {
      int count = number(outerToken);
      for (; found != null && depth != count; depth++) {
        found = found.outer;
      }
      if (found == null) {
        throw in.error(
            "outer count of " + Integer.toUnsignedString(count) + " is too large", token);
      }
    }
    if (!isIdentifier(token)) {
      return new int[] {depth, number(token)};
    }
    int index = found.space(sort).find(in.id(token));
    if (index < 0) {
      throw in.error("unknown " + sort + " " + in.tokens.text(token), token);
    }
    return new int[] {depth, index};
  }
}
