package sightline.app.ui.audit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.ScoreFigure;
import sightline.app.ui.kit.StateLabel;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;
import sightline.app.work.ReadAudit;
import sightline.model.insight.AgencyReturn;
import sightline.model.scoring.Coverage;
import sightline.model.scoring.Score;

/** Beside the answers: the score, and where the open version comes from. */
final class ProvenancePane extends VBox {
  private final AuditReading reading;

  ProvenancePane(AuditReading reading, Optional<ReadAudit.Version> version, Runnable working) {
    this.reading = reading;
    getStyleClass().add("provenance");
    getChildren()
        .add(
            part(
                Texts.of("audit.state"),
                new StateLabel(reading.icon(), reading.state().label(), reading.tone())));
    version
        .flatMap(ReadAudit.Version::reading)
        .ifPresent(c -> getChildren().add(score(c, working)));
    version.ifPresent(this::show);
    Label rest = Labels.caption(Texts.of("audit.trust", reading.read().trustVersion()));
    getChildren().add(rest);
  }

  private static Node score(AgencyReturn content, Runnable working) {
    Score score = content.score();
    Coverage coverage = score.coverage();
    String range =
        score
            .reachable()
            .map(
                r ->
                    Texts.of(
                        "audit.score.range",
                        r.lowest().rounded(0).toPlainString(),
                        r.highest().rounded(0).toPlainString()))
            .orElse("");
    return part(
        Texts.of("audit.score"),
        new ScoreFigure(
            score.shown().map(s -> s.toPlainString()).orElse("–"),
            Texts.of("audit.score.counts"),
            Texts.of(
                "audit.score.coverage",
                coverage.answered(),
                coverage.applicable(),
                coverage.notApplicable()),
            range,
            working));
  }

  private void show(ReadAudit.Version version) {
    getChildren().add(part(Texts.of("audit.written-by"), signature(version.author())));
    if (version.signOffs().isEmpty()) {
      getChildren()
          .add(
              part(
                  Texts.of("audit.signed-by"),
                  new StateLabel(
                      Icons.NOT_SIGNED, Texts.of("audit.signed-by.nobody"), Tone.WARNING)));
    }
    for (ReadAudit.SignedOff signed : version.signOffs()) {
      VBox box = signature(signed.signature());
      Label statement = Labels.muted(Texts.of("audit.quote", signed.statement()));
      box.getChildren().add(statement);
      getChildren()
          .add(
              part(
                  signed.agrees() ? Texts.of("audit.signed-by") : Texts.of("audit.declined-by"),
                  box));
    }
    getChildren()
        .add(
            part(
                Texts.of("audit.revision"),
                Labels.of(reading.versionInWords(version), "text-small"),
                Labels.caption(Texts.of("audit.revision.id", version.id().brief()))));
  }

  private VBox signature(ReadAudit.Signature signature) {
    VBox box = new VBox(2);
    box.getChildren().add(Labels.of(signature.by().name(), "text-small", "text-bold"));
    if (!signature.by().role().equals(signature.by().name())) {
      box.getChildren().add(Labels.muted(signature.by().role()));
    }
    box.getChildren()
        .add(Labels.caption(Texts.of("audit.said-at", reading.moment(signature.saidAt()))));
    box.getChildren()
        .add(
            Labels.caption(
                signature
                    .arrived()
                    .map(at -> Texts.of("audit.arrived", reading.moment(at)))
                    .orElseGet(() -> Texts.of("audit.made-here"))));
    box.getChildren()
        .add(
            Labels.caption(
                Texts.of("audit.key", signature.role().label(), signature.key().spokenCode())));
    signature
        .holder()
        .filter(h -> !h.name().equals(signature.by().name()))
        .ifPresent(
            h -> box.getChildren().add(Labels.caption(Texts.of("audit.key.holder", h.name()))));
    if (signature.holder().isEmpty()) {
      box.getChildren().add(Labels.of(Texts.of("audit.key.gone"), "text-caption", "warning"));
    }
    return box;
  }

  private static VBox part(String title, Node... rest) {
    VBox box = new VBox(4, Labels.of(title, "text-caption", "text-muted", "text-bold"));
    box.getChildren().addAll(rest);
    box.getStyleClass().addAll("provenance-part", "rule-below");
    return box;
  }
}
