package sightline.app.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sightline.app.store.Store;
import sightline.model.audit.Action;
import sightline.model.audit.ProgressState;
import sightline.model.merge.AuditView;
import sightline.model.merge.Facts;
import sightline.model.merge.FollowUp;
import sightline.model.merge.Signed;
import sightline.model.record.Annotation;
import sightline.model.record.AnnotationKind;
import sightline.model.record.Envelope;
import sightline.model.record.RecordId;
import sightline.model.record.SigningKey;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.RatingScale;

/**
 * Follows an audit up after it was signed off: progress on its actions, and questions rated again
 * from a repeat sample. Each note is a signed record beside the revision, so the sign-off stands.
 */
public final class FollowUpAudit {
  private final Workplace workplace;

  public FollowUpAudit(Workplace workplace) {
    this.workplace = workplace;
  }

  /** What became of an audit so far. */
  public FollowUp read(String partnership, AuditView view) {
    Facts facts = workplace.facts(partnership);
    return FollowUp.of(
        view,
        about(view),
        facts,
        id -> workplace.store().records().listing(id, facts.trust()::knows));
  }

  /** What became of an agency's own audit; nothing before it is finished. */
  public FollowUp read(Audits.Invitation audit) {
    return audit.view().map(v -> read(audit.partnership(), v)).orElse(FollowUp.NONE);
  }

  private List<Signed> about(AuditView view) {
    List<Signed> all = new ArrayList<>();
    view.history().forEach(r -> all.addAll(workplace.store().records().signedAbout(r.id())));
    return all;
  }

  /** The notes of a follow-up, for a bundle. */
  List<Signed> records(AuditView view) {
    return about(view).stream()
        .filter(
            s ->
                s.payload().orElse(null) instanceof Annotation a
                    && (a.about().equals(AnnotationKind.ACTION_PROGRESS.code())
                        || a.about().equals(AnnotationKind.REPEAT_RATING.code())))
        .toList();
  }

  /** When an agency's audit was signed off, the last sign-off counting. */
  public Optional<LocalDate> signedOn(Audits.Invitation audit) {
    return audit.view().stream()
        .filter(AuditView::isCounted)
        .flatMap(v -> v.signOffs().stream())
        .filter(s -> s.content().agrees())
        .map(s -> LocalDate.ofInstant(s.content().signedAt(), workplace.clock().getZone()))
        .max(LocalDate::compareTo);
  }

  /**
   * Notes how far an action has come.
   *
   * @param action its id, or its place in the plan, from 1
   * @param text what was done; for an action no longer needed, why
   * @param impact what shows that it made a difference; may be empty
   */
  public RecordId note(
      Audits.Invitation audit,
      String action,
      ProgressState state,
      String text,
      Optional<String> impact)
      throws ProblemException {
    AuditView.Revision head = signed(audit);
    FollowUp now = read(audit);
    FollowUp.Followed followed = followed(now, action);
    if (text.isBlank()) {
      throw new ProblemException(
          new Problem.BadInput(
              state == ProgressState.NOT_NEEDED
                  ? "Say why the action is no longer needed."
                  : "Say what was done, in a sentence, naming nobody."));
    }
    return keep(
        audit,
        new Annotation(
            audit.partnership(),
            head.id(),
            Optional.of(followed.action().question()),
            AnnotationKind.ACTION_PROGRESS.code(),
            text.strip(),
            Optional.empty(),
            Optional.empty(),
            workplace.person(),
            workplace.now(),
            Optional.empty(),
            new Annotation.FollowUp(
                Optional.of(followed.action().id()),
                Optional.of(state.code()),
                impact.map(String::strip).filter(i -> !i.isEmpty()),
                followed.last().stream().map(FollowUp.Note::id).toList())));
  }

  /**
   * Rates a question again, from a repeat sample with the same measure.
   *
   * @param question its id or number
   * @param rating id, label or points of its scale
   * @param text what was sampled
   */
  public RecordId rateAgain(Audits.Invitation audit, String question, String rating, String text)
      throws ProblemException {
    AuditView.Revision head = signed(audit);
    List<Question> asked = audit.tool().questionsFor(audit.agency().type());
    Question meant =
        audit
            .tool()
            .question(question)
            .filter(asked::contains)
            .orElseThrow(
                () ->
                    new ProblemException(
                        new Problem.NotFound(
                            "question", question, asked.stream().map(Question::number).toList())));
    if (text.isBlank()) {
      throw new ProblemException(
          new Problem.BadInput(
              "Say what was sampled: how many, from which months, with the same measure."));
    }
    FollowUp.Repeated before = read(audit).repeats().get(meant.id());
    return keep(
        audit,
        new Annotation(
            audit.partnership(),
            head.id(),
            Optional.of(meant.id()),
            AnnotationKind.REPEAT_RATING.code(),
            text.strip(),
            Optional.of(rating(audit.tool().scaleOf(meant), rating).points()),
            Optional.empty(),
            workplace.person(),
            workplace.now(),
            Optional.empty(),
            new Annotation.FollowUp(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                before == null
                    ? List.of()
                    : before.last().stream().map(FollowUp.Note::id).toList())));
  }

  private static Rating rating(RatingScale scale, String said) throws ProblemException {
    return scale.ratings().stream()
        .filter(
            r ->
                r.id().equals(said)
                    || r.label().equalsIgnoreCase(said.strip())
                    || Integer.toString(r.points()).equals(said.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    new Problem.NotFound(
                        "rating", said, scale.ratings().stream().map(Rating::id).toList())));
  }

  private static FollowUp.Followed followed(FollowUp now, String action) throws ProblemException {
    List<FollowUp.Followed> all = now.actions();
    if (action.matches("[1-9]\\d{0,3}") && Integer.parseInt(action) <= all.size()) {
      return all.get(Integer.parseInt(action) - 1);
    }
    return now.action(action)
        .orElseThrow(
            () ->
                new ProblemException(
                    new Problem.NotFound(
                        "action",
                        action,
                        all.stream().map(f -> f.action()).map(Action::id).toList())));
  }

  /** What is followed up is what was signed. */
  private static AuditView.Revision signed(Audits.Invitation audit) throws ProblemException {
    return audit
        .view()
        .filter(AuditView::isCounted)
        .flatMap(AuditView::head)
        .orElseThrow(
            () ->
                new ProblemException(
                    new Problem.NotNow(
                        "An audit is followed up once it is signed off. Until then, change its actions"
                            + " where they were planned.")));
  }

  private RecordId keep(Audits.Invitation audit, Annotation note) {
    SigningKey key = new FinishAudit(workplace, new Books(workplace)).authorKey();
    Envelope envelope = key.seal(note.kind().payloadType(), note.toBytes());
    Store store = workplace.store();
    store.inOneTransaction(
        () -> {
          store
              .records()
              .add(List.of(new Signed(envelope, Optional.of(note), Set.of(key.id()), true)));
          store
              .journal()
              .append(
                  workplace.now(), "follow-up", envelope.id().value(), "kept", Optional.empty());
          return null;
        });
    return envelope.id();
  }
}
