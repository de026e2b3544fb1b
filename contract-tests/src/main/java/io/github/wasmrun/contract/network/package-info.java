/** Contract tests that need a server. */
@NullMarked
package io.github.wasmrun.contract.network;

import org.jspecify.annotations.NullMarked;
