package sightline.app.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.model.merge.AuditState;
import sightline.model.record.Code;
import sightline.model.record.KeyRole;

/** Whose signatures count: asked for, approved by a call, turned down, revoked. */
class KeyRequestsTest {
  @TempDir Path folder;
  private Northshire northshire;
  private KeyRequests keys;

  @BeforeEach
  void open() throws Exception {
    northshire = Northshire.withRound(folder);
    keys = northshire.keys();
    northshire.take(northshire.desk("police").complete().export());
  }

  @AfterEach
  void close() {
    northshire.close();
  }

  @Test
  void approvesOnlyTheCodeThatMatches() throws Exception {
    KeyRequests.Waiting author = waiting(KeyRole.AUTHOR);
    List<String> groups = author.keyId().spokenCode().groups();
    String wrong =
        String.join(" ", groups.subList(0, 3))
            + (groups.get(3).equals("00000") ? " 00001 " : " 00000 ")
            + String.join(" ", groups.subList(4, 6));

    assertThatThrownBy(() -> keys.approve(author, wrong)).hasMessageContaining("group 4 differs");
    assertThatThrownBy(() -> keys.approve(author, "123")).hasMessageContaining("3 were typed");
    assertThat(keys.approved()).isEmpty();

    keys.approve(author, author.keyId().spokenCode().toString());

    assertThat(keys.holders())
        .singleElement()
        .satisfies(
            h -> {
              assertThat(h.agencyName()).isEqualTo("Northshire Police");
              assertThat(h.role()).isEqualTo(KeyRole.AUTHOR);
              assertThat(h.records()).isEqualTo(1);
            });
    assertThat(keys.waiting()).hasSize(1);
    assertThat(state()).isEqualTo(AuditState.NOT_SIGNED);
    keys.approve(
        waiting(KeyRole.SIGNOFF), waiting(KeyRole.SIGNOFF).keyId().spokenCode().toString());
    assertThat(state()).isEqualTo(AuditState.COUNTED);
  }

  @Test
  void revokingCountsNothingOfItUnlessItIsHonoured() throws Exception {
    northshire.approveAll();
    KeyRequests.Holder officer =
        keys.holders().stream().filter(h -> h.role() == KeyRole.SIGNOFF).findFirst().orElseThrow();

    keys.revoke(officer.keyId(), keys.signedBy(officer.keyId()), "Left the agency");
    assertThat(state()).isEqualTo(AuditState.COUNTED);
    keys.revoke(officer.keyId(), Set.of(), "The laptop was stolen");

    assertThat(state()).isEqualTo(AuditState.NOT_SIGNED);
    assertThat(keys.holders()).hasSize(1);
    assertThat(keys.revoked())
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.reason()).isEqualTo("The laptop was stolen");
              assertThat(r.agencyName()).isEqualTo("Northshire Police");
              assertThat(r.honoured()).isZero();
              assertThat(r.on()).contains(northshire.centre().today());
            });
    assertThat(waiting().held()).extracting(ReadHeld.Group::code).containsExactly(Code.REVOKED_KEY);
  }

  @Test
  void turningARequestDownTakesItOffTheListAndKeepsItsRecordsHeld() throws Exception {
    KeyRequests.Waiting author = waiting(KeyRole.AUTHOR);
    assertThatThrownBy(() -> keys.turnDown(author, " ")).hasMessageContaining("Say why");

    keys.turnDown(author, "Nobody at the agency knows of it");

    assertThat(keys.waiting()).extracting(w -> w.request().role()).containsExactly(KeyRole.SIGNOFF);
    assertThat(keys.revoked())
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.role()).contains(KeyRole.AUTHOR);
              assertThat(r.reason()).isEqualTo("Nobody at the agency knows of it");
            });
    assertThat(state()).isEqualTo(AuditState.HELD);
  }

  @Test
  void listsWhatIsHeldByAuditAndReason() throws Exception {
    assertThat(waiting().held())
        .singleElement()
        .satisfies(
            group -> {
              assertThat(group.code()).isEqualTo(Code.UNKNOWN_KEY);
              assertThat(group.items())
                  .singleElement()
                  .satisfies(
                      i -> {
                        assertThat(i.agency()).isEqualTo("Northshire Police");
                        assertThat(i.round()).isEqualTo("Section 11 2026");
                        assertThat(i.records()).isEqualTo(2);
                        assertThat(i.since()).contains(northshire.centre().now());
                      });
            });
    northshire.approveAll();
    assertThat(waiting().isEmpty()).isTrue();
  }

  private ReadHeld.Waiting waiting() throws ProblemException {
    return new ReadHeld(
            northshire.centre(), new Audits(northshire.centre(), new Books(northshire.centre())))
        .waiting();
  }

  private KeyRequests.Waiting waiting(KeyRole role) throws ProblemException {
    return keys.waiting().stream()
        .filter(w -> w.request().role() == role)
        .findFirst()
        .orElseThrow();
  }

  private AuditState state() {
    return new Audits(northshire.centre(), new Books(northshire.centre()))
        .rows()
        .getFirst()
        .state();
  }
}
