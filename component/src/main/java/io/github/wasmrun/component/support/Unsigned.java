package io.github.wasmrun.component.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The bits of an unsigned number: a value beyond the largest signed one is negative. See {@link
 * Integer#toUnsignedLong} and {@link Long#toUnsignedString(long)}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE_USE)
public @interface Unsigned {}
