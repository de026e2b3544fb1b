package io.github.wasmrun.jvm.internal.instance;

/** Something that must not be given to another engine. */
interface EngineOwned {
  JvmStore store();
}
