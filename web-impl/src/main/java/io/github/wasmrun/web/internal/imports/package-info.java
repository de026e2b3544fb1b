/**
 * What modules import: functions of the host, by interface, by lambda or by a reader of arguments.
 */
@NullMarked
package io.github.wasmrun.web.internal.imports;

import org.jspecify.annotations.NullMarked;
