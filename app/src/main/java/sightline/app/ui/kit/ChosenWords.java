package sightline.app.ui.kit;

import java.util.function.Function;
import javafx.util.StringConverter;

/**
 * How the things of a list to choose from read. Nothing chosen reads as nothing; there is no way
 * back from words, as nobody types them.
 *
 * @param <T> what is chosen
 */
public final class ChosenWords<T> extends StringConverter<T> {
  private final Function<? super T, String> words;

  public ChosenWords(Function<? super T, String> words) {
    this.words = words;
  }

  @Override
  public String toString(T chosen) {
    return chosen == null ? "" : words.apply(chosen);
  }

  @Override
  public T fromString(String typed) {
    throw new UnsupportedOperationException("these are chosen, not typed");
  }
}
