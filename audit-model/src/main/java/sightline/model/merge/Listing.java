package sightline.model.merge;

/** What the manifests in the store say about a record. */
public enum Listing {
  /** A manifest by a known key names it, or it was made here. */
  LISTED,
  /** Only manifests by keys nobody approved yet name it. */
  LISTED_BY_UNKNOWN,
  /** No manifest names it. */
  UNLISTED
}
