package sightline.app.ui.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Audits;
import sightline.app.work.Audits.Invitation;
import sightline.app.work.FinishAudit;
import sightline.app.work.FollowUpAudit;
import sightline.app.work.OwnExports;
import sightline.app.work.ProblemException;
import sightline.app.work.Workplace;
import sightline.model.audit.Action;
import sightline.model.book.AnswerBook;
import sightline.model.book.Finish;
import sightline.model.merge.AuditState;
import sightline.model.merge.AuditView;
import sightline.model.merge.FollowUp;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;

/** Reads what an agency has before it and puts it into words. */
public final class AgencyWork {
  private static final int NAMED = 3;

  private final Workplace workplace;
  private final Audits audits;
  private final FinishAudit finish;
  private final OwnExports exports;

  public AgencyWork(Workplace workplace, Audits audits, FinishAudit finish, OwnExports exports) {
    this.workplace = workplace;
    this.audits = audits;
    this.finish = finish;
    this.exports = exports;
  }

  /** What to do next with an audit. */
  public enum Act {
    START,
    CONTINUE,
    /** Look at one question again. */
    CHECK,
    /** See what going over to the version the round asks would do. */
    MOVE,
    FINISH,
    SIGN,
    EXPORT
  }

  /**
   * The next act of an audit.
   *
   * @param words of its button: "Continue at 3.2"
   * @param question where it goes on, by id
   */
  public record Next(Act act, String words, Optional<String> question) {}

  /**
   * One audit that is owed.
   *
   * @param due "Due Friday 30 October"
   * @param left "22 days left"
   * @param late the due date has passed
   * @param rest what follows "16 of 48" in the sentence
   */
  public record Card(
      Invitation invitation,
      String title,
      String partnership,
      String due,
      String left,
      boolean late,
      int answered,
      int of,
      String rest,
      Next next) {}

  /** What a need is about; decides its icon. */
  public enum Kind {
    LATE,
    OTHER_VERSION,
    TO_CONFIRM,
    UNSUPPORTED,
    REASON_MISSING,
    NOT_SIGNED,
    NOT_EXPORTED,
    OUT_OF_DATE,
    ACTION_OVERDUE,
    ACTION_WITHOUT_DUE
  }

  /** Something a person should do, with the act that does it. */
  public record Need(
      Kind kind,
      String title,
      String detail,
      Act act,
      Invitation invitation,
      Optional<String> question) {}

  /** Where a kept copy stands. */
  public enum CopyState {
    EXPORTED,
    OUT_OF_DATE,
    NOT_EXPORTED,
    NOT_SIGNED
  }

  /** A finished audit the agency keeps for ever. */
  public record Copy(Invitation invitation, String title, String detail, CopyState state) {}

  /** Everything on the home screen of an agency. */
  public record Desk(List<Card> cards, List<Need> needs, List<Copy> copies) {}

  public LocalDate today() {
    return workplace.today();
  }

  public Desk read() throws ProblemException {
    List<Card> cards = new ArrayList<>();
    List<Need> needs = new ArrayList<>();
    List<Copy> copies = new ArrayList<>();
    Map<String, String> served = new HashMap<>();
    Set<String> looked = new HashSet<>();
    for (Invitation invitation : audits.invitations()) {
      Finish.Check check = finish.check(invitation);
      OwnExports.State exported = exports.of(invitation);
      Optional<Next> next = NextAct.of(invitation, check, exported);
      String book = book(invitation);
      if (next.isPresent()) {
        cards.add(card(invitation, check, next.get(), Optional.ofNullable(served.get(book))));
        served.putIfAbsent(book, invitation.partnershipName());
      }
      boolean firstOfBook = looked.add(book);
      addNeeds(needs, invitation, check, exported, firstOfBook);
      copy(invitation, exported).ifPresent(copies::add);
    }
    return new Desk(List.copyOf(cards), List.copyOf(needs), List.copyOf(copies));
  }

  /** Rounds of one tool and year share their answers. */
  private static String book(Invitation i) {
    // a case has a book of its own
    return i.about().isPresent() ? i.auditId() : i.tool().ref() + "/" + i.round().due().getYear();
  }

