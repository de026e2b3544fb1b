/** The goals of the Maven plugin. */
@NullMarked
package io.github.wasmrun.maven;

import org.jspecify.annotations.NullMarked;
