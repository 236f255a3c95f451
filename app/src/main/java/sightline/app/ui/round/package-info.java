/** Making a round: who is asked what by when, and the pack and letter that invite them. */
package sightline.app.ui.round;
