package sightline.app.ui.followup;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Audits;
import sightline.app.work.FollowUpAudit;
import sightline.app.work.Jobs;
import sightline.app.work.Problems;
import sightline.app.work.ProduceReport;
import sightline.model.audit.Answer;
import sightline.model.audit.Partnership;
import sightline.model.insight.AgencyReturn;
import sightline.model.insight.AgencyReturn.QuestionPart;
import sightline.model.insight.ReturnReader;
import sightline.model.merge.AuditView;
import sightline.model.merge.FollowUp;
import sightline.model.report.FollowUpReport;
import sightline.model.report.ReportCatalogue;
import sightline.model.tool.Rating;
import sightline.model.tool.RatingScale;
import sightline.model.tool.ToolKind;

/** Following an agency's signed audits up: which one, how far its actions are, what to note. */
public final class FollowUpViewModel {
  private final Audits audits;
  private final FollowUpAudit following;
  private final ProduceReport reports;
  private final Jobs jobs;
  private final FileChoices files;
  private final Doors doors;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Reading());
  private final ReadOnlyObjectWrapper<Optional<String>> trouble =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<String> wanted = Optional.empty();

  /**
   * Where the screen leads.
   *
   * @param export to the export of an audit, with its notes
   * @param showFile shows a written file where it lies
   * @param today the day it is
   * @param onBug told of what nobody expected
   */
  public record Doors(
      Consumer<Audits.Invitation> export,
      Consumer<Path> showFile,
      java.util.function.Supplier<LocalDate> today,
      Consumer<? super Throwable> onBug) {}

  public FollowUpViewModel(
      Audits audits,
      FollowUpAudit following,
      ProduceReport reports,
      Jobs jobs,
      FileChoices files,
      Doors doors) {
    this.audits = audits;
    this.following = following;
    this.reports = reports;
    this.jobs = jobs;
    this.files = files;
    this.doors = doors;
  }

  /** What there is to show. */
  sealed interface State {
    record Reading() implements State {}

    /** No audit is signed off yet. */
    record Nothing() implements State {}

    record Trouble(String words) implements State {}

    /**
     * @param all the signed audits, the nearest due date first
     * @param content the chosen one, with its follow-up
     */
    record Shown(
        List<Audits.Invitation> all,
        Audits.Invitation audit,
        AgencyReturn content,
        Optional<LocalDate> signed)
        implements State {
      public Shown {
        all = List.copyOf(all);
      }

      FollowUp followUp() {
        return content.followUp();
      }

      /** The questions worth rating again: below met, or rated again before. */
      List<QuestionPart> questions() {
        return content.questions().stream()
            .filter(
                q ->
                    q.isBelowMet(content.tool())
                        || followUp().repeats().containsKey(q.question().id()))
            .toList();
      }

      /** When a repeat sample belongs: "between 2 Aug 2026 and 2 Feb 2027". */
      String window() {
        return signed
            .map(
                day ->
                    Texts.of(
                        "followup.window",
                        Dates.briefWithYear(day),
                        Dates.briefWithYear(day.plusMonths(FollowUpReport.FROM_MONTHS)),
                        Dates.briefWithYear(day.plusMonths(FollowUpReport.TO_MONTHS))))
            .orElse("");
      }

      /** The rating of a repeat sample; empty before one, or while two differ. */
      Optional<Rating> again(QuestionPart question) {
        RatingScale scale = content.tool().scaleOf(question.question());
        return Optional.ofNullable(followUp().repeats().get(question.question().id()))
            .flatMap(FollowUp.Repeated::rating)
            .flatMap(scale::withPoints);
      }

      boolean isOverdue(FollowUp.Followed action) {
        return !action.isClosed()
            && action.action().due().map(d -> d.isBefore(content.asOf())).orElse(false);
      }

      /** Better, same or worse than at the audit; empty where that cannot be said. */
      Optional<String> change(QuestionPart question) {
        RatingScale scale = content.tool().scaleOf(question.question());
        if (!(question.response().answer() instanceof Answer.Rated before)) {
          return Optional.empty();
        }
        return again(question)
            .map(
                now -> {
                  int better = scale.compareForBetter(now.points(), before.points());
                  return Texts.of(
                      better > 0
                          ? "followup.better"
                          : better < 0 ? "followup.worse" : "followup.same");
                });
      }
    }
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Why the last note or file was not kept; empty when all is well. */
  ReadOnlyObjectProperty<Optional<String>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  void read() {
    jobs.quietly(job -> readNow())
        .onDone(state::set)
        .onFailed(failure -> tell(failure, words -> state.set(new State.Trouble(words))));
  }

  private State readNow() throws Exception {
    List<Audits.Invitation> signed =
        audits.invitations().stream()
            .filter(i -> i.tool().kind() != ToolKind.SURVEY)
            .filter(i -> i.view().map(AuditView::isCounted).orElse(false))
            .toList();
    if (signed.isEmpty()) {
      return new State.Nothing();
    }
    Audits.Invitation audit =
        signed.stream()
            .filter(i -> wanted.isPresent() && wanted.get().equals(i.auditId()))
            .findFirst()
            .orElse(signed.getFirst());
    AuditView view = audit.view().orElseThrow();
    AgencyReturn content =
        new ReturnReader(
                audit.tool(),
                audit.agency(),
                new Partnership(audit.partnership(), audit.partnershipName()),
                audit.round(),
                doors.today().get())
            .read(view)
            .orElseThrow()
            .followedBy(following.read(audit));
    return new State.Shown(signed, audit, content, following.signedOn(audit));
  }

  void choose(Audits.Invitation audit) {
    if (!wanted.equals(Optional.of(audit.auditId()))) {
      wanted = Optional.of(audit.auditId());
      read();
    }
  }

  void note(FollowUp.Followed action, FollowUpSheets.GivenProgress given) {
    shown()
        .ifPresent(
            s ->
                keep(
                    () ->
                        following.note(
                            s.audit(),
                            action.action().id(),
                            given.state(),
                            given.text(),
                            given.impact())));
  }

  void rateAgain(QuestionPart question, FollowUpSheets.GivenRating given) {
    shown()
        .ifPresent(
            s ->
                keep(
                    () ->
                        following.rateAgain(
                            s.audit(),
                            question.question().id(),
                            given.rating().id(),
                            given.text())));
  }

  private void keep(Callable<?> act) {
    trouble.set(Optional.empty());
    jobs.quietly(
            job -> {
              act.call();
              return readNow();
            })
        .onDone(state::set)
        .onFailed(failure -> tell(failure, words -> trouble.set(Optional.of(words))));
  }

  void export() {
    shown().ifPresent(s -> doors.export().accept(s.audit()));
  }

  /** Asks where, and writes the follow-up report. */
  void saveReport() {
    shown()
        .ifPresent(
            s ->
                files
                    .save(
                        Texts.of("followup.save"),
                        "follow-up-" + s.audit().shortName().replace('/', '-') + ".docx",
                        new FileChoices.Kind(
                            Texts.of("followup.save.kind"), List.of("*.docx", "*.pdf")))
                    .ifPresent(file -> write(s.audit(), file)));
  }

  private void write(Audits.Invitation audit, Path file) {
    trouble.set(Optional.empty());
    jobs.run(
            Texts.of("followup.writing"),
            job -> {
              reports.write(reports.own(ReportCatalogue.FOLLOW_UP, audit), file);
              return file;
            })
        .reporting(
            written ->
                new Jobs.Report(
                    Texts.of("followup.written"),
                    written.getFileName().toString(),
                    Texts.of("followup.show-file"),
                    () -> doors.showFile().accept(written)))
        .onFailed(failure -> tell(failure, words -> trouble.set(Optional.of(words))));
  }

  private Optional<State.Shown> shown() {
    return state.get() instanceof State.Shown s ? Optional.of(s) : Optional.empty();
  }

  private void tell(Throwable failure, Consumer<String> inWords) {
    Problems.of(failure)
        .ifPresentOrElse(
            problem -> inWords.accept(problem.words()), () -> doors.onBug().accept(failure));
  }
}
