package io.github.wasmrun.demo.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.wat.Wat;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageLogicTest {
  @Test
  void dumpsMemoryUpToItsEnd() {
    Memory memory = Engine.create().createMemory(MemoryType.of(1));
    memory.writeUtf8(65530, "Hi é!");
    assertEquals(
        """
        0000fff8  00 00 48 69  ..Hi
        0000fffc  20 c3 a9 21   ..!
        """,
        HexDump.of(memory, 65528, 4, 4));
    assertEquals("", HexDump.of(memory, 65536, 16, 4));
  }

  @Test
  void saysWhatAFileIs() {
    assertEquals("", hint("\0asm\1\0\0\0"));
    assertTrue(hint("").contains("empty"));
    assertTrue(hint("\0asm\15\0\1\0").contains("component"));
    assertTrue(hint(" \n(module)").contains("text format"));
    assertTrue(hint("PK\3\4").contains("archive"));
    assertTrue(hint("Hello, world").contains("no WebAssembly"));
    assertTrue(hint("\0").contains("no WebAssembly"));
  }

  private static String hint(String file) {
    return FileHint.of(file.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void stubsLogCallsAndAnswerZero() throws Exception {
    WasmModule module;
    try (InputStream in =
        getClass().getResourceAsStream("/META-INF/resources/examples/host.wasm")) {
      module = Engine.create().compile(in.readAllBytes());
    }
    List<String> log = new ArrayList<>();
    HostStubs stubs = HostStubs.of(module, log::add);
    try (Instance instance = module.instantiate(stubs.imports())) {
      assertEquals(0L, instance.call("sumOfSquares", 2));
    }
    assertEquals(
        List.of(
            "env.log(16, 15)",
            "env.square(0) answered 0",
            "env.square(1) answered 0",
            "env.log(32, 8)"),
        log);
    assertTrue(stubs.memories().isEmpty());
  }

  @Test
  void anAddressNamesAModule() {
    byte[] bytes = {0, 'a', 's', 'm', -1, -2, -3};
    Fragment module = Fragment.of(Fragment.Kind.MODULE, bytes);
    assertEquals("wasm=AGFzbf_-_Q", module.text());
    assertArrayEquals(bytes, Fragment.parse(module.text()).bytes());
    assertEquals(new Fragment(Fragment.Kind.EXAMPLE, "blake3"), Fragment.parse("blake3"));
    String url = "https://example.org/a.wasm?b=c&d";
    assertEquals(url, Fragment.parse("url=" + url).value());
    assertThrows(IllegalArgumentException.class, () -> Fragment.parse("wasm=" + "AGFzb!").bytes());
    assertThrows(IllegalArgumentException.class, () -> Fragment.parse("wat=AGFzb").bytes());
  }

  @Test
  void whatIsTooLongForAnAddressIsNotShared() {
    byte[] large = new byte[60_000];
    assertTrue(new OpenModule("a", large, large, Optional.empty()).fragment().isEmpty());
    byte[] small = {'(', ')'};
    assertEquals(
        "wat=KCk", new OpenModule("a", small, large, Optional.empty()).fragment().get().text());
  }

  @Test
  void textsAmongArgumentsAreWrittenIntoTheGuest() {
    Engine engine = Engine.create();
    byte[] bytes =
        Wat.parse(
            """
            (module (memory (export "memory") 1)
              (func (export "malloc") (param i32) (result i32) (i32.const 100)))
            """);
    try (Instance instance = engine.compile(bytes).instantiate()) {
      GuestTexts texts = new GuestTexts(instance);
      assertThrows(IllegalArgumentException.class, () -> texts.value("len"));
      assertEquals(100, texts.value("\"Zoë\""));
      assertEquals(4, texts.value("len"));
      assertEquals("Zoë", instance.memory().readUtf8Z(100));
      assertThrows(IllegalArgumentException.class, () -> texts.value("\"open"));
    }
  }
}
