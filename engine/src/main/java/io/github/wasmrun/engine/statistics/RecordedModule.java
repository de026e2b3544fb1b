package io.github.wasmrun.engine.statistics;

/** What a recorder asks of a module. */
public interface RecordedModule {
  /** What the module is called where its host shows what happens: its name, or its hash. */
  String title();
}
