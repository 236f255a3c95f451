package sightline.app.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A row of choices of which exactly one holds: filters with their counts ("Held 3"; the parts add
 * up to the whole) or views ("One question", "List"). Tells its listener what a person chose, never
 * what the program sets.
 */
public final class FilterRow<T> extends Segments {
  private final List<Part<T>> parts;

  public FilterRow(List<Part<T>> parts, T first, Consumer<? super T> onChosen) {
    this.parts = List.copyOf(parts);
    List<Segment> segments = new ArrayList<>();
    for (Part<T> part : parts) {
      Segment segment = new Segment(part.label(), part.icon().map(Icons::small).orElse(null));
      segment.setOnAction(event -> onChosen.accept(part.value()));
      segments.add(segment);
    }
    join(segments);
    choose(first);
  }

  /**
   * One choice.
   *
   * @param count how many things it shows, or -1 where counting means nothing
   * @param icon empty where the words are enough
   */
  public record Part<T>(T value, String words, int count, Optional<Icons> icon) {
    /** A filter with its count. */
    public static <T> Part<T> counted(T value, String words, int count) {
      return new Part<>(value, words, count, Optional.empty());
    }

    /** A filter with its icon and count. */
    public static <T> Part<T> counted(T value, String words, int count, Icons icon) {
      return new Part<>(value, words, count, Optional.of(icon));
    }

    /** A view. */
    public static <T> Part<T> view(T value, String words, Icons icon) {
      return new Part<>(value, words, -1, Optional.of(icon));
    }

    /** A view without an icon. */
    public static <T> Part<T> view(T value, String words) {
      return new Part<>(value, words, -1, Optional.empty());
    }

    String label() {
      return count < 0 ? words : Texts.of("kit.filter.counted", words, count);
    }
  }

  /** Shows a choice as made without telling the listener. */
  public void choose(T value) {
    for (int i = 0; i < parts.size(); i++) {
      if (Objects.equals(parts.get(i).value(), value)) {
        group().selectToggle(segments().get(i));
      }
    }
  }

  /** Changes a count without rebuilding the row. */
  public void setCount(T value, int count) {
    for (int i = 0; i < parts.size(); i++) {
      Part<T> part = parts.get(i);
      if (Objects.equals(part.value(), value)) {
        segments().get(i).setText(new Part<>(value, part.words(), count, part.icon()).label());
      }
    }
  }

  /** What is chosen; empty only for a value that is not among the parts. */
  public Optional<T> chosen() {
    int index = chosenIndex();
    return index < 0 ? Optional.empty() : Optional.of(parts.get(index).value());
  }

  /** A lower row, for use over a table or in the top bar. */
  public FilterRow<T> small() {
    makeSmall();
    return this;
  }
}
