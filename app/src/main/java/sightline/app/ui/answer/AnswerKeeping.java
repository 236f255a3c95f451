package sightline.app.ui.answer;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import sightline.app.ui.kit.SaveState;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Autosave;
import sightline.app.work.OpenAudit;
import sightline.model.book.AnswerBook;
import sightline.model.book.Edit;

/** Undo, redo and the save mark of an open audit, for the frame of the window. */
final class AnswerKeeping implements Screen.Undoing, Screen.Saving {
  private final Optional<Autosave> autosave;
  private final Supplier<AnswerBook> book;
  private final EditWords words;
  private final ZoneId zone;
  private final Consumer<Optional<Edit>> done;
  private final ReadOnlyObjectWrapper<SaveState> saveState = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper undoWords = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper redoWords = new ReadOnlyStringWrapper("");

  /**
   * @param editing empty for a copy that is only read
   * @param done called after an undo or redo with what it changed, or after a retry with nothing
   */
  AnswerKeeping(
      Optional<OpenAudit.Editing> editing,
      Supplier<AnswerBook> book,
      EditWords words,
      ZoneId zone,
      Consumer<Optional<Edit>> done) {
    this.autosave = editing.map(OpenAudit.Editing::autosave);
    this.book = book;
    this.words = words;
    this.zone = zone;
    this.done = done;
  }

  /** Says what the book and the autosave say now. */
  void follow() {
    undoWords.set(book.get().nextUndo().map(e -> Texts.of("answer.undo", words.act(e))).orElse(""));
    redoWords.set(book.get().nextRedo().map(e -> Texts.of("answer.redo", words.act(e))).orElse(""));
    saving().ifPresent(s -> saveState.set(mark(s)));
  }

  /** Where the work stands between keyboard and disk; empty for a copy that is only read. */
  Optional<Autosave.State> saving() {
    return autosave.map(Autosave::state);
  }

  @Override
  public ReadOnlyStringProperty undoWords() {
    return undoWords.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyStringProperty redoWords() {
    return redoWords.getReadOnlyProperty();
  }

  /** Takes the last act back and shows the place it was done at. */
  @Override
  public void undo() {
    autosave.ifPresent(Autosave::flush);
    Optional<Edit> last = book.get().nextUndo();
    autosave.ifPresent(Autosave::undo);
    done.accept(last);
  }

  @Override
  public void redo() {
    autosave.ifPresent(Autosave::flush);
    Optional<Edit> next = book.get().nextRedo();
    autosave.ifPresent(Autosave::redo);
    done.accept(next);
  }

  @Override
  public ReadOnlyObjectProperty<SaveState> state() {
    return saveState.getReadOnlyProperty();
  }

  @Override
  public void retry() {
    autosave.ifPresent(Autosave::retry);
    done.accept(Optional.empty());
  }

  /** The texts that are not on the disk, with their question numbers, for the clipboard. */
  String unsavedText() {
    return words.unsaved(autosave.map(Autosave::unsaved).orElse(List.of()));
  }

  private SaveState mark(Autosave.State state) {
    return switch (state) {
      case Autosave.State.Saved saved -> new SaveState.Saved(LocalTime.ofInstant(saved.at(), zone));
      case Autosave.State.Saving saving -> new SaveState.Saving();
      case Autosave.State.NotSaved notSaved -> new SaveState.NotSaved();
    };
  }
}
