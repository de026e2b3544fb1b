/** What tests are written with: names, expectations, fixtures, and the differences of hosts. */
@NullMarked
package io.github.wasmrun.contract.harness;

import org.jspecify.annotations.NullMarked;
