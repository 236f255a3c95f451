/** What is here and not counted: why, and what a person can do about it. */
package sightline.app.ui.held;
