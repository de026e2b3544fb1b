/**
 * The tree of statements: records in sealed interfaces, whose names are those of sqlparser, and a
 * {@link io.github.wasmrun.sql.ast.SqlVisitor}. All of it is immutable.
 */
@NullMarked
package io.github.wasmrun.sql.ast;

import org.jspecify.annotations.NullMarked;
