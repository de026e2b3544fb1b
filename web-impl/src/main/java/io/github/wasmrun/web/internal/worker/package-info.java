/** Instances of modules in workers, and how a page and its workers talk to each other. */
@NullMarked
package io.github.wasmrun.web.internal.worker;

import org.jspecify.annotations.NullMarked;
