package sightline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A worry about a child, recorded by command. */
class AlertCommandTest extends Scripted {
  private static final String WHO = "Duty social worker";
  private static final String WHEN = "21 November, 14:05";

  private Map<String, String> police;

  @BeforeEach
  void begin() throws Exception {
    Map<String, String> centre = centre("police,Police,police");
    round(centre, "single-agency", "own");
    police = member(centre, "police", "own");
    good(police, "audit", "new", "--round", "own");
  }

  private String refusedAlert(String... options) {
    Object[] command = new Object[3 + options.length];
    command[0] = "audit";
    command[1] = "alert";
    command[2] = "own";
    System.arraycopy(options, 0, command, 3, options.length);
    return refused(police, command);
  }

  @Test
  void namesTheOptionsThatAreMissingAndNoOthers() {
    assertThat(refusedAlert("--told", WHO, "--when", WHEN))
        .contains("--how is missing.")
        .doesNotContain("--when is", "too long");
    assertThat(refusedAlert("--told", WHO, "--when", " "))
        .contains("--when and --how are missing.");
    assertThat(refusedAlert())
        .contains("Give --told, --when and --how together, or --not-told")
        .doesNotContain("missing");
    assertThat(refusedAlert("--not-told", "--told", WHO, "--when", WHEN, "--how", "By telephone"))
        .contains("Give --told, --when and --how together, or --not-told");
  }

  @Test
  void namesTheOptionThatIsTooLongAndTheLimit() {
    assertThat(refusedAlert("--told", WHO, "--when", WHEN, "--how", "x".repeat(301)))
        .contains("--how is too long: it has 301 characters, and at most 300 are kept.")
        .doesNotContain("missing", "--told", "--when");
    assertThat(refusedAlert("--told", "x".repeat(400), "--when", WHEN))
        .contains("--how is missing.", "--told is too long: it has 400 characters");
  }

  @Test
  void recordsAWorryOfWhichNobodyWasToldYetAndThenWhoWasTold() {
    assertThat(good(police, "audit", "alert", "own", "--not-told").out())
        .contains("Nobody has been told yet");
    assertThat(
            good(
                    police,
                    "audit",
                    "alert",
                    "own",
                    "--told",
                    WHO,
                    "--when",
                    WHEN,
                    "--how",
                    "x".repeat(300))
                .out())
        .contains("the number of worries (1)");
  }
}
