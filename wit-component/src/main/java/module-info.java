/** WIT to and from component binaries. */
module io.github.wasmrun.wit.component {
  requires transitive io.github.wasmrun.component.model;
  requires io.github.wasmrun.json;
  requires transitive io.github.wasmrun.wit;
  requires static org.jspecify;

  exports io.github.wasmrun.wit.component;
}
