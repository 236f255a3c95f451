package sightline.app.ui.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Jobs;
import sightline.app.work.PackOffer;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;
import sightline.app.work.Problems;
import sightline.model.record.Limits;
import sightline.model.record.SpokenCode;

/**
 * A pack file a person has chosen, and the digits from the letter that prove it: what the first run
 * and a later pack have in common.
 */
public final class PackPart {
  private final Jobs jobs;
  private final Consumer<? super Throwable> onBug;
  private final ReadOnlyObjectWrapper<Optional<PackOffer>> offer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper fileName = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final StringProperty typed = new SimpleStringProperty("");

  public PackPart(Jobs jobs, Consumer<? super Throwable> onBug) {
    this.jobs = jobs;
    this.onBug = onBug;
  }

  /** The pack that was read; empty before one was, and after a file that is none. */
  public ReadOnlyObjectProperty<Optional<PackOffer>> offerProperty() {
    return offer.getReadOnlyProperty();
  }

  public Optional<PackOffer> offer() {
    return offer.get();
  }

  public ReadOnlyStringProperty fileNameProperty() {
    return fileName.getReadOnlyProperty();
  }

  /** Why the chosen file cannot be used, and what to do. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** The digits typed so far. */
  public StringProperty typedProperty() {
    return typed;
  }

  public void open(Path file) {
    jobs.quietly(job -> PackOffer.read(bytes(file)))
        .onDone(
            read -> {
              typed.set("");
              fileName.set(String.valueOf(file.getFileName()));
              error.set("");
              offer.set(Optional.of(read));
            })
        .onFailed(
            failure -> {
              Optional<Problem> problem = Problems.of(failure);
              offer.set(Optional.empty());
              fileName.set(String.valueOf(file.getFileName()));
              error.set(problem.map(Problem::words).orElse(Texts.of("start.pack.unreadable")));
              if (problem.isEmpty()) {
                onBug.accept(failure);
              }
            });
  }

  private static byte[] bytes(Path file) throws ProblemException {
    try {
      if (Files.size(file) > Limits.FILE_BYTES) {
        throw new ProblemException(new Problem.CannotRead(Texts.of("start.pack.too-large")));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ProblemException(new Problem.CannotRead(Texts.of("start.pack.unreadable")));
    }
  }

  /** "Audit pack from Northshire Safeguarding Children Partnership, made 14 September 2026" */
  public String described() {
    return offer()
        .map(
            o ->
                Texts.of(
                    "start.pack.described",
                    o.pack().owner().name(),
                    Dates.fullWithYear(Dates.dayOf(o.pack().madeAt()))))
        .orElse("");
  }

  /** "Section 11 2026", or the titles of all its rounds. */
  public String rounds() {
    return offer()
        .map(o -> String.join(", ", o.pack().rounds().stream().map(r -> r.title()).toList()))
        .orElse("");
  }

  /** Whether the digits of one group, from 0, are those of the pack. */
  public boolean groupMatches(int group, String digits) {
    return offer().map(o -> o.spokenCode().groups().get(group).equals(digits)).orElse(false);
  }

  public boolean isProven() {
    return comparison() instanceof SpokenCode.Comparison.Matches;
  }

  /** What is still missing or wrong, in words; empty once the pack is proven. */
  public List<FieldProblem> problems() {
    if (offer().isEmpty()) {
      return List.of(new FieldProblem(FieldProblem.Field.PACK, Texts.of("start.pack.missing")));
    }
    return switch (comparison()) {
      case SpokenCode.Comparison.Matches m -> List.of();
      case SpokenCode.Comparison.Incomplete i ->
          List.of(
              new FieldProblem(
                  FieldProblem.Field.CODE, Texts.of("start.code.incomplete", i.digits())));
      case SpokenCode.Comparison.Differs d ->
          List.of(
              new FieldProblem(
                  FieldProblem.Field.CODE, Texts.of("start.code.differs", d.inWords())));
    };
  }

  private SpokenCode.Comparison comparison() {
    return offer()
        .map(o -> o.spokenCode().compareTyped(typed.get()))
        .orElse(new SpokenCode.Comparison.Incomplete(0));
  }
}
