/** Images: the crates of image-rs, as one component. */
module io.github.wasmrun.image {
  requires transitive io.github.wasmrun.api;
  requires transitive io.github.wasmrun.component;
  requires static org.jspecify;

  exports io.github.wasmrun.image;
}
