/** Classes that break the rules, each package another one. */
@NullMarked
package io.github.wasmrun.architecture.broken;

import org.jspecify.annotations.NullMarked;
