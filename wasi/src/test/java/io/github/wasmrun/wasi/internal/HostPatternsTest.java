package io.github.wasmrun.wasi.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostPatternsTest {
  @ParameterizedTest
  @CsvSource({
    "example.org, example.org, true",
    "EXAMPLE.org, example.ORG, true",
    "example.org, www.example.org, false",
    "*.example.org, www.example.org, true",
    "*.example.org, example.org, false",
    "*, example.org, true",
    "*, 10.0.0.1, true",
    "*, [::1], true",
    "10.*, 10.0.0.1, true",
    "10.*, 10.example.org, false",
    "10.*, 10.0.0.1.example.org, false",
    "1*, 1.example.org, false",
    "10.0.0.1, 10.0.0.1, true",
    "10.0.0.1, 10.0.0.11, false",
    "10.*.org, 10.example.org, true",
    "[::1], [::1], true",
    "[fe80:*], [fe80::1], true",
    "4you.example, 4you.example, true",
  })
  void aPatternHasHosts(String pattern, String host, boolean has) {
    assertEquals(has, HostPatterns.match(List.of(pattern), host));
    assertEquals(has, HostPatterns.match(List.of(pattern), host, 80));
    assertEquals(has, HostPatterns.match(List.of(pattern + ":80"), host, 80));
  }

  @ParameterizedTest
  @CsvSource({
    "*, 10.*, true",
    "*.example.org, *.www.example.org, true",
    "10.*, 10.0.*, true",
    "10.*, 10.*.org, false",
    "10.*, *, false",
  })
  void aPatternHasAllHostsOfAnother(String granted, String pattern, boolean has) {
    assertEquals(has, HostPatterns.cover(List.of(granted), pattern));
  }
}
