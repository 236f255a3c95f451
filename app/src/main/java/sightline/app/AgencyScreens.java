package sightline.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import sightline.app.ui.action.ActionSheet;
import sightline.app.ui.action.ActionViewModel;
import sightline.app.ui.answer.AnswerView;
import sightline.app.ui.answer.AnswerViewModel;
import sightline.app.ui.answer.Sheets;
import sightline.app.ui.answer.WorkingSheet;
import sightline.app.ui.evidence.EvidenceSheet;
import sightline.app.ui.evidence.EvidenceViewModel;
import sightline.app.ui.finish.ExportedView;
import sightline.app.ui.finish.ExportedViewModel;
import sightline.app.ui.finish.FinishPlaces;
import sightline.app.ui.finish.FinishView;
import sightline.app.ui.finish.FinishViewModel;
import sightline.app.ui.finish.FinishWork;
import sightline.app.ui.finish.PlainReasonSheet;
import sightline.app.ui.followup.FollowUpView;
import sightline.app.ui.followup.FollowUpViewModel;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.Preferences;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Audits;
import sightline.app.work.Audits.Invitation;
import sightline.app.work.Autosaves;
import sightline.app.work.Books;
import sightline.app.work.ExportBundle;
import sightline.app.work.FollowUpAudit;
import sightline.app.work.GivenAction;
import sightline.app.work.GivenEvidence;
import sightline.app.work.MoveAudit;
import sightline.app.work.OpenAudit;
import sightline.app.work.ProblemException;
import sightline.app.work.ProduceReport;
import sightline.app.work.Workplace;
import sightline.app.work.WritingThread;
import sightline.model.audit.Action;
import sightline.model.book.AnswerBook;
import sightline.model.scoring.Scoring;
import sightline.model.tool.Question;

/**
 * The screens of an agency's audits: answering, finishing, signing, exporting, and keeping a copy.
 */
final class AgencyScreens implements AutoCloseable {
  private final Workplace workplace;
  private final WorkScreens.Surroundings around;
  private final Books books;
  private final Audits audits;
  private final Autosaves autosaves;
  private final OpenAudit openAudit;
  private final Runnable home;
  private final VersionScreens versions;

  AgencyScreens(
      Workplace workplace,
      WorkScreens.Surroundings around,
      Books books,
      Audits audits,
      Runnable home) {
    this.workplace = workplace;
    this.around = around;
    this.books = books;
    this.audits = audits;
    this.home = home;
    this.autosaves = new Autosaves(workplace, books, new WritingThread(), Platform::runLater);
    this.openAudit = new OpenAudit(workplace, books, audits, autosaves);
    this.versions =
        new VersionScreens(
            new MoveAudit(workplace, books, audits),
            around,
            autosaves,
            new VersionScreens.Ways(
                home,
                this::answer,
                left ->
                    around
                        .window()
                        .show(() -> answering(openAudit.asLeft(left), Optional.empty()))));
  }

  /** Opens an audit at a question, or where it was left. */
  void answer(Invitation invitation, Optional<String> question) {
    String id = invitation.auditId();
    around
        .jobs()
        .quietly(job -> openAudit.toAnswer(id))
        .onDone(opened -> around.window().show(() -> answering(opened, question)))
        .onFailed(around.bugs());
  }

  /** Opens the agency's own copy of what it returned, to be read. */
  void read(Invitation invitation) {
    String id = invitation.auditId();
    around
        .jobs()
        .quietly(job -> openAudit.ownCopy(id))
        .onDone(opened -> around.window().show(() -> answering(opened, Optional.empty())))
        .onFailed(around.bugs());
  }

  private Screen answering(OpenAudit.Opened opened, Optional<String> question) {
    // a book that was edited since it was opened is taken as it is now
    OpenAudit.Opened now =
        opened.with(opened.editing().map(e -> e.autosave().book()).orElse(opened.book()));
    AnswerViewModel model = new AnswerViewModel(openAudit, now, around.jobs(), workplace.clock());
    question.ifPresent(model::go);
    Preferences wanted = around.window().preferences();
    return new AnswerView(
        model,
        sheets(),
        around.shell(),
        new AnswerView.Elsewhere(
            Texts.of("home.title"),
            home,
            () -> finish(opened.invitation()),
            () -> versions.move(opened.invitation()),
            () -> versions.left(opened.invitation())),
        new AnswerView.Settings(() -> wanted.theme().textSize().folds(), wanted::singleKeys));
  }

