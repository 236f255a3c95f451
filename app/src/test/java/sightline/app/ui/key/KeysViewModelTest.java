package sightline.app.ui.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.DirectJobs;
import sightline.app.work.KeyRequests;
import sightline.app.work.Northshire;

/** A key is let in by the code read out on a call, and by nothing else. */
class KeysViewModelTest {
  @TempDir Path folder;

  @Test
  void approvesTheKeyWhoseCodeWasReadOutAndOpensTheNextOne() throws Exception {
    try (Northshire northshire = Northshire.withRound(folder)) {
      northshire.take(northshire.desk("police").complete().export());
      List<Throwable> bugs = new ArrayList<>();
      KeysViewModel model = new KeysViewModel(northshire.keys(), new DirectJobs(), bugs::add);
      model.read();
      KeyRequests.Waiting first = shown(model).open().orElseThrow();
      List<String> groups = first.keyId().spokenCode().groups();
      assertThat(shown(model).waiting()).hasSize(2);
      assertThat(KeysViewModel.groupMatches(first, 0, groups.getFirst())).isTrue();

      model.approve(first, "123");

      assertThat(model.noticeProperty().get()).get().matches(KeysViewModel.Notice::trouble);
      assertThat(shown(model).holders()).isEmpty();

      String typed = String.join("", groups);
      assertThat(KeysViewModel.proven(first, typed)).isTrue();
      model.approve(first, typed);

      assertThat(model.noticeProperty().get()).get().matches(n -> !n.trouble());
      assertThat(shown(model).holders())
          .extracting(KeyRequests.Holder::keyId)
          .containsExactly(first.keyId());
      assertThat(shown(model).open()).isPresent().isNotEqualTo(java.util.Optional.of(first));
      assertThat(model.doubt(first)).isPresent();
      assertThat(bugs).isEmpty();
    }
  }

  private static KeysViewModel.State.Shown shown(KeysViewModel model) {
    return (KeysViewModel.State.Shown) model.stateProperty().get();
  }
}
