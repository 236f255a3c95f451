package sightline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
  private static final Path HOME = Path.of("/home/lead");

  @TempDir Path folder;

  @Test
  void keepsDataWhereEachSystemKeepsIt() {
    assertThat(DataFolder.of(Map.of(), "Linux", HOME).store())
        .isEqualTo(HOME.resolve(".local/share/sightline"));
    assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME).store())
        .isEqualTo(Path.of("/data/sightline"));
    assertThat(DataFolder.of(Map.of(), "Mac OS X", HOME).store())
        .isEqualTo(HOME.resolve("Library/Application Support/Sightline"));
    assertThat(DataFolder.of(Map.of("LOCALAPPDATA", "/local"), "Windows 11", HOME).store())
        .isEqualTo(Path.of("/local/Sightline"));
  }

  @Test
  void goesToTheStoreTheEnvironmentNames() {
    DataFolder data = DataFolder.of(Map.of("SIGHTLINE_STORE", "/srv/store"), "Linux", HOME);
    assertThat(data.store()).isEqualTo(Path.of("/srv/store"));
    assertThat(data.logs()).isEqualTo(HOME.resolve(".local/share/sightline/logs"));
  }

  @Test
  void keepsEverythingBesideTheProgramWhereAFolderThereAsksForIt() throws Exception {
    DataFolder usual = DataFolder.of(Map.of("SIGHTLINE_STORE", "/srv/store"), "Linux", HOME);
    assertThat(usual.besideProgram(Optional.empty())).isEqualTo(usual);
    assertThat(usual.besideProgram(Optional.of(folder))).isEqualTo(usual);

    Path portable = Files.createDirectory(folder.resolve("portable"));
    DataFolder beside = usual.besideProgram(Optional.of(folder));
    assertThat(beside.logs()).isEqualTo(portable.resolve("logs"));
    assertThat(beside.store()).isEqualTo(Path.of("/srv/store"));
    assertThat(DataFolder.of(Map.of(), "Linux", HOME).besideProgram(Optional.of(folder)).store())
        .isEqualTo(portable);
  }

  @Test
  void remembersTheStoreAndTheLookUntilTheNextStart() {
    Map<String, String> environment = Map.of("XDG_DATA_HOME", folder.toString());
    DataFolder first = DataFolder.of(environment, "Linux", HOME);
    first.keepLook(Map.of("theme", "dark"));
    first.rememberStore(folder.resolve("elsewhere"));
    DataFolder next = DataFolder.of(environment, "Linux", HOME);
    assertThat(next.store()).isEqualTo(folder.resolve("elsewhere"));
    assertThat(next.look()).containsEntry("theme", "dark");
  }

  @Test
  void startsAsUsualWithALookFileSomebodySpoilt() throws Exception {
    Files.createDirectories(folder.resolve("sightline"));
    Files.writeString(folder.resolve("sightline/window.properties"), "theme=\\u12");
    DataFolder data = DataFolder.of(Map.of("XDG_DATA_HOME", folder.toString()), "Linux", HOME);
    assertThat(data.look()).isEmpty();
    assertThat(data.store()).isEqualTo(folder.resolve("sightline"));
  }

  @Test
  void namesTheMissingPackageWhenTheWindowCannotOpen() {
    assertThat(NoDisplay.afterFailing("Linux", library -> !library.startsWith("libgtk")))
        .contains("libgtk-3.so.0", "apt install libgtk-3-0.")
        .doesNotContain("libxtst6");
    assertThat(NoDisplay.afterFailing("Linux", library -> true)).contains("DISPLAY");
    assertThat(NoDisplay.afterFailing("Windows 11", library -> false)).doesNotContain("apt");
  }

  @Test
  void saysThatThereIsNoScreenBeforeStartingTheToolkit() {
    assertThat(NoDisplay.beforeStarting("Windows 11", Map.of())).isEmpty();
    assertThat(NoDisplay.beforeStarting("Linux", Map.of("DISPLAY", ":0"))).isEmpty();
    assertThat(NoDisplay.beforeStarting("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"))).isEmpty();
  }

  @Test
  void keepsMessagesOfFailuresOutOfTheLog() {
    LogRecord said = new LogRecord(Level.SEVERE, "a job broke off");
    said.setLoggerName("sightline.app");
    said.setThrown(
        new IllegalStateException("Jack, born 3 April", new RuntimeException("943 476 5919")));
    assertThat(new Logs.WithoutMessages().format(said))
        .contains("a job broke off", "java.lang.IllegalStateException", "StartTest")
        .doesNotContain("Jack", "943");
  }
}
