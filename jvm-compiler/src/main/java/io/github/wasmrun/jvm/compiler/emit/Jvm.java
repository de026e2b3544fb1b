package io.github.wasmrun.jvm.compiler.emit;

import org.objectweb.asm.Opcodes;

/** The JVM's instructions, beside WebAssembly's own {@code Opcodes}. */
interface Jvm extends Opcodes {}
