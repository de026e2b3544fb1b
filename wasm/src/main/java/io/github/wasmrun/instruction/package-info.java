/**
 * The table of instructions: numbers in {@link io.github.wasmrun.instruction.Opcodes}, facts in
 * {@link io.github.wasmrun.instruction.Instructions}, names in {@link
 * io.github.wasmrun.instruction.InstructionNames}. A page holds only the parts that it uses.
 */
@NullMarked
package io.github.wasmrun.instruction;

import org.jspecify.annotations.NullMarked;
