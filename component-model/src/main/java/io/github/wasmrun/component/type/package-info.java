/**
 * Component types as the validator resolves them: without indexes, with the identities of resource
 * types and of the names that types were given.
 */
@NullMarked
package io.github.wasmrun.component.type;

import org.jspecify.annotations.NullMarked;
