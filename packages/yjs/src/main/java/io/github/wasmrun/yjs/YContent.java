package io.github.wasmrun.yjs;

/** What is in a shared type: a plain value, another shared type, or a document. */
public sealed interface YContent permits YValue, YType, YDoc {}
