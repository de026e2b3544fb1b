/**
 * The example modules of the demo and what is called in them: the same Java for the JVM and the
 * browser, on {@code wasmrun-api} only.
 */
@NullMarked
package io.github.wasmrun.demo.example;

import org.jspecify.annotations.NullMarked;
