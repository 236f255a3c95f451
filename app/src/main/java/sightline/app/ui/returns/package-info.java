/** Who is back in a round, who is late, and what was said to them. */
package sightline.app.ui.returns;
