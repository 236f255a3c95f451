package sightline.app.ui.answer;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Audits;
import sightline.app.work.Autosave;
import sightline.app.work.OpenAudit;
import sightline.model.book.AnswerBook;
import sightline.model.book.Edit;
import sightline.model.book.Entry;
import sightline.model.merge.AuditState;
import sightline.model.tool.Detail;

/** Decides what stands over the answers: the most pressing thing, and only that. */
final class Notices {
  private final Audits.Invitation invitation;
  private final OpenAudit.Standing standing;
  private final ZoneId zone;

  Notices(Audits.Invitation invitation, OpenAudit.Standing standing, ZoneId zone) {
    this.invitation = invitation;
    this.standing = standing;
    this.zone = zone;
  }

  /**
   * The notice for a book.
   *
   * @param saving empty for a copy that is only read
   */
  Optional<Notice> notice(AnswerBook book, Optional<Autosave.State> saving) {
    if (saving.isEmpty()) {
      return Optional.of(book.opened().isPresent() ? left() : readOnly());
    }
    if (saving.get() instanceof Autosave.State.NotSaved notSaved) {
      return Optional.of(
          notice(
              Notice.Kind.NOT_SAVED,
              Texts.of("answer.notice.not-saved"),
              Texts.of(
                  "answer.notice.not-saved.words", notSaved.words(), time(notSaved.safeUntil()))));
    }
    return book.frozenFor(invitation.partnership(), invitation.round().code())
        .flatMap(frozen -> frozen.current() ? finished() : changed(book))
        .or(this::otherVersion);
  }

  /** The round went over to another version of its question set; nothing moves by itself. */
  private Optional<Notice> otherVersion() {
    return invitation
        .asksNow()
        .map(
            now ->
                notice(
                    Notice.Kind.OTHER_VERSION,
                    Texts.of("answer.notice.other-version", now.ref().version()),
                    Texts.of(
                        "answer.notice.other-version.words", invitation.tool().ref().version())));
  }

  /** A book the audit has left for another version. */
  private Notice left() {
    return notice(
        Notice.Kind.READ_ONLY,
        Texts.of("answer.notice.left", invitation.tool().ref().version()),
        Texts.of("answer.notice.left.words"));
  }

  private Notice readOnly() {
    String by =
        invitation
            .view()
            .flatMap(v -> v.any())
            .map(
                r ->
                    Texts.of(
                        "answer.notice.read-only.words",
                        r.content().author().name(),
                        Dates.fullWithYear(Dates.dayOf(r.content().authoredAt()))))
            .orElse("");
    return notice(Notice.Kind.READ_ONLY, Texts.of("answer.notice.read-only"), by);
  }

  private Optional<Notice> finished() {
    if (standing.state().isEmpty()) {
      return Optional.empty();
    }
    if (standing.state().get() == AuditState.COUNTED) {
      return Optional.of(
          notice(
              Notice.Kind.SIGNED,
              Texts.of("answer.notice.signed", signatories(), day()),
              Texts.of("answer.notice.signed.words")));
    }
    if (standing.state().get() == AuditState.DECLINED) {
      return Optional.of(
          notice(
              Notice.Kind.DECLINED,
              Texts.of("answer.notice.declined"),
              Texts.of("answer.notice.declined.words")));
    }
    return Optional.of(
        notice(
            Notice.Kind.FINISHED,
            Texts.of("answer.notice.finished"),
            Texts.of("answer.notice.finished.words")));
  }

  /** A signature that no longer counts; an audit that was only finished says nothing. */
  private Optional<Notice> changed(AnswerBook book) {
    if (standing.signedBy().isEmpty()) {
      return Optional.empty();
    }
    Optional<Entry> change = firstChangeSinceFinish(book.history());
    Optional<String> question = change.flatMap(e -> e.edit().concerns());
    return change.map(
        e ->
            new Notice(
                Notice.Kind.SIGNATURE_VOID,
                Texts.of("answer.notice.void"),
                question
                    .map(q -> Texts.of("answer.notice.void.words", placeOf(q), time(e.at())))
                    .orElseGet(() -> Texts.of("answer.notice.void.alert", time(e.at()))),
                question));
  }

  /** The number of a question, or the title of a fact. */
  private String placeOf(String id) {
    return invitation
        .tool()
        .question(id)
        .map(q -> q.number())
        .or(
            () ->
                invitation.tool().details().stream()
                    .filter(d -> d.id().equals(id))
                    .map(Detail::title)
                    .findFirst())
        .orElse("");
  }

  private static Optional<Entry> firstChangeSinceFinish(List<Entry> history) {
    Optional<Entry> first = Optional.empty();
    for (Entry entry : history.reversed()) {
      if (entry.edit() instanceof Edit.Finished) {
        break;
      }
      first = Optional.of(entry);
    }
    return first;
  }

  private String signatories() {
    return String.join(", ", standing.signedBy().stream().map(p -> p.name()).toList());
  }

  private String day() {
    return standing.signedAt().map(at -> Dates.full(at.atZone(zone).toLocalDate())).orElse("");
  }

  private String time(Instant at) {
    return Dates.time(LocalTime.ofInstant(at, zone));
  }

  private static Notice notice(Notice.Kind kind, String title, String words) {
    return new Notice(kind, title, words, Optional.empty());
  }
}
