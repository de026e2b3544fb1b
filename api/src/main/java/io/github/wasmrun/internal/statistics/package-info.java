/** What lets a page that does not ask for statistics have none of their code. */
@NullMarked
package io.github.wasmrun.internal.statistics;

import org.jspecify.annotations.NullMarked;
