// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** CREATE FUNCTION. Immutable. */
public record CreateFunction(
    boolean orAlter,
    boolean orReplace,
    boolean temporary,
    boolean ifNotExists,
    ObjectName name,
    Optional<List<FunctionParam>> args,
    Optional<FunctionReturn> returnType,
    Optional<Determinism> determinism,
    Optional<Ident> language,
    Optional<FunctionBehavior> behavior,
    Optional<CalledOnNull> calledOnNull,
    Optional<FunctionParallel> parallel,
    Optional<FunctionSecurity> security,
    Optional<FunctionBody> body,
    Optional<FunctionUsing> using,
    Optional<List<SqlOption>> options)
    implements Statement {
  public CreateFunction {
    args = args.map(List::copyOf);
    options = options.map(List::copyOf);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(name, args, returnType, language, body, using, options);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "CreateFunction",
        "orAlter",
        orAlter,
        "orReplace",
        orReplace,
        "temporary",
        temporary,
        "ifNotExists",
        ifNotExists,
        "name",
        name,
        "args",
        args,
        "returnType",
        returnType,
        "determinism",
        determinism,
        "language",
        language,
        "behavior",
        behavior,
        "calledOnNull",
        calledOnNull,
        "parallel",
        parallel,
        "security",
        security,
        "body",
        body,
        "using",
        using,
        "options",
        options);
  }

  @Override
  public <R> R accept(Statement.Visitor<R> visitor) {
    return visitor.visitCreateFunction(this);
  }
}