  private Sheets sheets() {
    return new Sheets() {
      @Override
      public Optional<GivenEvidence> evidence(Question question) {
        return EvidenceSheet.ask(
            around.shell(),
            new EvidenceViewModel(workplace.today()),
            question.number(),
            question.evidence());
      }

      @Override
      public Optional<GivenAction> action(Question question) {
        return ActionSheet.ask(
            around.shell(), new ActionViewModel(workplace.today()), question.number());
      }

      @Override
      public Optional<GivenAction> change(Question question, Action before) {
        return ActionSheet.ask(
            around.shell(), new ActionViewModel(workplace.today(), before), question.number());
      }
    };
  }

  /** What going over to the version its round asks would do. */
  void move(Invitation invitation) {
    versions.move(invitation);
  }

  /** Check, sign, export; first everything typed is put on the disk. */
  void finish(Invitation invitation) {
    afterSaving(
        () ->
            around
                .window()
                .show(
                    () ->
                        new FinishView(
                            new FinishViewModel(
                                FinishWork.of(workplace, books),
                                invitation.auditId(),
                                invitation.title(),
                                around.jobs(),
                                around.asks(),
                                around.files(),
                                new PlainReasonSheet(around.shell()),
                                workplace.clock(),
                                places(invitation)))));
  }

  private void afterSaving(Runnable next) {
    around
        .jobs()
        .quietly(
            job -> {
              autosaves.saveAll();
              return true;
            })
        .onDone(saved -> next.run())
        .onFailed(around.bugs());
  }

  private FinishPlaces places(Invitation invitation) {
    return new FinishPlaces(
        home,
        () -> answer(invitation, Optional.empty()),
        question -> answer(invitation, Optional.of(question)),
        () -> working(invitation),
        () -> finish(invitation),
        exported -> exported(invitation, exported),
        around.showFile(),
        around.bugs());
  }

  /** How the score came about, over whatever is on the screen. */
  private void working(Invitation invitation) {
    around
        .jobs()
        .quietly(job -> audits.invitation(invitation.auditId()))
        .onDone(
            now ->
                WorkingSheet.show(
                    around.shell(),
                    now.tool(),
                    now.agency(),
                    new Scoring()
                        .score(
                            now.tool(),
                            now.agency().type(),
                            now.book().orElse(AnswerBook.empty()).responses())))
        .onFailed(around.bugs());
  }

  private void exported(Invitation invitation, ExportBundle.Exported exported) {
    around
        .window()
        .show(
            () ->
                new ExportedView(
                    new ExportedViewModel(
                        FinishWork.of(workplace, books),
                        invitation.auditId(),
                        exported,
                        around.jobs(),
                        around.files(),
                        workplace.clock(),
                        places(invitation)),
                    invitation.title()));
  }

  /** The actions of signed audits, and their repeat samples. */
  Screen followUp() {
    return new FollowUpView(
        new FollowUpViewModel(
            audits,
            new FollowUpAudit(workplace),
            new ProduceReport(workplace, audits),
            around.jobs(),
            around.files(),
            new FollowUpViewModel.Doors(
                this::finish, around.showFile(), workplace::today, around.bugs())),
        around.shell(),
        home);
  }

  /** Writes the agency's own copy as a document. */
  void saveReturn(Invitation invitation) {
    FileChoices.Kind kind =
        new FileChoices.Kind(Texts.of("window.document.kind"), List.of("*.pdf", "*.docx"));
    around
        .files()
        .save(
            Texts.of("window.document.title"),
            invitation.shortName().replace('/', '-') + "-return.pdf",
            kind)
        .ifPresent(file -> write(invitation, file));
  }

  private void write(Invitation invitation, Path file) {
    ProduceReport reports = new ProduceReport(workplace, audits);
    around
        .jobs()
        .run(
            Texts.of("window.document.writing"),
            job -> {
              reports.write(reports.ownCopy(invitation), file);
              return file;
            })
        .onFailed(around.bugs());
  }

  /** Puts what is typed on the disk, then ends the writing thread. Called behind the screen. */
  @Override
  public void close() throws ProblemException {
    try {
      autosaves.saveAll();
    } finally {
      autosaves.close();
    }
  }
}
