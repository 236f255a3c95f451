package sightline.app.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.SampleWork;
import sightline.app.ui.SentBundles;
import sightline.model.merge.RecordNote;
import sightline.model.record.Code;
import sightline.model.record.RecordId;
import sightline.model.record.SigningKey;

class ImportBundlesTest {
  @TempDir Path folder;

  private final SentBundles sent = SentBundles.get();
  private final Path good = sent.files().getFirst();
  private Workplace centre;

  @BeforeEach
  void open() throws Exception {
    centre = sent.centre(folder.resolve("centre"));
  }

  @AfterEach
  void close() {
    centre.close();
  }

  private ImportReport take(Path... files) throws ProblemException {
    return new ImportBundles(centre).run(List.of(files), false, ImportBundles.Progress.NONE);
  }

  private void becomes(Path file, RecordNote.Outcome outcome, Code code) throws ProblemException {
    ImportReport.FileResult result = take(file).files().getFirst();
    assertThat(result.leading()).as(result.message()).isEqualTo(outcome);
    assertThat(result.code()).as(result.message()).isEqualTo(Optional.ofNullable(code));
    assertThat(result.message()).isNotBlank();
  }

  private Path changed(UnaryOperator<String> change) throws Exception {
    return sent.changed(good, folder.resolve("changed.json"), change, sent.author(good));
  }

  @Test
  void takesInWhatIsGoodAndCountsIt() throws Exception {
    becomes(good, RecordNote.Outcome.NEW, null);
    assertThat(centre.figures().counted()).isEqualTo(1);
  }

  @Test
  void refusesWhatWasAlteredAfterSigning() throws Exception {
    becomes(
        sent.altered(good, folder.resolve("altered.json")),
        RecordNote.Outcome.REFUSED,
        Code.BAD_SIGNATURE);
    assertThat(centre.figures().counted()).isZero();
  }

  @Test
  void refusesATruncatedFile() throws Exception {
    becomes(
        sent.truncated(good, folder.resolve("cut.json")),
        RecordNote.Outcome.REFUSED,
        Code.UNREADABLE);
  }

  @Test
  void refusesWhatIsNoJson() throws Exception {
    becomes(
        Files.writeString(folder.resolve("notes.txt"), "Minutes of the meeting"),
        RecordNote.Outcome.REFUSED,
        Code.UNREADABLE);
  }

  @Test
  void refusesWhatIsTooBigWithoutReadingIt() throws Exception {
    becomes(
        SentBundles.tooBig(folder.resolve("big.json")), RecordNote.Outcome.REFUSED, Code.TOO_BIG);
  }

  @Test
  void holdsWhatAnUnknownKeySigned() throws Exception {
    becomes(
        sent.changed(
            good,
            folder.resolve("stranger.json"),
            UnaryOperator.identity(),
            SigningKey.generate(new SecureRandom())),
        RecordNote.Outcome.HELD,
        Code.UNKNOWN_KEY);
    assertThat(centre.figures().held()).isPositive();
  }

  @Test
  void takesTheSameFileOnlyOnce() throws Exception {
    take(good);
    Figures before = centre.figures();
    becomes(good, RecordNote.Outcome.ALREADY_HELD, Code.ALREADY_HELD);
    assertThat(centre.figures()).isEqualTo(before);
    becomes(
        Files.copy(good, folder.resolve("copy.json")),
        RecordNote.Outcome.ALREADY_HELD,
        Code.ALREADY_HELD);
  }

  @Test
  void putsAnOlderRevisionIntoHistory() throws Exception {
    RecordId first = sent.revision(good).id();
    Path newer = changed(SentBundles.following(1, first));
    take(newer);
    ImportReport.FileResult older = take(good).files().getFirst();
    assertThat(older.leading()).isEqualTo(RecordNote.Outcome.SUPERSEDED);
  }

  @Test
  void marksTwoRevisionsThatFollowTheSameOne() throws Exception {
    take(good);
    RecordId first = sent.revision(good).id();
    take(changed(SentBundles.following(1, first)));
    becomes(changed(SentBundles.following(2, first)), RecordNote.Outcome.CONFLICT, Code.FORKED);
    assertThat(centre.figures().conflicts()).isEqualTo(1);
    assertThat(centre.figures().counted()).isZero();
    Audits audits = new Audits(centre, new Books(centre));
    assertThat(new ReadHeld(centre, audits).waiting().conflicts())
        .singleElement()
        .satisfies(c -> assertThat(c.sides()).hasSize(2));
  }

  @Test
  void refusesWhatIsMeantForAnotherPartnership() throws Exception {
    Path elsewhere = changed(text -> text.replace("\"northshire", "\"eastmarch"));
    ImportReport.FileResult result = take(elsewhere).files().getFirst();
    assertThat(result.leading()).isEqualTo(RecordNote.Outcome.REFUSED);
    assertThat(result.code()).contains(Code.WRONG_PARTNERSHIP);
  }

