package sightline.model.book;

import java.util.Optional;
import sightline.model.audit.Action;
import sightline.model.audit.Alert;
import sightline.model.audit.Answer;
import sightline.model.audit.Evidence;
import sightline.model.audit.GivenDetail;
import sightline.model.record.RecordId;
import sightline.model.tool.ToolRef;

/**
 * One thing a person did to an answer book, with what stood there before: the book is the fold of
 * these, and the inverse of each is another of these.
 */
public sealed interface Edit {

  /** A new book for one agency, one question set, one cycle ("2026"). */
  record Opened(String agency, ToolRef tool, String cycle) implements Edit {}

  record Rated(String question, Answer before, Answer after) implements Edit {}

  record Commented(String question, String before, String after) implements Edit {}

  record GoodPracticeFlagged(String question, boolean before, boolean after) implements Edit {}

  record EvidenceAdded(String question, Evidence evidence) implements Edit {}

  record EvidenceRemoved(String question, Evidence evidence) implements Edit {}

  record ActionPlanned(Action action) implements Edit {}

  record ActionChanged(Action before, Action after) implements Edit {}

  record ActionRemoved(Action action) implements Edit {}

  /** A detail was given, changed or cleared; empty stands for nothing given. */
  record Detailed(String detail, Optional<GivenDetail> before, Optional<GivenDetail> after)
      implements Edit {}

  /**
   * A worry about a child was recorded, or who was told of it. It cannot be undone: a slip of the
   * hand must not take it away.
   *
   * @param before empty when it is new
   */
  record AlertNoted(Optional<Alert> before, Alert after) implements Edit {}

  /** What the book said was frozen into a signed revision for a round. */
  record Finished(String partnership, String round, RecordId revision) implements Edit {}

  /** The book takes the answers of another version over; they follow. */
  record CarriedOver(ToolRef from) implements Edit {}

  /**
   * Somebody has to say whether an answer still stands, since its question is worded otherwise.
   *
   * @param from the version it was given in
   * @param answer as it was carried; another answer needs no confirming
   */
  record ConfirmAsked(String question, ToolRef from, Answer answer) implements Edit {}

  /** Somebody read the new wording: the answer stands. */
  record Confirmed(String question, ToolRef from, Answer answer) implements Edit {}

  /**
   * A round goes on in another book, in another version. This one stays as it is.
   *
   * @param book name of the book it goes on in
   */
  record WentOn(String partnership, String round, ToolRef to, String book) implements Edit {}

  /** The question or detail it concerns, by id, when it concerns one. */
  default Optional<String> concerns() {
    return switch (this) {
      case Opened e -> Optional.empty();
      case Rated e -> Optional.of(e.question);
      case Commented e -> Optional.of(e.question);
      case GoodPracticeFlagged e -> Optional.of(e.question);
      case EvidenceAdded e -> Optional.of(e.question);
      case EvidenceRemoved e -> Optional.of(e.question);
      case ActionPlanned e -> Optional.of(e.action.question());
      case ActionChanged e -> Optional.of(e.after.question());
      case ActionRemoved e -> Optional.of(e.action.question());
      case Detailed e -> Optional.of(e.detail);
      case ConfirmAsked e -> Optional.of(e.question);
      case Confirmed e -> Optional.of(e.question);
      case AlertNoted e -> Optional.empty();
      case Finished e -> Optional.empty();
      case CarriedOver e -> Optional.empty();
      case WentOn e -> Optional.empty();
    };
  }

  /** The edit that takes this one back; empty for those that cannot be taken back. */
  default Optional<Edit> inverse() {
    return switch (this) {
      case Opened e -> Optional.empty();
      case Rated e -> Optional.of(new Rated(e.question, e.after, e.before));
      case Commented e -> Optional.of(new Commented(e.question, e.after, e.before));
      case GoodPracticeFlagged e ->
          Optional.of(new GoodPracticeFlagged(e.question, e.after, e.before));
      case EvidenceAdded e -> Optional.of(new EvidenceRemoved(e.question, e.evidence));
      case EvidenceRemoved e -> Optional.of(new EvidenceAdded(e.question, e.evidence));
      case ActionPlanned e -> Optional.of(new ActionRemoved(e.action));
      case ActionChanged e -> Optional.of(new ActionChanged(e.after, e.before));
      case ActionRemoved e -> Optional.of(new ActionPlanned(e.action));
      case Detailed e -> Optional.of(new Detailed(e.detail, e.after, e.before));
      case ConfirmAsked e -> Optional.of(new Confirmed(e.question, e.from, e.answer));
      case Confirmed e -> Optional.of(new ConfirmAsked(e.question, e.from, e.answer));
      case AlertNoted e -> Optional.empty();
      case Finished e -> Optional.empty();
      case CarriedOver e -> Optional.empty();
      case WentOn e -> Optional.empty();
    };
  }

  /** Whether what is sent would be other than before. */
  default boolean changesTheReturn() {
    return inverse().isPresent() || this instanceof AlertNoted;
  }

  /** Stable name of the kind, as stored. */
  default String kind() {
    return switch (this) {
      case Opened e -> "opened";
      case Rated e -> "rated";
      case Commented e -> "commented";
      case GoodPracticeFlagged e -> "good-practice";
      case EvidenceAdded e -> "evidence-added";
      case EvidenceRemoved e -> "evidence-removed";
      case ActionPlanned e -> "action-planned";
      case ActionChanged e -> "action-changed";
      case ActionRemoved e -> "action-removed";
      case Detailed e -> "detailed";
      case CarriedOver e -> "carried-over";
      case ConfirmAsked e -> "confirm-asked";
      case Confirmed e -> "confirmed";
      case WentOn e -> "went-on";
      case AlertNoted e -> "alert";
      case Finished e -> "finished";
    };
  }
}
