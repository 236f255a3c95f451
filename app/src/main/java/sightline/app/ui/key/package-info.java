/** Whose signatures count: the read-back call that lets a key in, and the keys that are in. */
package sightline.app.ui.key;