  @Test
  void refusesARatingThatTheScaleDoesNotHave() throws Exception {
    ImportReport.FileResult result =
        take(changed(text -> text.replaceFirst("\"rating\":\\d", "\"rating\":99")))
            .files()
            .getFirst();
    assertThat(result.leading()).isEqualTo(RecordNote.Outcome.REFUSED);
    assertThat(result.code()).contains(Code.BAD_VALUE);
    assertThat(centre.figures().counted()).isZero();
  }

  @Test
  void refusesTextWithCharactersThatDoNotExist() throws Exception {
    ImportReport.FileResult result =
        take(changed(text -> text.replaceFirst("\"comment\":\"", "\"comment\":\"\\\\ud800")))
            .files()
            .getFirst();
    assertThat(result.leading()).isEqualTo(RecordNote.Outcome.REFUSED);
    assertThat(result.code()).contains(Code.BAD_TEXT);
  }

  @Test
  void keepsNothingOfADryRunAndTellsExactlyWhatWillBe() throws Exception {
    Figures before = centre.figures();
    ImportBundles imports = new ImportBundles(centre);
    ImportReport dry = imports.run(sent.files(), true, ImportBundles.Progress.NONE);
    assertThat(centre.figures()).isEqualTo(before);
    ImportReport real = imports.run(sent.files(), false, ImportBundles.Progress.NONE);
    assertThat(real.files()).isEqualTo(dry.files());
    assertThat(real.totals()).isEqualTo(dry.totals());
    assertThat(real.storeDigest()).isEqualTo(dry.storeDigest());
  }

  @Test
  void comesToTheSameInAnyOrder() throws Exception {
    List<Path> files = new ArrayList<>(sent.files());
    RecordId first = sent.revision(good).id();
    for (int i = 1; i <= 2; i++) {
      files.add(
          sent.changed(
              good,
              folder.resolve("head" + i + ".json"),
              SentBundles.following(i, first),
              sent.author(good)));
    }
    take(files.toArray(Path[]::new));
    Figures inOrder = centre.figures();
    Collections.shuffle(files, new Random(7));
    try (Workplace other = sent.centre(folder.resolve("other"))) {
      for (Path file : files) {
        new ImportBundles(other).run(List.of(file), false, ImportBundles.Progress.NONE);
      }
      assertThat(other.figures().storeDigest()).isEqualTo(inOrder.storeDigest());
      assertThat(other.figures().viewDigest()).isEqualTo(inOrder.viewDigest());
    }
  }

  @Test
  void leavesNothingWhenCancelled() {
    Figures before = centre.figures();
    ImportBundles.Progress afterThree =
        new ImportBundles.Progress() {
          private int done;

          @Override
          public void at(int reached, int of) {
            done = reached;
          }

          @Override
          public boolean isCancelled() {
            return done >= 3;
          }
        };
    assertThatThrownBy(() -> new ImportBundles(centre).run(sent.files(), false, afterThree))
        .isInstanceOf(ProblemException.class);
    assertThat(centre.figures()).isEqualTo(before);
  }

  @Test
  void judgesAgainWhatWasHeldOnceItsKeysAreApproved() throws Exception {
    SampleWork work = new SampleWork(folder);
    Path pack;
    try (Workplace team =
        work.team(
            "team", SampleWork.NORTHSHIRE, LocalDate.of(2026, 10, 30), SampleWork.agencies())) {
      pack = work.pack(team, "s11-2026");
      Path file;
      try (Workplace own =
          work.agency("own", SampleWork.HOSPITALS, pack, SampleWork.at("2026-10-01"))) {
        file = SampleWork.complete(own, folder.resolve("out"), true);
      }
      ImportReport held =
          new ImportBundles(team).run(List.of(file), false, ImportBundles.Progress.NONE);
      assertThat(held.files().getFirst().leading()).isEqualTo(RecordNote.Outcome.HELD);
      assertThat(team.figures().counted()).isZero();
      ReadHeld waiting = new ReadHeld(team, new Audits(team, new Books(team)));
      assertThat(waiting.waiting().held())
          .singleElement()
          .extracting(ReadHeld.Group::code)
          .isEqualTo(Code.UNKNOWN_KEY);
      KeyRequests keys = new KeyRequests(team);
      for (KeyRequests.Waiting w : keys.waiting()) {
        keys.approve(w, w.keyId().spokenCode().toString());
      }
      assertThat(team.figures().held()).isZero();
      assertThat(team.figures().counted()).isEqualTo(1);
      assertThat(waiting.waiting().isEmpty()).isTrue();
    }
  }
}
