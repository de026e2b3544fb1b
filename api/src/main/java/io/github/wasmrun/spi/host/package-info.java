/**
 * What the JVM and TeaVM do in different ways. In a page, classes of the same names in {@code
 * io.github.wasmrun.web.services} take their place, see {@code HostClasses} there. Not for use
 * outside of the project.
 */
@NullMarked
package io.github.wasmrun.spi.host;

import org.jspecify.annotations.NullMarked;
