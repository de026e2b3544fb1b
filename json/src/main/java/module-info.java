/** JSON as plain objects of Java. */
module io.github.wasmrun.json {
  requires transitive io.github.wasmrun.api;
  requires static org.jspecify;

  exports io.github.wasmrun.json;
}
