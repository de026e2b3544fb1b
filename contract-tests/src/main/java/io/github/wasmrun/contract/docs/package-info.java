/** Tables of README that are made of the suite. */
@NullMarked
package io.github.wasmrun.contract.docs;

import org.jspecify.annotations.NullMarked;
