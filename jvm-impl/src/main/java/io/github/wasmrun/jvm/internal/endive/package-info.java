/**
 * The engines {@code endive} and {@code endive-interpreter}, built on Endive.
 *
 * <p>Here is what implements the API: engine, module, instance and what instances export, and the
 * ways between them. The packages below have the rest and know nothing of these classes:
 *
 * <ul>
 *   <li>{@code values}: types, values and references on their way between the host and Endive
 *   <li>{@code storage}: the bytes of memories and the elements of tables
 *   <li>{@code module}: what is done to a module before Endive runs it
 *   <li>{@code compile}: compiling, and rewriting what the compiler made
 *   <li>{@code guest}: what compiled guests call
 *   <li>{@code interpret}: the interpreter
 *   <li>{@code interfaces}: Java interfaces by reflection and bytecode
 *   <li>{@code host}: functions of the host
 * </ul>
 */
@NullMarked
package io.github.wasmrun.jvm.internal.endive;

import org.jspecify.annotations.NullMarked;
