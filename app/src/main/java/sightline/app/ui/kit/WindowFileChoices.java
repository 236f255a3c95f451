package sightline.app.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/**
 * The desktop's own choosers over the program's window. They open where the last file was chosen.
 */
public final class WindowFileChoices implements FileChoices {
  private final Supplier<? extends Window> window;
  private File last;

  public WindowFileChoices(Supplier<? extends Window> window) {
    this.window = window;
  }

  @Override
  public Optional<Path> open(String title, Kind... kinds) {
    return chosen(chooser(title, kinds).showOpenDialog(window.get()));
  }

  @Override
  public List<Path> openMany(String title, Kind... kinds) {
    List<File> files = chooser(title, kinds).showOpenMultipleDialog(window.get());
    if (files == null || files.isEmpty()) {
      return List.of();
    }
    last = files.getFirst().getParentFile();
    return files.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    if (last != null && last.isDirectory()) {
      chooser.setInitialDirectory(last);
    }
    return chosen(chooser.showDialog(window.get()));
  }

  @Override
  public Optional<Path> save(String title, String suggestedName, Kind kind) {
    FileChooser chooser = chooser(title, kind);
    chooser.setInitialFileName(suggestedName);
    return chosen(chooser.showSaveDialog(window.get()));
  }

  private FileChooser chooser(String title, Kind... kinds) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    for (Kind kind : kinds) {
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter(kind.words(), kind.patterns()));
    }
    if (last != null && last.isDirectory()) {
      chooser.setInitialDirectory(last);
    }
    return chooser;
  }

  private Optional<Path> chosen(File file) {
    if (file == null) {
      return Optional.empty();
    }
    last = file.isDirectory() ? file : file.getParentFile();
    return Optional.of(file.toPath());
  }
}
