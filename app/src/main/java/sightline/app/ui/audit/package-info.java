/**
 * One audit as the centre received it, read only: the answers, the score with its working, and
 * where all of it comes from.
 */
package sightline.app.ui.audit;
