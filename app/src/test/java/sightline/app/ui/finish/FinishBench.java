package sightline.app.ui.finish;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import sightline.app.ui.DirectJobs;
import sightline.app.ui.SampleWork;
import sightline.app.ui.ScriptedAsks;
import sightline.app.ui.ScriptedFileChoices;
import sightline.app.work.Answering;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.ExportBundle;
import sightline.app.work.GivenAction;
import sightline.app.work.GivenEvidence;
import sightline.app.work.Jobs;
import sightline.app.work.KeepRegister;
import sightline.app.work.Workplace;
import sightline.model.audit.Answer;
import sightline.model.audit.Evidence;
import sightline.model.tool.Question;

/** A hospital trust's store with a Section 11 audit in it, and what a test does to it. */
final class FinishBench implements AutoCloseable {
  static final Clock NOW =
      Clock.fixed(Instant.parse("2026-10-08T09:31:00Z"), ZoneId.of("Europe/London"));

  final Workplace own;
  final Books books;
  final FinishWork work;
  final String audit;
  final ScriptedAsks asks = new ScriptedAsks();
  final ScriptedFileChoices files = new ScriptedFileChoices();
  final Deque<Optional<String>> reasons = new ArrayDeque<>();
  final List<String> opened = new ArrayList<>();
  final List<ExportBundle.Exported> exported = new ArrayList<>();
  final FinishPlaces places =
      new FinishPlaces(
          () -> opened.add("home"),
          () -> opened.add("audit"),
          opened::add,
          () -> opened.add("working"),
          () -> opened.add("finish"),
          exported::add,
          file -> opened.add("show"),
          bug -> {
            throw new AssertionError(bug);
          });

  FinishBench(Path folder) throws Exception {
    this(folder, false);
  }

  FinishBench(Path folder, boolean authorMaySign) throws Exception {
    SampleWork sample = new SampleWork(folder);
    Path pack;
    try (Workplace team =
        sample.team(
            "centre", SampleWork.NORTHSHIRE, LocalDate.of(2026, 10, 30), SampleWork.agencies())) {
      if (authorMaySign) {
        new KeepRegister(team)
            .createRound(
                "alone-2026",
                "Section 11 2026, small agencies",
                "section-11",
                LocalDate.of(2026, 10, 30),
                List.of(),
                true);
        pack = sample.pack(team, "alone-2026");
      } else {
        pack = sample.pack(team, "s11-2026");
      }
    }
    own = sample.agency("mine", SampleWork.HOSPITALS, pack, NOW);
    books = new Books(own);
    work = FinishWork.of(own, books);
    audit = work.audits().invitations().getFirst().auditId();
  }

  Answering answering() throws Exception {
    Audits audits = new Audits(own, books);
    return new Answering(own, books, audits.invitation(audit));
  }

  /**
   * Everything answered; two best ratings without evidence, one weak, one action without a date.
   */
  void answerAll() throws Exception {
    answer(Integer.MAX_VALUE);
  }

  void answer(int count) throws Exception {
    Answering answering = answering();
    List<Question> questions = answering.questions();
    int notApplicable =
        questions.indexOf(
            questions.stream()
                .filter(q -> q.notApplicable().isPresent())
                .findFirst()
                .orElseThrow());
    for (int i = 0; i < Math.min(count, questions.size()); i++) {
      Question q = questions.get(i);
      var scale = answering.tool().scaleOf(q);
      if (i == notApplicable) {
        answering.answer(q.id(), new Answer.NotApplicable("We do not run transport."));
      } else if (i == 9 || i == 14) {
        answering.answer(q.id(), new Answer.Rated(scale.worst().points()));
        if (i == 9) {
          answering.planAction(
              q.id(),
              new GivenAction(
                  "Update the visitor policy",
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty()));
        }
      } else {
        answering.answer(q.id(), new Answer.Rated(scale.best().points()));
        if (i != 12 && i != 20) {
          answering.addEvidence(
              q.id(),
              new GivenEvidence(
                  "Board paper, item " + (i + 1),
                  Evidence.Kind.DOCUMENT,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty()));
        }
      }
    }
  }

  FinishViewModel model() {
    return model(new DirectJobs());
  }

  FinishViewModel model(Jobs jobs) {
    return new FinishViewModel(
        FinishWork.of(own, books),
        audit,
        "Section 11 2026",
        jobs,
        asks,
        files,
        () -> reasons.isEmpty() ? Optional.empty() : reasons.remove(),
        NOW,
        places);
  }

  /** A model of an audit that is finished and waits for a signature. */
  FinishViewModel finished() throws Exception {
    answerAll();
    FinishViewModel model = model();
    model.read();
    model.finish();
    return model;
  }

  static void chiefSigns(FinishViewModel model) {
    model.nameProperty().set("Chief nurse");
    model.roleProperty().set("Chief nurse and executive lead");
    model.passphraseProperty().set("marble ferry onion");
    model.againProperty().set("marble ferry onion");
    model.sign();
  }

  ExportedViewModel exportedModel(ExportBundle.Exported what) {
    return new ExportedViewModel(
        FinishWork.of(own, books), audit, what, new DirectJobs(), files, NOW, places);
  }

  @Override
  public void close() {
    own.close();
  }
}
