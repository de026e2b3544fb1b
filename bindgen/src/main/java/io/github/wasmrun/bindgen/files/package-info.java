/** What bindgen reads and writes on the JVM: files. */
@NullMarked
package io.github.wasmrun.bindgen.files;

import org.jspecify.annotations.NullMarked;
