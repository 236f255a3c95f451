package sightline.app.ui.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.DirectJobs;
import sightline.app.ui.FxTest;
import sightline.app.ui.Pressed;
import sightline.app.ui.Pulses;
import sightline.app.ui.SampleFrame;
import sightline.app.ui.ScreenChecks;
import sightline.app.ui.ScreenPictures;
import sightline.app.ui.ScriptedFileChoices;
import sightline.app.ui.SentBundles;
import sightline.app.ui.kit.Theme.Look;
import sightline.app.work.ImportBundles;
import sightline.app.work.Workplace;
import sightline.model.record.SigningKey;

@ExtendWith(FxTest.class)
class ImportScreensTest {
  @TempDir Path folder;

  private final List<String> went = new ArrayList<>();
  private final ScriptedFileChoices files = new ScriptedFileChoices();
  private Workplace centre;

  @BeforeEach
  void open() throws Exception {
    centre = SentBundles.get().centre(folder.resolve("centre"));
  }

  @AfterEach
  void close() {
    centre.close();
  }

  private ImportViewModel model(List<Path> atOnce) {
    return new ImportViewModel(
        new ImportBundles(centre),
        new DirectJobs(),
        atOnce,
        () -> went.add("returns"),
        failure -> {
          throw new AssertionError(failure);
        });
  }

  private ImportView view(ImportViewModel model) {
    return new ImportView(
        model,
        files,
        new ImportPlaces(
            () -> went.add("keys"), () -> went.add("returns"), () -> went.add("attention")));
  }

  private List<Path> mixed() throws Exception {
    SentBundles sent = SentBundles.get();
    List<Path> all = new ArrayList<>(sent.files());
    Path first = all.getFirst();
    Path second = all.get(1);
    all.add(sent.altered(all.get(2), folder.resolve("altered.sightline.json")));
    all.add(sent.truncated(all.get(3), folder.resolve("truncated.sightline.json")));
    all.add(Files.writeString(folder.resolve("scan_0041.pdf"), "%PDF-1.7 a scanned letter"));
    all.add(
        sent.changed(
            all.get(4),
            folder.resolve("another-key.sightline.json"),
            SentBundles.following(3, sent.revision(all.get(4)).id()),
            SigningKey.generate(new SecureRandom())));
    for (int i = 1; i <= 2; i++) {
      all.add(
          sent.changed(
              second,
              folder.resolve("second-" + i + ".sightline.json"),
              SentBundles.following(i, sent.revision(second).id()),
              sent.author(second)));
    }
    all.add(Files.copy(first, folder.resolve("copy.sightline.json")));
    return all;
  }

  @Test
  void drawsWhatFilesWouldDo() throws Exception {
    SampleFrame frame = SampleFrame.atTheCentre("import");
    ImportViewModel model = model(mixed());
    frame.host().show(() -> view(model));
    ScreenPictures.take(
        frame.shell(), "import-dry-run", () -> ScreenChecks.hold(frame.shell()), Look.values());
    ScreenPictures.take(
        frame.shell(),
        "import-detail",
        () -> {
          model.open(
              model.shown().stream()
                  .filter(l -> l.verdict() == Verdict.HELD)
                  .findFirst()
                  .orElseThrow());
          Pulses.settle();
          ScreenChecks.hold(frame.shell());
        },
        Look.LIGHT,
        Look.CONTRAST);
    model.close();
    ScreenPictures.take(
        frame.shell(),
        "import-none",
        () -> {
          model.searchProperty().set("nowhere");
          Pulses.settle();
          ScreenChecks.hold(frame.shell());
        },
        Look.LIGHT);
    model.showAll();
    model.importChecked();
    ScreenPictures.take(
        frame.shell(), "import-done", () -> ScreenChecks.hold(frame.shell()), Look.LIGHT);
  }

  @Test
  void drawsTheEmptyState() {
    SampleFrame frame = SampleFrame.atTheCentre("import");
    frame.host().show(() -> view(model(List.of())));
    ScreenPictures.take(
        frame.shell(), "import-empty", () -> ScreenChecks.hold(frame.shell()), Look.LIGHT);
  }

  @Test
  void countsAddUpAndWhatNeedsAPersonStandsFirst() throws Exception {
    ImportViewModel model = model(mixed());
    model.start();
    ImportList list = ((ImportViewModel.State.Shown) model.stateProperty().get()).list();
    assertThat(list.counts().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(list.lines().size())
        .isEqualTo(19);
    assertThat(list.title()).isEqualTo("19 files checked, nothing imported yet");
    assertThat(model.shown().getFirst().verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(model.shown().stream().map(l -> l.verdict().urgency()).toList()).isSorted();
    model.filterProperty().set(Optional.of(Verdict.REFUSED));
    assertThat(model.shown()).hasSize(list.count(Verdict.REFUSED));
    model.showAll();
    model.searchProperty().set("SCAN_");
    assertThat(model.shown()).singleElement().extracting(ImportLine::from).isEqualTo("Not known");
  }

  @Test
  void leadsFromAnUnknownKeyToTheKeysByKeyboard() throws Exception {
    SampleFrame frame = SampleFrame.atTheCentre("import");
    ImportViewModel model = model(mixed());
    frame.host().show(() -> view(model));
    ScreenPictures.take(
        frame.shell(),
        "import-keyboard",
        () -> {
          model.filterProperty().set(Optional.of(Verdict.HELD));
          Pulses.settle();
          ImportTable table = (ImportTable) frame.shell().lookup(".import-table");
          table.getSelectionModel().select(0);
          table.requestFocus();
          Pressed.key(frame.shell().getScene(), KeyCode.ENTER);
          Pulses.settle();
          Button keys =
              (Button)
                  frame.shell().lookupAll(".import-detail .button").stream()
                      .filter(b -> b instanceof Button x && "Go to keys".equals(x.getText()))
                      .findFirst()
                      .orElseThrow();
          keys.fire();
          assertThat(went).containsExactly("keys");
          Pressed.key(frame.shell().getScene(), KeyCode.ESCAPE);
          assertThat(model.openedProperty().get()).isEmpty();
        },
        Look.LIGHT);
  }
}
