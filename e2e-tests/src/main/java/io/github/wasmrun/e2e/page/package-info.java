/**
 * Programs that TeaVM compiles into the pages of the tests; what they find is read by the tests.
 */
@NullMarked
package io.github.wasmrun.e2e.page;

import org.jspecify.annotations.NullMarked;
