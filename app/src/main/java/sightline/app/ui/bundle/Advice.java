package sightline.app.ui.bundle;

import sightline.app.ui.kit.Texts;
import sightline.model.record.Code;

/** What a person does about each reason, and where in the program it is done. */
final class Advice {
  /** A place in the program. */
  enum Place {
    KEYS,
    CONFLICTS,
    NONE
  }

  private Advice() {}

  /** What to do, in sentences. */
  static String words(Code code) {
    return Texts.of(
        switch (code) {
          case UNKNOWN_KEY -> "bundle.advice.unknown-key";
          case REVOKED_KEY -> "bundle.advice.revoked-key";
          case NOT_AUTHORISED -> "bundle.advice.not-authorised";
          case BAD_SIGNATURE -> "bundle.advice.bad-signature";
          case BAD_MANIFEST, UNLISTED, INCOMPLETE -> "bundle.advice.export-again";
          case UNREADABLE, BAD_TEXT -> "bundle.advice.unreadable";
          case WRONG_PARTNERSHIP, NOT_FOR_US -> "bundle.advice.breach";
          case QUESTION_SET -> "bundle.advice.question-set";
          case NEWER_SCHEMA -> "bundle.advice.newer";
          case ALREADY_HELD, SUPERSEDED, TRUST_OLD -> "bundle.advice.nothing";
          case FORKED, GAP -> "bundle.advice.conflict";
          case TRUST_FORK -> "bundle.advice.trust-fork";
          case TOO_BIG, TOO_DEEP, LIMIT -> "bundle.advice.too-big";
          case WRONG_TYPE -> "bundle.advice.wrong-type";
          case BAD_VALUE -> "bundle.advice.bad-value";
          case BAD_BLOB, BLOB_MISSING -> "bundle.advice.attachments";
          case ODD_TIME -> "bundle.advice.clock";
          case PURGED -> "bundle.advice.purged";
          case IDENTIFIERS -> "bundle.advice.identifiers";
        });
  }

  /** A group of reasons that are dealt with in the same way, as a heading. */
  static String heading(Code code) {
    return Texts.of(
        switch (code) {
          case UNKNOWN_KEY -> "bundle.reason.unknown-key";
          case REVOKED_KEY -> "bundle.reason.revoked-key";
          case NOT_AUTHORISED -> "bundle.reason.not-authorised";
          case FORKED, GAP -> "bundle.reason.conflict";
          case NEWER_SCHEMA -> "bundle.reason.newer";
          case QUESTION_SET -> "bundle.reason.question-set";
          case IDENTIFIERS -> "bundle.reason.identifiers";
          case BAD_MANIFEST, UNLISTED, INCOMPLETE -> "bundle.reason.unlisted";
          case BAD_VALUE -> "bundle.reason.bad-value";
          case BAD_SIGNATURE,
              UNREADABLE,
              WRONG_PARTNERSHIP,
              ALREADY_HELD,
              SUPERSEDED,
              TRUST_FORK,
              TRUST_OLD,
              TOO_BIG,
              TOO_DEEP,
              LIMIT,
              WRONG_TYPE,
              NOT_FOR_US,
              BAD_TEXT,
              BAD_BLOB,
              BLOB_MISSING,
              ODD_TIME,
              PURGED ->
              "bundle.reason.other";
        });
  }

  static Place place(Code code) {
    return switch (code) {
      case UNKNOWN_KEY, REVOKED_KEY, NOT_AUTHORISED -> Place.KEYS;
      case FORKED, GAP -> Place.CONFLICTS;
      default -> Place.NONE;
    };
  }
}
