/** The register of agencies: who takes part in the partnership's audits. */
package sightline.app.ui.register;
