package sightline.app.ui.finish;

import java.util.List;
import java.util.Optional;
import sightline.app.work.Audits;
import sightline.app.work.ExportBundle;
import sightline.model.audit.Person;
import sightline.model.book.Finish;
import sightline.model.merge.AuditState;
import sightline.model.merge.AuditView;
import sightline.model.scoring.Score;

/**
 * How far one audit is on its way out, as read from the store.
 *
 * @param statement the words that are signed
 * @param signatories who has signed on this computer before
 * @param newKeys keys the partnership has not approved yet
 * @param earlier the last final export of what the audit still says
 * @param word what the partnership has said
 */
record FinishState(
    Audits.Invitation invitation,
    Finish.Check check,
    Score score,
    String statement,
    List<Person> signatories,
    List<ExportBundle.NewKey> newKeys,
    Optional<ExportBundle.Earlier> earlier,
    ExportBundle.Word word) {

  /** The three steps of the way. */
  enum Step {
    CHECK,
    SIGN,
    EXPORT
  }

  Step step() {
    if (!invitation.isFinishedAndUnchanged() || isDeclined()) {
      return Step.CHECK;
    }
    return isCounted() ? Step.EXPORT : Step.SIGN;
  }

  boolean isCounted() {
    return invitation.view().map(AuditView::isCounted).orElse(false);
  }

  /** Whether the last word of the person asked to sign was "I do not agree". */
  boolean isDeclined() {
    return invitation.isFinishedAndUnchanged()
        && invitation.view().map(v -> v.state() == AuditState.DECLINED).orElse(false);
  }

  /** A signature there was, until the answers changed. */
  boolean isVoid() {
    return !invitation.isFinishedAndUnchanged() && !signOffs().isEmpty();
  }

  List<AuditView.SignedOff> signOffs() {
    return invitation.view().map(AuditView::signOffs).orElse(List.of());
  }

  Optional<AuditView.Revision> head() {
    return invitation.view().flatMap(AuditView::head);
  }

  /** The one signature is the author's own, which the round allows. */
  boolean isSignedByAuthor() {
    return invitation.view().map(AuditView::signedByAuthor).orElse(false);
  }
}
