package io.github.wasmrun.jvm.internal.instance;

/** Marks classes whose methods enter guests: their frames are below those of a guest. */
interface GuestEntry {}
