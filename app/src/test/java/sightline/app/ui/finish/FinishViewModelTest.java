package sightline.app.ui.finish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.finish.FinishReading.Stage;
import sightline.app.ui.finish.Obstacle.Field;
import sightline.app.ui.kit.Tone;
import sightline.model.audit.Answer;
import sightline.model.tool.Question;

class FinishViewModelTest {
  @TempDir Path folder;

  @Test
  void saysWhatIsMissingAndLeadsToTheFirstQuestionOfIt() throws Exception {
    try (FinishBench bench = new FinishBench(folder)) {
      bench.answer(6);
      FinishViewModel model = bench.model();
      model.read();
      FinishReading reading = model.reading().orElseThrow();
      CheckLine first = reading.lines().getFirst();
      assertThat(first.tone()).isEqualTo(Tone.DANGER);
      assertThat(first.places()).hasSize(8);
      assertThat(first.more()).isEqualTo(reading.check().unanswered().size() - 8);
      model.finish();
      Question next = reading.check().unanswered().getFirst();
      assertThat(model.obstaclesProperty().get())
          .singleElement()
          .satisfies(
              o -> {
                assertThat(o.words()).contains(next.number());
                assertThat(o.where()).isEqualTo(new Obstacle.Where.AtQuestion(next.id()));
              });
      assertThat(model.reading().orElseThrow().stage()).isEqualTo(Stage.UNFINISHED);
    }
  }

  @Test
  void namesWhatIsWrongButAllowed() throws Exception {
    try (FinishBench bench = new FinishBench(folder)) {
      bench.answerAll();
      FinishViewModel model = bench.model();
      model.read();
      assertThat(model.reading().orElseThrow().lines())
          .extracting(CheckLine::tone)
          .containsExactly(Tone.SUCCESS, Tone.WARNING, Tone.WARNING, Tone.WARNING);
      assertThat(model.reading().orElseThrow().lines().getLast().detail())
          .isEqualTo("Update the visitor policy");
      model.finish();
      assertThat(model.reading().orElseThrow().stage()).isEqualTo(Stage.TO_SIGN);
    }
  }

  @Test
  void answersInWordsWhyThereIsNoFinalExportYet() throws Exception {
    try (FinishBench bench = new FinishBench(folder)) {
      FinishViewModel model = bench.finished();
      model.exportFinal();
      assertThat(model.obstaclesProperty().get())
          .singleElement()
          .satisfies(o -> assertThat(o.words()).contains("has not signed yet"));
      assertThat(bench.exported).isEmpty();
      assertThat(model.exportHint()).isNotEmpty();
    }
  }

  @Test
  void takesTheWordOfASecondPerson() throws Exception {
    try (FinishBench bench = new FinishBench(folder)) {
      FinishViewModel model = bench.finished();
      FinishBench.chiefSigns(model);
      FinishReading reading = model.reading().orElseThrow();
      assertThat(model.obstaclesProperty().get()).isEmpty();
      assertThat(reading.stage()).isEqualTo(Stage.SIGNED);
      assertThat(reading.signatures().getFirst().content().by().name()).isEqualTo("Chief nurse");
      assertThat(model.passphraseProperty().get()).isEmpty();
    }
  }

  @Test
  void refusesTheAuthorInWordsWhateverTheSpelling() throws Exception {
    try (FinishBench bench = new FinishBench(folder)) {
      FinishViewModel model = bench.finished();
      model.nameProperty().set(" named  NURSE ");
      model.roleProperty().set("Nurse");
      model.passphraseProperty().set("marble ferry onion");
      model.againProperty().set("marble ferry onion");
      model.sign();
      assertThat(model.obstaclesProperty().get())
          .singleElement()
          .satisfies(
              o -> {
                assertThat(o.isIn(Field.NAME)).isTrue();
                assertThat(o.words()).contains("another person");
              });
      assertThat(model.reading().orElseThrow().stage()).isEqualTo(Stage.TO_SIGN);
    }
  }

