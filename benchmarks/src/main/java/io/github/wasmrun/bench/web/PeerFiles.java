package io.github.wasmrun.bench.web;

import io.github.wasmrun.bench.peer.Modules;
import io.github.wasmrun.demo.server.SiteServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Files of others that pages need. */
interface PeerFiles {
  PeerFiles NONE = server -> {};

  /** Extism's SDK, and Lua as a plugin. */
  PeerFiles PLUGINS =
      server ->
          server
              .add(
                  "peer/extism.js",
                  Files.readAllBytes(Modules.npm("@extism/extism@1.0.3", "dist/browser/mod.js")))
              .add("lua-plugin.wasm", Files.readAllBytes(Modules.lua("lua-plugin.wasm")));

  /** What jco makes of the component of the benchmarks. */
  PeerFiles COMPONENTS =
      server -> {
        Path folder = Modules.jco("component.wasm");
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.toList()) {
            server.add("peer/" + file.getFileName(), Files.readAllBytes(file));
          }
        }
      };

  /** A module of 660 KB. */
  PeerFiles SQL = server -> server.add("sql.wasm", Files.readAllBytes(Modules.sqlJs()));

  /** Compression and hashes. */
  PeerFiles PACKAGES =
      server ->
          server
              .add(
                  "peer/fflate.js",
                  Files.readAllBytes(Modules.npm("fflate@0.8.3", "esm/browser.js")))
              .add(
                  "peer/hash-wasm.js",
                  Files.readAllBytes(Modules.npm("hash-wasm@4.13.0", "dist/index.esm.min.js")));

  /** Fetches them and lets the server have them. */
  void addTo(SiteServer server) throws IOException;
}
