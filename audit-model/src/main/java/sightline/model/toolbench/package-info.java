/**
 * Writing question sets: a draft is the fold of its edits, its problems are those the reader finds
 * on the file it would become, and publishing is that file.
 */
package sightline.model.toolbench;
