package sightline.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.model.record.Code;

/** What is here and waits, and what it waits for. */
class ReadHeldTest {
  @TempDir Path folder;

  @Test
  void namesAFileThatNeedsANewerProgramOnceHoweverOftenItCame() throws Exception {
    try (Northshire northshire = Northshire.withRound(folder)) {
      Path sent = northshire.desk("police").complete().exportPlain();
      String text = Files.readString(sent);
      String newer = text.replaceFirst("(\"mediaType\"\\s*:\\s*\"[^\"]*?)1", "$19");
      assertThat(newer).isNotEqualTo(text);
      Path file = Files.writeString(folder.resolve("newer.sightline.json"), newer);

      northshire.take(file);
      northshire.take(file);

      ReadHeld held =
          new ReadHeld(
              northshire.centre(), new Audits(northshire.centre(), new Books(northshire.centre())));
      assertThat(held.waiting().held())
          .singleElement()
          .satisfies(
              group -> {
                assertThat(group.code()).isEqualTo(Code.NEWER_SCHEMA);
                assertThat(group.items())
                    .singleElement()
                    .satisfies(
                        item -> {
                          assertThat(item.records()).isZero();
                          assertThat(item.audit()).isEmpty();
                          assertThat(item.since()).contains(northshire.centre().now());
                        });
              });
    }
  }
}
