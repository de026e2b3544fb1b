/** The command {@code wasmrun}. */
module io.github.wasmrun.cli {
  requires com.fasterxml.jackson.core;
  requires info.picocli;
  requires io.github.wasmrun.bindgen;
  requires io.github.wasmrun.component;
  requires io.github.wasmrun.engine;
  requires io.github.wasmrun.files;
  requires io.github.wasmrun.jvm;
  requires io.github.wasmrun.jvm.compiler;
  requires io.github.wasmrun.plugins;
  requires io.github.wasmrun.sql;
  requires io.github.wasmrun.wasi;
  requires io.github.wasmrun.wasi.component;
  requires io.github.wasmrun.wat;
  requires io.github.wasmrun.wit;
  requires io.github.wasmrun.wit.component;
  requires java.net.http;
  requires jdk.httpserver;
  requires static org.jspecify;

  opens io.github.wasmrun.cli to
      info.picocli;
}
