package sightline.app.ui.finish;

import java.util.ArrayList;
import java.util.List;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Audits;
import sightline.app.work.ExportBundle;
import sightline.app.work.ProblemException;
import sightline.model.merge.AuditView;
import sightline.model.record.AuditRevision;

/**
 * An audit as it went into a file.
 *
 * @param word what the partnership has said about it
 * @param newKeys keys the partnership has not approved yet
 * @param sent whether the person has noted that they sent the file
 */
record ExportedReading(
    FinishReading audit, ExportBundle.Word word, List<ExportBundle.NewKey> newKeys, boolean sent) {

  static ExportedReading of(FinishWork work, String audit, String bundle) throws ProblemException {
    FinishReading reading = FinishReading.of(work, audit);
    Audits.Invitation invitation = reading.invitation();
    return new ExportedReading(
        reading,
        work.export().word(invitation),
        work.export().newKeys(invitation),
        work.export().isSent(bundle));
  }

  /** "48 answers, 9 actions, 31 evidence references" */
  String contents() {
    AuditRevision revision =
        audit
            .invitation()
            .view()
            .flatMap(AuditView::head)
            .map(AuditView.Revision::content)
            .orElseThrow();
    long answered = audit.check().asked() - audit.check().unanswered().size();
    return Texts.of(
        "finish.in.audit.words",
        Texts.count("finish.in.answers", answered),
        Texts.count("finish.in.actions", revision.actions().size()),
        Texts.count("finish.in.evidence", revision.evidence().size()));
  }

  /** "Named nurse 10:31, Chief nurse 10:43" */
  String signatures(When when) {
    List<String> signed = new ArrayList<>();
    for (AuditView.SignedOff s : audit.signatures()) {
      signed.add(
          Texts.of(
              "finish.in.signature", s.content().by().name(), when.at(s.content().signedAt())));
    }
    return signed.isEmpty() ? Texts.of("finish.in.signatures.none") : String.join(", ", signed);
  }

  /** What the partnership will see at once. */
  String shown() {
    var check = audit.check();
    List<String> shown = new ArrayList<>();
    add(shown, "finish.in.unanswered", check.unanswered().size());
    add(shown, "finish.in.unsupported", check.unsupported().size());
    add(shown, "finish.in.weak", check.weakWithoutAction().size());
    add(shown, "finish.in.undated", check.actionsWithoutDue().size());
    return shown.isEmpty() ? Texts.of("finish.in.shown.none") : String.join(", ", shown);
  }

  private static void add(List<String> to, String key, int count) {
    if (count > 0) {
      to.add(Texts.count(key, count));
    }
  }

  /** How many different people put their word to it: the author and those who signed. */
  int people() {
    return (int)
        java.util.stream.Stream.concat(
                audit.head().stream().map(h -> h.content().author().name()),
                audit.signatures().stream().map(s -> s.content().by().name()))
            .map(String::strip)
            .distinct()
            .count();
  }
}
