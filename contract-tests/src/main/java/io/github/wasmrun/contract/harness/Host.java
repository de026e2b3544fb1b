package io.github.wasmrun.contract.harness;

import io.github.wasmrun.EngineInfo;
import java.util.Locale;

/** The engines on the hosts that the suite knows. */
public enum Host {
  /** Our own compiler on the JVM. */
  COMPILED("compiled"),
  /** Endive's compiler on the JVM. */
  ENDIVE("endive"),
  /** Endive's interpreter on the JVM. */
  ENDIVE_INTERPRETER("endive-interpreter"),
  /** Chromium and other browsers with its engine. */
  CHROMIUM("chromium"),
  /** Firefox. */
  FIREFOX("firefox"),
  /** WebKit: Safari, WebKitGTK. */
  WEBKIT("webkit");

  private final String id;

  Host(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** Which of them an engine is. */
  public static Host of(EngineInfo info) {
    if (!info.browser()) {
      String name = info.name();
      return name.equals(COMPILED.id)
          ? COMPILED
          : name.equals(ENDIVE.id) ? ENDIVE : ENDIVE_INTERPRETER;
    }
    String version = info.version().toLowerCase(Locale.ROOT);
    if (version.contains("chrom")) {
      return CHROMIUM;
    }
    return version.contains("firefox") ? FIREFOX : WEBKIT;
  }
}
