/**
 * The one suite that every engine on every host runs: {@link
 * io.github.wasmrun.contract.ContractSuite#all()}.
 *
 * <p>Plain Java over the API alone, so that TeaVM compiles the same tests into a page. A runner
 * takes the list, runs each body and waits for the future that a body may return.
 */
@NullMarked
package io.github.wasmrun.contract;

import org.jspecify.annotations.NullMarked;
