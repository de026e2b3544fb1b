package io.github.wasmrun.jvm.internal.endive;

/** Something that must not be given to another engine. */
interface EngineOwned {
  EndiveEngine engine();
}
