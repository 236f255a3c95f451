package sightline.model.record;

/**
 * Why something that arrived was refused, held or noted. The names are part of the bundle format
 * (docs/bundle-format.md) and of the command line's JSON.
 */
public enum Code {
  BAD_SIGNATURE,
  BAD_MANIFEST,
  UNLISTED,
  INCOMPLETE,
  UNREADABLE,
  UNKNOWN_KEY,
  REVOKED_KEY,
  NOT_AUTHORISED,
  WRONG_PARTNERSHIP,
  QUESTION_SET,
  NEWER_SCHEMA,
  ALREADY_HELD,
  SUPERSEDED,
  FORKED,
  GAP,
  TRUST_FORK,
  TRUST_OLD,
  TOO_BIG,
  TOO_DEEP,
  LIMIT,
  WRONG_TYPE,
  NOT_FOR_US,
  BAD_VALUE,
  BAD_TEXT,
  BAD_BLOB,
  BLOB_MISSING,
  ODD_TIME,
  PURGED,
  IDENTIFIERS
}
