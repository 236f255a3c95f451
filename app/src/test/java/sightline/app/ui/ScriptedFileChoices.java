package sightline.app.ui;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import sightline.app.ui.kit.FileChoices;

/** Chooses the files a test has laid down; without one, the person changed their mind. */
public final class ScriptedFileChoices implements FileChoices {
  private final Deque<List<Path>> choices = new ArrayDeque<>();
  private final List<String> suggested = new ArrayList<>();

  /** What the next chooser gives back. */
  public ScriptedFileChoices choose(Path... files) {
    choices.add(List.of(files));
    return this;
  }

  /** The names suggested when saving, in order. */
  public List<String> suggested() {
    return List.copyOf(suggested);
  }

  @Override
  public Optional<Path> open(String title, Kind... kinds) {
    return next().stream().findFirst();
  }

  @Override
  public List<Path> openMany(String title, Kind... kinds) {
    return next();
  }

  @Override
  public Optional<Path> folder(String title) {
    return next().stream().findFirst();
  }

  @Override
  public Optional<Path> save(String title, String suggestedName, Kind kind) {
    suggested.add(suggestedName);
    return next().stream().findFirst();
  }

  private List<Path> next() {
    return choices.isEmpty() ? List.of() : choices.remove();
  }
}
