/** Finishing an audit, putting two people's word to it, and getting the file to the partnership. */
package sightline.app.ui.finish;