  private Card card(Invitation i, Finish.Check check, Next next, Optional<String> sharedWith) {
    LocalDate due = i.round().due();
    long days = ChronoUnit.DAYS.between(workplace.today(), due);
    String left =
        days > 0
            ? Texts.count("home.left", days)
            : days == 0 ? Texts.of("home.left.today") : Texts.count("home.late", -days);
    int answered = check.asked() - check.unanswered().size();
    return new Card(
        i,
        i.title(),
        i.partnershipName(),
        Texts.of(days < 0 ? "home.was-due" : "home.due", Dates.full(due)),
        left,
        days < 0,
        answered,
        check.asked(),
        rest(check, next, sharedWith),
        next);
  }

  private static String rest(Finish.Check check, Next next, Optional<String> sharedWith) {
    if (sharedWith.isPresent() && next.act() == Act.CONTINUE) {
      return Texts.of("home.rest.shared", shortName(sharedWith.get()));
    }
    return switch (next.act()) {
      case START -> Texts.of("home.rest.start");
      case CONTINUE, CHECK, MOVE ->
          !check.unanswered().isEmpty()
              ? Texts.count("home.rest.to-go", check.unanswered().size())
              : !check.toConfirm().isEmpty()
                  ? Texts.count("home.rest.to-confirm", check.toConfirm().size())
                  : !check.reasonMissing().isEmpty()
                      ? Texts.count("home.rest.reasons", check.reasonMissing().size())
                      : Texts.count("home.rest.facts", check.detailsMissing().size());
      case FINISH -> Texts.of("home.rest.finish");
      case SIGN -> Texts.of("home.rest.sign");
      case EXPORT -> Texts.of("home.rest.export");
    };
  }

  private void addNeeds(
      List<Need> needs,
      Invitation i,
      Finish.Check check,
      OwnExports.State exported,
      boolean firstOfBook) {
    String round = Texts.of("home.round-of", i.title(), shortName(i.partnershipName()));
    Optional<AuditState> state = i.view().map(AuditView::state);
    boolean finished = i.isFinishedAndUnchanged();
    if (!finished) {
      i.asksNow().ifPresent(now -> needs.add(otherVersion(i, now, round)));
    }
    if (exported.outOfDate()) {
      needs.add(
          new Need(
              Kind.OUT_OF_DATE,
              Texts.of("home.need.out-of-date", shortName(i.partnershipName())),
              Texts.of(
                  "home.need.out-of-date.detail", Dates.brief(day(exported.last().orElseThrow()))),
              finished && state.equals(Optional.of(AuditState.COUNTED)) ? Act.EXPORT : Act.FINISH,
              i,
              Optional.empty()));
    } else if (finished && !state.equals(Optional.of(AuditState.COUNTED))) {
      boolean declined = state.equals(Optional.of(AuditState.DECLINED));
      needs.add(
          new Need(
              Kind.NOT_SIGNED,
              Texts.of(declined ? "home.need.declined" : "home.need.not-signed"),
              Texts.of("home.need.not-signed.detail", round),
              Act.SIGN,
              i,
              Optional.empty()));
    } else if (finished && !exported.isExported()) {
      needs.add(
          new Need(
              Kind.NOT_EXPORTED,
              Texts.of("home.need.not-exported"),
              Texts.of("home.need.not-exported.detail", round),
              Act.EXPORT,
              i,
              Optional.empty()));
    }
    if (firstOfBook && i.book().isPresent()) {
      boolean sent = finished && exported.isExported() && !exported.outOfDate();
      addAnswerNeeds(needs, i, check, round, sent);
      addActionNeeds(needs, i, check, round);
    }
  }

  private static Need otherVersion(Invitation i, AuditTool now, String round) {
    return new Need(
        Kind.OTHER_VERSION,
        Texts.of("home.need.other-version", now.ref().version()),
        Texts.of("home.need.other-version.detail", round, i.tool().ref().version()),
        Act.MOVE,
        i,
        Optional.empty());
  }

  private static void addAnswerNeeds(
      List<Need> needs, Invitation i, Finish.Check check, String round, boolean sent) {
    if (!check.toConfirm().isEmpty()) {
      needs.add(questions(Kind.TO_CONFIRM, "home.need.confirm", check.toConfirm(), i, round));
    }
    if (!check.reasonMissing().isEmpty()) {
      needs.add(
          questions(Kind.REASON_MISSING, "home.need.reason", check.reasonMissing(), i, round));
    }
    if (!check.unsupported().isEmpty() && !sent) {
      needs.add(
          questions(Kind.UNSUPPORTED, "home.need.unsupported", check.unsupported(), i, round));
    }
  }

