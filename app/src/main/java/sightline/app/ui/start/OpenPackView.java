package sightline.app.ui.start;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.FormPage;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.StateLabel;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;

/** The file, the digits of its letter where they are needed, one act. */
public final class OpenPackView implements Screen {
  private static final double COLUMN = 832;

  private final OpenPackViewModel model;
  private final FileChoices files;
  private final Crumb home;
  private final VBox card = new VBox(20);
  private final VBox trouble = new VBox();
  private final FormPage root;
  private Forms forms = new Forms();
  private Optional<Node> first = Optional.empty();

  public OpenPackView(OpenPackViewModel model, FileChoices files, Crumb home) {
    this.model = model;
    this.files = files;
    this.home = home;
    Label heading = new Label(Texts.of("start.further.heading"));
    heading.getStyleClass().add("title-1");
    card.getStyleClass().add("card");
    VBox page =
        new VBox(
            16, new VBox(4, heading, Labels.muted(Texts.of("start.further.lead"))), trouble, card);
    page.getStyleClass().add("page");
    page.setMaxWidth(COLUMN);
    root = new FormPage(page);
    build();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("start.further.title");
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(home);
  }

  @Override
  public Optional<Node> firstFocus() {
    return first;
  }

  @Override
  public Subscription attach() {
    return Subscription.combine(
        model.pack().offerProperty().subscribe((before, now) -> build()),
        model.pack().errorProperty().subscribe((before, now) -> build()),
        model.knownProperty().subscribe((before, now) -> build()),
        model.problemsProperty().subscribe((before, now) -> forms.show(now)),
        model.troubleProperty().subscribe(this::showTrouble));
  }

  private void showTrouble(Optional<sightline.app.work.Problem> problem) {
    trouble
        .getChildren()
        .setAll(problem.map(p -> List.<Banner>of(Troubles.banner(p, List.of()))).orElse(List.of()));
    trouble.setManaged(problem.isPresent());
  }

  private void build() {
    forms = new Forms();
    PackPane pane = new PackPane(model.pack(), files, forms, !model.isKnown());
    first = pane.firstFocus();
    card.getChildren().setAll(forms.summary(), pane);
    if (model.pack().offer().isPresent()) {
      if (model.isKnown()) {
        StateLabel known =
            new StateLabel(Icons.TICK, Texts.of("start.further.known"), Tone.SUCCESS);
        known.setWrapText(true);
        card.getChildren().add(known);
      }
      HBox acts = new HBox(Forms.accent(Texts.of("start.further.act"), model::open));
      acts.setAlignment(Pos.CENTER_LEFT);
      card.getChildren().add(acts);
    }
  }
}
