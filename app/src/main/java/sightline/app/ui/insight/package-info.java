/**
 * What the counted returns of a round say together, for the support team: standards by agencies,
 * and the summary with its tables. Every figure opens to the answers behind it.
 */
package sightline.app.ui.insight;
