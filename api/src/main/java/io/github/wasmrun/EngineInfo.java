package io.github.wasmrun;

/**
 * What runs the guest's code. Immutable.
 *
 * @param name the name that {@link EngineConfig#withEngine} takes: {@code compiled}, {@code
 *     endive}, {@code endive-interpreter}, {@code browser}
 * @param version version of the engine as it tells it, for a browser its name and version
 * @param browser whether it is a browser's engine
 * @param crossOriginIsolated whether the page is cross-origin isolated and so may share memory
 *     between workers; true on the JVM, which needs no such thing
 */
public record EngineInfo(
    String name, String version, boolean browser, boolean crossOriginIsolated) {
  /** The name and version; of a page also whether it is cross-origin isolated. */
  @Override
  public String toString() {
    String text = name + " " + version;
    return !browser ? text : text + (crossOriginIsolated ? ", isolated" : ", not isolated");
  }
}
