/** Writes the static pages of the site from the repository's documents, at build time. */
@NullMarked
package io.github.wasmrun.demo.site;

import org.jspecify.annotations.NullMarked;
