package io.github.wasmrun.component;

import io.github.wasmrun.WasmModule;

/** What a component imports or exports. */
public sealed interface ComponentExtern
    permits ComponentExtern.CoreModule,
        ComponentExtern.NoResource,
        ComponentExtern.Value,
        ComponentFunction,
        ComponentInstance,
        ComponentResource,
        HostFunctionEntry,
        OpenComponent,
        WasmComponent {
  /** A core module. */
  record CoreModule(WasmModule module) implements ComponentExtern {}

  /** A value. */
  record Value(Val value) implements ComponentExtern {}

  /** A type that is no resource type: it needs nothing at run time. */
  enum NoResource implements ComponentExtern {
    /** The only one. */
    INSTANCE
  }
}
