/**
 * Real browsers behind one interface: Chromium and Firefox by Playwright, WebKitGTK by WebDriver.
 */
@NullMarked
package io.github.wasmrun.e2e.browser;

import org.jspecify.annotations.NullMarked;
