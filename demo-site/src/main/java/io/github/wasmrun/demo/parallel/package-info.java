/** A picture painted by many workers: the same Java in the page and on the JVM. */
@NullMarked
package io.github.wasmrun.demo.parallel;

import org.jspecify.annotations.NullMarked;
