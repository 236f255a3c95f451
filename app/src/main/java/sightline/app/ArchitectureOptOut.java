package sightline.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes a class out of an architecture rule, for the reason given; the tests of the rules look for
 * it.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ArchitectureOptOut {
  /** Why the rule does not fit here. */
  String reason();
}
