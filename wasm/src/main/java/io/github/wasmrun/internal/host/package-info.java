/**
 * What a browser has and Java must bring along. In a page, classes of the same names in {@code
 * io.github.wasmrun.web.internal.host} stand in their place, see {@code HostClasses} there. Not for
 * use outside of the project.
 */
@NullMarked
package io.github.wasmrun.internal.host;

import org.jspecify.annotations.NullMarked;
