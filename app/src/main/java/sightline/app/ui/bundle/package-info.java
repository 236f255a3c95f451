/**
 * Bundles coming in: what each file would do, before anything is imported, and what it did after.
 */
package sightline.app.ui.bundle;
