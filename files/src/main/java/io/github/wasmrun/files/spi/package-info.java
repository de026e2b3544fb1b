/** For authors of hosts: where persistent trees of files keep their bytes. */
@NullMarked
package io.github.wasmrun.files.spi;

import org.jspecify.annotations.NullMarked;
