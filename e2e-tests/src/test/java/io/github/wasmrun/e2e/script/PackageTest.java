package io.github.wasmrun.e2e.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.e2e.browser.Browser;
import io.github.wasmrun.e2e.browser.BrowserHost;
import io.github.wasmrun.e2e.browser.BrowserPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packed npm package, installed into an empty folder: in Node, and by bundlers for a page. */
class PackageTest {
  private static final Path SCRIPT = Path.of("../web-script").toAbsolutePath().normalize();
  private static final List<String> MODULES = List.of("readme.wasm", "wasi_copy.wasm");

  @TempDir static Path folder;
  private static BrowserHost host;

  @AfterAll
  static void stop() {
    if (host != null) {
      host.close();
    }
  }

  @BeforeAll
  static void install() throws Exception {
    Path packed;
    try (Stream<Path> files = Files.list(SCRIPT.resolve("target"))) {
      packed = files.filter(file -> file.toString().endsWith(".tgz")).findFirst().orElseThrow();
    }
    Files.writeString(folder.resolve("package.json"), "{\"private\": true}");
    Path home = Files.createDirectory(folder.resolve("home"));
    Library.run(
        folder,
        "env",
        "HOME=" + home,
        "npm_config_cache=" + home.resolve("cache"),
        "npm",
        "install",
        "--offline",
        "--no-audit",
        "--no-fund",
        packed.toString());
    Library.copy("e2e/bundlers", List.of("app.js", "app.mjs", "build.mjs"), folder);
    Library.copy(ScriptCases.MODULES, MODULES, folder);
  }

  @Test
  void itHasWhatItSays() throws IOException {
    Path installed = folder.resolve("node_modules/wasmrun");
    try (Stream<Path> files = Files.list(installed)) {
      assertEquals(
          List.of(
              "LICENSE",
              "NOTICE",
              "README.md",
              "isolation.js",
              "package.json",
              "wasmrun-system.mjs",
              "wasmrun-terminal.mjs",
              "wasmrun.d.ts",
              "wasmrun.js",
              "wasmrun.mjs"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void nodeRunsIt() throws Exception {
    Library.needsNode20();
    assertEquals(
        List.of("5", "7", "func [i32] -> []", "WASI 0"),
        Library.run(folder, "node", "app.mjs").lines().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"esbuild", "vite", "webpack"})
  void aPageIsBuilt(String bundler) throws Exception {
    if (bundler.equals("vite")) {
      Library.needsNode20();
    }
    Path target = folder.resolve(bundler);
    Library.run(folder, "node", "build.mjs", bundler, SCRIPT.toString(), target.toString());
    if (host == null) {
      host = Browser.CHROMIUM.start();
    }
    try (SiteServer server = SiteServer.start(0, SiteServer.LIBRARY_FILES, ScriptCases.MODULES)) {
      try (Stream<Path> files = Files.walk(target)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          server.add("app/" + target.relativize(file), Files.readAllBytes(file));
        }
      }
      for (String module : MODULES) {
        server.add("app/" + module, Files.readAllBytes(folder.resolve(module)));
      }
      // webpack's chunks are no scripts for workers.
      String base = bundler.equals("webpack") ? " data-base=../wasmrun/" : "";
      server.add(
          "app/index.html",
          ("<!doctype html><html"
                  + base
                  + "><link rel=icon href=data:,>"
                  + "<script type=module src=app.js></script></html>")
              .getBytes());
      try (BrowserPage page = host.open(server.url("app/index.html"))) {
        page.await("window.result", Duration.ofSeconds(60));
        assertEquals("5 7 INTEGER_DIVIDE_BY_ZERO main worker", page.evaluate("window.result"));
        assertEquals(List.of(), page.errors());
      }
    }
    assertTrue(Files.exists(target.resolve("app.js")));
  }
}
