/** Trees of files. */
module io.github.wasmrun.files {
  requires transitive io.github.wasmrun.api;
  requires static org.jspecify;

  exports io.github.wasmrun.files;
  exports io.github.wasmrun.files.spi;

  uses io.github.wasmrun.files.spi.StorageProvider;
}
