/** Going over to another version of a question set, and what earlier versions left behind. */
package sightline.app.ui.move;
