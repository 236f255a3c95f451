/** What becomes of an agency's audits after they were signed off: actions and repeat ratings. */
package sightline.app.ui.followup;
