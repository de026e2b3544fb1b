/** SQL: the parser sqlparser as one component, trees of statements, types, and Java of queries. */
module io.github.wasmrun.sql {
  requires transitive io.github.wasmrun.api;
  requires transitive io.github.wasmrun.component;
  requires io.github.wasmrun.wasi;
  requires static org.jspecify;

  exports io.github.wasmrun.sql;
  exports io.github.wasmrun.sql.ast;
  exports io.github.wasmrun.sql.types;
}
