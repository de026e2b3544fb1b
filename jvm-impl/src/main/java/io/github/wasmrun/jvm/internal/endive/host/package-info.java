/** Functions of the host: what Endive calls, and what they find their arguments in. */
@NullMarked
package io.github.wasmrun.jvm.internal.endive.host;

import org.jspecify.annotations.NullMarked;
