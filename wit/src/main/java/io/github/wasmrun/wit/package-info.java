/**
 * WIT, the interface language of WebAssembly components.
 *
 * <p>The way in is {@link io.github.wasmrun.wit.Wit}: it reads texts and gives a {@link
 * io.github.wasmrun.wit.model.WitGraph}, in which every name is resolved. {@link
 * io.github.wasmrun.wit.WitPrinter} writes a graph as text again, {@link
 * io.github.wasmrun.wit.WitJson} as JSON. Nothing here reads files: texts are given by {@link
 * io.github.wasmrun.wit.WitSources}, so the same code runs in a page.
 */
@NullMarked
package io.github.wasmrun.wit;

import org.jspecify.annotations.NullMarked;