  @Test
  void letsTheAuthorSignAloneWhereTheRoundAllowsIt() throws Exception {
    try (FinishBench bench = new FinishBench(folder, true)) {
      FinishViewModel model = bench.finished();
      model.nameProperty().set("Named nurse");
      model.roleProperty().set("Named nurse");
      assertThat(model.asksForNewPassphrase()).isFalse();
      model.passphraseProperty().set("wrong passphrase");
      model.sign();
      assertThat(model.obstaclesProperty().get().getFirst().isIn(Field.PASSPHRASE)).isTrue();
      model.passphraseProperty().set("kettle harbour violet ladder");
      model.sign();
      assertThat(model.obstaclesProperty().get()).isEmpty();
      assertThat(model.reading().orElseThrow().stage()).isEqualTo(Stage.SIGNED);
      assertThat(model.reading().orElseThrow().invitation().view().orElseThrow().signedByAuthor())
          .isTrue();
    }
  }

  @Test
  void refusesThePassphraseThatOpensTheStore() throws Exception {
    try (FinishBench bench = new FinishBench(folder)) {
      FinishViewModel model = bench.finished();
      model.nameProperty().set("Chief nurse");
      model.roleProperty().set("Chief nurse");
      model.passphraseProperty().set("kettle harbour violet ladder");
      model.againProperty().set("kettle harbour violet ladder");
      model.sign();
      assertThat(model.obstaclesProperty().get())
          .singleElement()
          .satisfies(o -> assertThat(o.words()).contains("not yours alone"));
    }
  }

  @Test
  void refusesAWrongOwnPassphraseInWords() throws Exception {
    try (FinishBench bench = new FinishBench(folder)) {
      FinishViewModel model = bench.finished();
      FinishBench.chiefSigns(model);
      change(bench);
      model.read();
      model.finish();
      model.nameProperty().set("Chief nurse");
      model.roleProperty().set("Chief nurse and executive lead");
      assertThat(model.asksForNewPassphrase()).isFalse();
      model.passphraseProperty().set("marble ferry anion");
      model.sign();
      assertThat(model.obstaclesProperty().get())
          .singleElement()
          .satisfies(
              o -> {
                assertThat(o.isIn(Field.PASSPHRASE)).as(o.words()).isTrue();
                assertThat(o.words()).contains("Nothing was signed");
              });
      model.passphraseProperty().set("marble ferry onion");
      model.sign();
      assertThat(model.reading().orElseThrow().stage()).isEqualTo(Stage.SIGNED);
    }
  }

  @Test
  void asksForEveryPartOfTheForm() throws Exception {
    try (FinishBench bench = new FinishBench(folder)) {
      FinishViewModel model = bench.finished();
      model.sign();
      assertThat(model.obstaclesProperty().get()).hasSize(3);
      model.nameProperty().set("Chief nurse");
      model.roleProperty().set("Chief nurse");
      model.passphraseProperty().set("short");
      model.sign();
      assertThat(model.obstaclesProperty().get().getFirst().words()).contains("8 characters");
      model.passphraseProperty().set("marble ferry onion");
      model.sign();
      assertThat(model.obstaclesProperty().get().getFirst().isIn(Field.AGAIN)).isTrue();
    }
  }

  @Test
  void recordsThatAPersonDoesNotAgreeOnlyOnceTheyConfirm() throws Exception {
    try (FinishBench bench = new FinishBench(folder)) {
      FinishViewModel model = bench.finished();
      model.nameProperty().set("Chief nurse");
      model.roleProperty().set("Chief nurse");
      model.passphraseProperty().set("marble ferry onion");
      model.againProperty().set("marble ferry onion");
      bench.asks.answer(false).answer(true);
      model.decline();
      assertThat(model.reading().orElseThrow().stage()).isEqualTo(Stage.TO_SIGN);
      model.decline();
      assertThat(model.reading().orElseThrow().stage()).isEqualTo(Stage.DECLINED);
      assertThat(bench.asks.asked()).hasSize(2).allMatch(q -> q.removes());
      model.exportFinal();
      assertThat(model.obstaclesProperty().get().getFirst().words()).contains("not agreed");
      model.finish();
      assertThat(model.reading().orElseThrow().stage()).isEqualTo(Stage.TO_SIGN);
    }
  }

