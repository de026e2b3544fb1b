/** What {@code ServiceLoader} and TeaVM find: the services of this host. Not for use elsewhere. */
@NullMarked
package io.github.wasmrun.web.internal;

import org.jspecify.annotations.NullMarked;
