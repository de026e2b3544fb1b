/** The counters of engines, for those that are made with statistics. */
@NullMarked
package io.github.wasmrun.engine.statistics;

import org.jspecify.annotations.NullMarked;
