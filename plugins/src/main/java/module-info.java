/** Plugins: modules that others wrote. */
module io.github.wasmrun.plugins {
  requires transitive io.github.wasmrun.api;
  requires transitive io.github.wasmrun.files;
  requires transitive io.github.wasmrun.json;
  requires io.github.wasmrun.wasi;
  requires static org.jspecify;

  exports io.github.wasmrun.plugins;
  exports io.github.wasmrun.plugins.data;
  exports io.github.wasmrun.plugins.manifest;

  provides io.github.wasmrun.worker.WorkerTask with
      io.github.wasmrun.plugins.PluginTask;
}
