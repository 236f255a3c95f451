package sightline.app.ui.audit;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.RatingMark;
import sightline.app.ui.kit.StateLabel;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;
import sightline.app.work.ReadAudit;
import sightline.model.merge.RecordNote;

/** How the audit came to what it is: its versions, and what every record of it came to. */
final class HistoryPage extends VBox {
  private final AuditReading reading;

  HistoryPage(AuditReading reading) {
    super(12);
    this.reading = reading;
    List<ReadAudit.Version> versions = reading.read().versions();
    List<AuditReading.Disputed> disputed = reading.disputed();
    if (!disputed.isEmpty()) {
      getChildren().add(disputed(disputed));
    }
    getChildren()
        .add(
            new VBox(
                4,
                Labels.of(Texts.of("audit.history"), "title-2"),
                Labels.muted(Texts.count("audit.history.count", versions.size()))));
    for (ReadAudit.Version version : versions.reversed()) {
      getChildren().add(version(version));
    }
    getChildren()
        .addAll(
            Labels.of(Texts.of("audit.records"), "title-2"),
            Labels.muted(Texts.of("audit.records.words")));
    VBox items = new VBox();
    items.getStyleClass().addAll("card", "tight");
    reading.read().items().forEach(i -> items.getChildren().add(item(i)));
    getChildren().add(items);
  }

  private Node disputed(List<AuditReading.Disputed> disputed) {
    VBox card = new VBox(8, Labels.of(Texts.of("audit.disputed"), "title-3"));
    card.getStyleClass().addAll("card", "tight");
    for (AuditReading.Disputed one : disputed) {
      HBox marks = new HBox(6);
      marks.setAlignment(Pos.CENTER_LEFT);
      for (int i = 0; i < one.marks().size(); i++) {
        Label number =
            new Label(Texts.of("audit.disputed.version", reading.heads().get(i).number()));
        number.getStyleClass().addAll("text-caption", "text-muted");
        Label word = new Label(one.marks().get(i).word());
        word.getStyleClass().add("text-small");
        marks
            .getChildren()
            .addAll(number, new RatingMark(one.marks().get(i), RatingMark.Size.MEDIUM), word);
      }
      VBox line = new VBox(4, Labels.of(one.question(), "text-small", "text-bold"), marks);
      if (one.sameRating()) {
        line.getChildren().add(Labels.caption(Texts.of("audit.disputed.words")));
      }
      line.getStyleClass().add("rule-above");
      line.getStyleClass().add("audit-item");
      card.getChildren().add(line);
    }
    return card;
  }

  private Node version(ReadAudit.Version version) {
    VBox card = new VBox(6);
    card.getStyleClass().addAll("card", "tight");
    HBox first =
        new HBox(
            12,
            Labels.of(reading.versionInWords(version), "title-4"),
            switch (version.place()) {
              case CURRENT ->
                  new StateLabel(Icons.TICK, Texts.of("audit.place.current"), Tone.SUCCESS);
              case REPLACED ->
                  new StateLabel(Icons.SUPERSEDED, Texts.of("audit.place.replaced"), Tone.PLAIN);
              case IN_CONFLICT ->
                  new StateLabel(Icons.CONFLICT, Texts.of("audit.place.conflict"), Tone.WARNING);
            });
    first.setAlignment(Pos.CENTER_LEFT);
    card.getChildren().add(first);
    card.getChildren()
        .add(
            Labels.of(
                Texts.of(
                    version.draft() ? "audit.history.drafted" : "audit.history.written",
                    version.author().by().name(),
                    reading.moment(version.author().saidAt())),
                "text-small"));
    for (ReadAudit.SignedOff s : version.signOffs()) {
      card.getChildren()
          .add(
              Labels.of(
                  Texts.of(
                      s.agrees() ? "audit.history.signed" : "audit.history.declined",
                      s.signature().by().name(),
                      reading.moment(s.signature().saidAt())),
                  "text-small"));
    }
    if (version.signOffs().isEmpty()) {
      card.getChildren().add(Labels.muted(Texts.of("audit.history.unsigned")));
    }
    card.getChildren().add(Labels.muted(follows(version)));
    return card;
  }

  private static String follows(ReadAudit.Version version) {
    if (version.follows().isEmpty()) {
      return version.missing() == 0
          ? Texts.of("audit.history.first")
          : Texts.of("audit.history.missing");
    }
    String numbers =
        version.follows().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return Texts.count(
        "audit.history.changed",
        version.changed().orElse(0),
        numbers,
        version.follows().getFirst());
  }

  private Node item(ReadAudit.Item item) {
    boolean held = item.outcome() == RecordNote.Outcome.HELD;
    boolean conflict = item.outcome() == RecordNote.Outcome.CONFLICT;
    StateLabel state =
        new StateLabel(
            held
                ? Icons.HELD
                : conflict
                    ? Icons.CONFLICT
                    : item.outcome() == RecordNote.Outcome.SUPERSEDED
                        ? Icons.SUPERSEDED
                        : Icons.DONE,
            AuditReading.outcome(item),
            held || conflict ? Tone.WARNING : Tone.PLAIN);
    state.setMinWidth(USE_PREF_SIZE);
    Label kind = Labels.of(AuditReading.kind(item.kind()), "text-small", "text-bold");
    kind.setMinWidth(USE_PREF_SIZE);
    HBox first = new HBox(12, kind, state);
    first.setAlignment(Pos.CENTER_LEFT);
    VBox line = new VBox(2, first);
    if (!item.words().isEmpty()) {
      line.getChildren().add(Labels.of(item.words(), "text-small"));
    }
    line.getChildren()
        .add(
            Labels.caption(
                item.arrived()
                    .map(
                        at -> Texts.of("audit.item.arrived", item.id().brief(), reading.moment(at)))
                    .orElseGet(() -> Texts.of("audit.item.here", item.id().brief()))));
    line.getStyleClass().add("audit-item");
    return line;
  }
}
