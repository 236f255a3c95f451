/**
 * The tool bench: the question sets of a support team, reading one, and writing the next version.
 */
package sightline.app.ui.toolbench;
