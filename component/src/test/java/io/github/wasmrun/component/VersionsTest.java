package io.github.wasmrun.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionsTest {
  private final Map<String, ComponentExtern> items = new LinkedHashMap<>();

  private ComponentExtern put(String name) {
    ComponentExtern item = ComponentResource.ofHost(object -> {});
    items.put(name, item);
    return item;
  }

  @Test
  void oneVersionServesTheCompatibleOnes() {
    ComponentExtern io = put("wasi:io/poll@0.2.6");
    ComponentExtern kv = put("a:kv/store@1.2.0");
    assertEquals(io, Versions.find(items, "wasi:io/poll@0.2.12"));
    assertEquals(io, Versions.find(items, "wasi:io/poll@0.2.0"));
    assertEquals(kv, Versions.find(items, "a:kv/store@1.9.9"));
    assertNull(Versions.find(items, "wasi:io/poll@0.3.0"));
    assertNull(Versions.find(items, "wasi:io/streams@0.2.6"));
    assertNull(Versions.find(items, "a:kv/store@2.0.0"));
    assertNull(Versions.find(items, "wasi:io/poll"));
  }

  @Test
  void anExactNameWins() {
    put("wasi:io/poll@0.2.6");
    ComponentExtern exact = put("wasi:io/poll@0.2.1");
    assertEquals(exact, Versions.find(items, "wasi:io/poll@0.2.1"));
  }

  @Test
  void preReleasesAndZeroesMatchThemselvesOnly() {
    ComponentExtern preRelease = put("a:b/c@0.3.0-rc.1");
    ComponentExtern zeroes = put("a:b/d@0.0.1");
    assertEquals(preRelease, Versions.find(items, "a:b/c@0.3.0-rc.1"));
    assertNull(Versions.find(items, "a:b/c@0.3.0"));
    assertNull(Versions.find(items, "a:b/d@0.0.2"));
    assertEquals(zeroes, Versions.find(items, "a:b/d@0.0.1"));
  }
}
