/** What users hold: engine, modules, instances and externals, over what makes their code. */
@NullMarked
package io.github.wasmrun.jvm.internal.instance;

import org.jspecify.annotations.NullMarked;