  private static Need questions(
      Kind kind, String text, List<Question> questions, Invitation i, String round) {
    Question first = questions.getFirst();
    String best = i.tool().scaleOf(first).best().label();
    return new Need(
        kind,
        Texts.count(text, questions.size(), first.number(), best),
        Texts.count(text + ".detail", questions.size(), numbers(questions), round),
        Act.CHECK,
        i,
        Optional.of(first.id()));
  }

  private static String numbers(List<Question> questions) {
    List<String> named = questions.stream().limit(NAMED).map(Question::number).toList();
    if (questions.size() > NAMED) {
      return Texts.of("home.and-more", String.join(", ", named), questions.size() - NAMED);
    }
    return named.size() == 1
        ? named.getFirst()
        : Texts.of(
            "kit.and", String.join(", ", named.subList(0, named.size() - 1)), named.getLast());
  }

  /** What was noted as done after the sign-off needs nobody any more. */
  private void addActionNeeds(List<Need> needs, Invitation i, Finish.Check check, String round) {
    FollowUp followUp = new FollowUpAudit(workplace).read(i);
    Predicate<Action> open =
        a -> followUp.action(a.id()).filter(FollowUp.Followed::isClosed).isEmpty();
    List<Action> withoutDue = check.actionsWithoutDue().stream().filter(open).toList();
    List<Action> overdue =
        i.book().map(AnswerBook::actions).orElse(List.of()).stream()
            .filter(a -> a.isOverdue(workplace.today()))
            .filter(open)
            .sorted(java.util.Comparator.comparing(a -> a.due().orElseThrow()))
            .toList();
    if (!overdue.isEmpty()) {
      Action first = overdue.getFirst();
      needs.add(
          new Need(
              Kind.ACTION_OVERDUE,
              Texts.count("home.need.overdue", overdue.size()),
              Texts.of(
                  "home.need.overdue.detail",
                  round,
                  first.change(),
                  Dates.brief(first.due().orElseThrow())),
              Act.CHECK,
              i,
              Optional.of(first.question())));
    }
    if (!withoutDue.isEmpty()) {
      Action first = withoutDue.getFirst();
      needs.add(
          new Need(
              Kind.ACTION_WITHOUT_DUE,
              Texts.count("home.need.no-due", withoutDue.size()),
              Texts.of("home.need.no-due.detail", round, first.change()),
              Act.CHECK,
              i,
              Optional.of(first.question())));
    }
  }

  private Optional<Copy> copy(Invitation i, OwnExports.State exported) {
    if (i.view().flatMap(AuditView::head).isEmpty()
        || i.view().orElseThrow().head().orElseThrow().content().draft()) {
      return Optional.empty();
    }
    AuditView view = i.view().orElseThrow();
    String title = Texts.of("home.round-of", i.title(), shortName(i.partnershipName()));
    Optional<Instant> signed =
        view.signOffs().stream()
            .filter(s -> s.content().agrees())
            .map(s -> s.content().signedAt())
            .findFirst();
    String detail =
        signed
            .map(at -> Texts.of("home.copy.signed", Dates.fullWithYear(day(at))))
            .orElseGet(
                () ->
                    Texts.of(
                        "home.copy.finished",
                        Dates.fullWithYear(day(view.head().orElseThrow().content().authoredAt()))));
    CopyState state =
        exported.outOfDate()
            ? CopyState.OUT_OF_DATE
            : exported.isExported()
                ? CopyState.EXPORTED
                : signed.isPresent() ? CopyState.NOT_EXPORTED : CopyState.NOT_SIGNED;
    return Optional.of(new Copy(i, title, detail, state));
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, workplace.clock().getZone());
  }

  /** "Northshire" of "Northshire Safeguarding Children Partnership". */
  static String shortName(String partnership) {
    String plain =
        partnership
            .replaceAll("(?i)\\s*\\b(local )?safeguarding (children|children's)?.*$", "")
            .strip();
    return plain.isEmpty() ? partnership : plain;
  }
}
