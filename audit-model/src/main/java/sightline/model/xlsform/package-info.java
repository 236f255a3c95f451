/**
 * Question sets as XLSForms, the form convention of ODK, KoboToolbox and Survey123: sheets of rows
 * of text in, a tool or a refusal out, and back. Which file the sheets come from is not known here.
 */
package sightline.model.xlsform;
