/**
 * Reports: which one, about what, for whom; the report itself on the screen; and the door to Word,
 * PDF, spreadsheet and CSV.
 */
package sightline.app.ui.report;