  @Test
  void voidsTheSignatureWhenAnAnswerChanges() throws Exception {
    try (FinishBench bench = new FinishBench(folder)) {
      FinishViewModel model = bench.finished();
      FinishBench.chiefSigns(model);
      change(bench);
      model.read();
      assertThat(model.reading().orElseThrow().stage()).isEqualTo(Stage.CHANGED);
      bench.files.choose(folder);
      model.exportFinal();
      assertThat(model.obstaclesProperty().get().getFirst().words()).contains("no longer count");
      assertThat(bench.exported).isEmpty();
    }
  }

  @Test
  void exportsDraftsAtAnyTime() throws Exception {
    try (FinishBench bench = new FinishBench(folder)) {
      bench.answer(3);
      FinishViewModel model = bench.model();
      model.read();
      bench.files.choose(folder);
      model.exportDraft();
      assertThat(bench.exported).singleElement().satisfies(e -> assertThat(e.draft()).isTrue());
    }
  }

  @Test
  void writesAPlainFileOnlyForAReason() throws Exception {
    try (FinishBench bench = new FinishBench(folder)) {
      FinishViewModel model = bench.finished();
      FinishBench.chiefSigns(model);
      model.exportPlain();
      assertThat(bench.exported).isEmpty();
      bench.reasons.add(Optional.of("Agreed by telephone with the support team"));
      bench.files.choose(folder);
      model.exportPlain();
      assertThat(bench.exported.getFirst().encrypted()).isFalse();
      assertThat(Files.readString(bench.exported.getFirst().file(), StandardCharsets.UTF_8))
          .contains("payload");
    }
  }

  @Test
  void saysWhereTheFileIsAndReadsOutTheNewCodes() throws Exception {
    try (FinishBench bench = new FinishBench(folder)) {
      FinishViewModel model = bench.finished();
      FinishBench.chiefSigns(model);
      bench.files.choose(folder);
      model.exportFinal();
      ExportedViewModel exported = bench.exportedModel(bench.exported.getFirst());
      exported.read();
      ExportedReading reading = exported.readingProperty().get().orElseThrow();
      assertThat(exported.fileWords()).contains("opened again and checked");
      assertThat(reading.newKeys()).hasSize(2);
      assertThat(reading.newKeys()).allSatisfy(k -> assertThat(k.code().groups()).hasSize(6));
      assertThat(reading.people()).isEqualTo(2);
      assertThat(reading.sent()).isFalse();
      exported.markSent(true);
      assertThat(exported.readingProperty().get().orElseThrow().sent()).isTrue();
      model.read();
      assertThat(model.reading().orElseThrow().earlier()).isPresent();
    }
  }

  @Test
  void savesTheAgencysOwnCopyAndAnotherCopyOfTheFile() throws Exception {
    try (FinishBench bench = new FinishBench(folder)) {
      FinishViewModel model = bench.finished();
      FinishBench.chiefSigns(model);
      bench.files.choose(folder);
      model.exportFinal();
      ExportedViewModel exported = bench.exportedModel(bench.exported.getFirst());
      bench.files.choose(folder.resolve("own")).choose(folder.resolve("own.pdf"));
      exported.saveAsWord();
      exported.saveAsPdf();
      assertThat(bench.files.suggested())
          .containsExactly("hospitals-s11-2026-own-copy.docx", "hospitals-s11-2026-own-copy.pdf");
      assertThat(folder.resolve("own.docx")).isNotEmptyFile();
      assertThat(folder.resolve("own.pdf")).isNotEmptyFile();
      Path copy = folder.resolve("again.sightline.json.age");
      bench.files.choose(copy);
      exported.saveAnotherCopy();
      assertThat(copy).hasSameBinaryContentAs(bench.exported.getFirst().file());
      Files.delete(bench.exported.getFirst().file());
      bench.files.choose(copy);
      exported.saveAnotherCopy();
      assertThat(exported.outcomeProperty().get().done()).isFalse();
    }
  }

  private static void change(FinishBench bench) throws Exception {
    var answering = bench.answering();
    Question first = answering.questions().getFirst();
    answering.answer(
        first.id(), new Answer.Rated(answering.tool().scaleOf(first).worst().points()));
  }
}
