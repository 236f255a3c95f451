package sightline.app.ui.finish;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.Person;

/** The form of the person who signs: what was typed, who it is, and what is still wrong. */
public final class SignForm {
  /** The shortest passphrase a new signatory may choose, in characters. */
  public static final int SHORTEST = 8;

  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty role = new SimpleStringProperty("");
  private final StringProperty passphrase = new SimpleStringProperty("");
  private final StringProperty again = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Who> who = new ReadOnlyObjectWrapper<>(Who.NEW);
  private Optional<FinishState> state = Optional.empty();

  /** Who the name typed belongs to. */
  public enum Who {
    /** Nobody who has signed here: chooses a passphrase. */
    NEW,
    /** Has signed on this computer before, with a passphrase. */
    KNOWN,
    /** The author, in a round that lets one person do both. */
    AUTHOR,
    /** The author, in a round that needs another person. */
    AUTHOR_REFUSED
  }

  /** The fields that can be wrong. */
  public enum Field {
    NAME,
    ROLE,
    PASSPHRASE,
    AGAIN
  }

  SignForm() {
    name.subscribe(() -> recognise());
  }

  void follow(FinishState now) {
    state = Optional.of(now);
    recognise();
  }

  public StringProperty name() {
    return name;
  }

  public StringProperty role() {
    return role;
  }

  public StringProperty passphrase() {
    return passphrase;
  }

  /** The new passphrase once more. */
  public StringProperty again() {
    return again;
  }

  public ReadOnlyObjectProperty<Who> who() {
    return who.getReadOnlyProperty();
  }

  Map<Field, String> problems() {
    Map<Field, String> problems = new LinkedHashMap<>();
    if (name.get().isBlank()) {
      problems.put(Field.NAME, Texts.of("finish.sign.name.missing"));
    } else if (who.get() == Who.AUTHOR_REFUSED) {
      problems.put(Field.NAME, Texts.of("finish.sign.name.author"));
    }
    if (role.get().isBlank()) {
      problems.put(Field.ROLE, Texts.of("finish.sign.role.missing"));
    }
    if (passphrase.get().isEmpty()) {
      problems.put(Field.PASSPHRASE, Texts.of("finish.sign.passphrase.missing"));
    } else if (who.get() == Who.NEW && passphrase.get().length() < SHORTEST) {
      problems.put(Field.PASSPHRASE, Texts.of("finish.sign.passphrase.short", SHORTEST));
    } else if (who.get() == Who.NEW && !passphrase.get().equals(again.get())) {
      problems.put(Field.AGAIN, Texts.of("finish.sign.again.differs"));
    }
    return problems;
  }

  Person person() {
    return new Person(name.get().strip(), role.get().strip());
  }

  void forgetPassphrases() {
    passphrase.set("");
    again.set("");
  }

  private void recognise() {
    String typed = plain(name.get());
    boolean author =
        state
            .flatMap(FinishState::head)
            .map(head -> plain(head.content().author().name()).equals(typed))
            .orElse(false);
    if (author) {
      boolean allowed = state.orElseThrow().invitation().round().authorMaySignOff();
      who.set(allowed ? Who.AUTHOR : Who.AUTHOR_REFUSED);
      return;
    }
    Optional<Person> known =
        state.stream()
            .flatMap(s -> s.signatories().stream())
            .filter(p -> plain(p.name()).equals(typed))
            .findFirst();
    known.filter(p -> role.get().isBlank()).ifPresent(p -> role.set(p.role()));
    who.set(known.isPresent() ? Who.KNOWN : Who.NEW);
  }

  private static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
  }
}
