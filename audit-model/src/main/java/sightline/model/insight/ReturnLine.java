package sightline.model.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import sightline.model.audit.Agency;
import sightline.model.audit.Response;
import sightline.model.merge.AuditState;
import sightline.model.merge.AuditView;
import sightline.model.merge.RecordNote;

/**
 * One expected audit of a round: an agency's, or in a case audit an agency's about one case.
 *
 * @param caseCode of a case audit
 * @param auditId the audit it can be opened to; empty while nothing has arrived
 * @param reason why it stands where it stands, in words; empty when the state says it all
 * @param arrived the day something of it first arrived, in England
 * @param superseded how many revisions a later one has replaced
 * @param reminders how often the agency was asked again
 * @param signedByAuthor counted on the author's own sign-off, which the round allows
 * @param draft whether what is here includes a draft
 * @param held why records of it are held, whatever its state
 * @param waiver why it is excused; kept also when it answered all the same
 * @param disputed ids of the questions that a conflict's revisions answer differently
 */
public record ReturnLine(
    Agency agency,
    Optional<String> caseCode,
    Optional<String> auditId,
    ReturnState state,
    String reason,
    Optional<LocalDate> arrived,
    Timing timing,
    int superseded,
    int reminders,
    Optional<LocalDate> lastReminder,
    boolean signedByAuthor,
    boolean draft,
    List<String> held,
    Optional<String> waiver,
    List<String> disputed) {

  public ReturnLine {
    held = List.copyOf(held);
    disputed = List.copyOf(disputed);
  }

  /** What the views of a round are kept under: the agency's code, with "/" and a case if any. */
  public static String slot(String agency, Optional<String> caseCode) {
    return agency + caseCode.map(c -> "/" + c).orElse("");
  }

  public String slot() {
    return slot(agency.code(), caseCode);
  }

  /** "Northshire Police", "Northshire Police, case C-01". */
  public String name() {
    return agency.name() + caseCode.map(c -> ", case " + c).orElse("");
  }

  static ReturnLine of(
      Agency agency,
      Optional<String> caseCode,
      Optional<AuditView> view,
      Optional<LocalDate> arrived,
      Optional<String> waiver,
      List<LocalDate> reminders,
      LocalDate due,
      LocalDate today) {
    ReturnState state =
        view.map(v -> ReturnState.of(v.state()))
            .orElse(waiver.isPresent() ? ReturnState.WAIVED : ReturnState.AWAITED);
    // a day without an audit is the day of something else the agency sent
    Optional<LocalDate> day = view.isPresent() ? arrived : Optional.empty();
    List<String> held = view.map(ReturnLine::heldBecause).orElse(List.of());
    List<String> disputed =
        view.filter(v -> state == ReturnState.CONFLICT).map(ReturnLine::disputed).orElse(List.of());
    return new ReturnLine(
        agency,
        caseCode,
        view.map(AuditView::auditId),
        state,
        reason(state, view, held, waiver, disputed),
        day,
        Timing.of(state, day, due, today),
        view.map(v -> Math.max(0, v.history().size() - v.heads().size())).orElse(0),
        reminders.size(),
        reminders.stream().max(LocalDate::compareTo),
        view.map(AuditView::signedByAuthor).orElse(false),
        view.map(v -> v.heads().stream().anyMatch(h -> h.content().draft())).orElse(false),
        held,
        waiver,
        disputed);
  }

  private static String reason(
      ReturnState state,
      Optional<AuditView> view,
      List<String> held,
      Optional<String> waiver,
      List<String> disputed) {
    return switch (state) {
      case COUNTED, DRAFT, AWAITED -> "";
      case NOT_SIGNED ->
          view.orElseThrow().signOffs().isEmpty()
              ? ""
              : view.get().state() == AuditState.AWAITING
                  ? view.get().signing().inWords()
                  : "Signed by its author only, which this round does not allow.";
      case DECLINED ->
          view.orElseThrow().signOffs().stream()
              .filter(s -> !s.content().agrees())
              .map(s -> s.content().statement())
              .findFirst()
              .orElse("");
      case CONFLICT ->
          disputed.isEmpty()
              ? "Two revisions follow the same one. The agency must choose."
              : PlainWords.many(disputed.size(), "question has", "questions have")
                  + " more than one answer. The agency must choose.";
      case HELD ->
          !held.isEmpty()
              ? String.join(" ", held)
              : view.orElseThrow().notes().isEmpty()
                  ? "Its records have been erased."
                  : "What arrived holds no audit that can be read.";
      case WAIVED -> waiver.orElse("");
    };
  }

  private static List<String> heldBecause(AuditView view) {
    return view.notes().stream()
        .filter(n -> n.outcome() == RecordNote.Outcome.HELD)
        .map(RecordNote::message)
        .distinct()
        .sorted()
        .toList();
  }

  private static List<String> disputed(AuditView view) {
    List<Map<String, Response>> heads =
        view.heads().stream()
            .map(
                h -> {
                  Map<String, Response> answers = new TreeMap<>();
                  h.content().answers().forEach(r -> answers.putIfAbsent(r.question(), r));
                  return answers;
                })
            .toList();
    TreeSet<String> questions = new TreeSet<>();
    heads.forEach(h -> questions.addAll(h.keySet()));
    return questions.stream()
        .filter(
            q ->
                heads.stream().map(h -> h.get(q)).filter(Objects::nonNull).distinct().count() > 1
                    || heads.stream().anyMatch(h -> !h.containsKey(q)))
        .toList();
  }
}
