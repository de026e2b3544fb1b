/** What is measured in Chromium, as the JVM sees it: server, browser and size of a page. */
@NullMarked
package io.github.wasmrun.bench.web;

import org.jspecify.annotations.NullMarked;
