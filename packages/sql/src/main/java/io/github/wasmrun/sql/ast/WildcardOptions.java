// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/**
 * What a wildcard leaves out or changes. Immutable. {@code [ ilike][ exclude][ except][ replace][
 * rename][ AS alias]}
 */
public record WildcardOptions(
    Optional<WildcardIlike> ilike,
    Optional<WildcardExclude> exclude,
    Optional<WildcardExcept> except,
    Optional<WildcardReplace> replace,
    Optional<WildcardRename> rename,
    Optional<Ident> alias)
    implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(ilike, exclude, except, replace, rename, alias);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "WildcardOptions",
        "ilike",
        ilike,
        "exclude",
        exclude,
        "except",
        except,
        "replace",
        replace,
        "rename",
        rename,
        "alias",
        alias);
  }
}
