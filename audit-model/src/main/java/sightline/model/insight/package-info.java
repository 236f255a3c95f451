/**
 * What a round says when its audits are read together: who is back, where the partnership is weak,
 * what one agency returned. Every figure is made here, once, and can be opened to the answers
 * behind it; screens and reports only show it.
 *
 * <p>Nothing here reads a clock: the day is handed in.
 */
package sightline.model.insight;
