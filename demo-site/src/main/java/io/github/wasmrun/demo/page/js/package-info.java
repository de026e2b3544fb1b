/** What the page needs of the browser beside the DOM; declarations only. */
@NullMarked
package io.github.wasmrun.demo.page.js;

import org.jspecify.annotations.NullMarked;
