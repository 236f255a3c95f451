package sightline.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.model.audit.Person;
import sightline.model.merge.AuditState;
import sightline.model.merge.Listing;
import sightline.model.merge.RecordNote;
import sightline.model.merge.Signed;
import sightline.model.record.KeyRole;
import sightline.model.record.RecordId;
import sightline.model.record.RecordKind;
import sightline.model.record.SigningKey;

class StoreTest {
  private static final char[] PASSPHRASE = "correct horse".toCharArray();

  @TempDir Path folder;
  private final SampleRecords sample = new SampleRecords();

  private Store create() throws StoreException {
    return Store.create(folder, PASSPHRASE, SealStrength.TEST).store();
  }

  private Store reopen() throws StoreException {
    return Store.open(folder, PASSPHRASE);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void keepsEditsInTheOrderTheyWereSaved() throws Exception {
    try (Store store = create()) {
      long first =
          store
              .edits()
              .append("book:a", "rate", Optional.of("1.1"), SampleRecords.NOON, bytes("3"));
      long second =
          store
              .edits()
              .append("book:a", "comment", Optional.of("1.1"), SampleRecords.NOON, bytes("why"));
      store.edits().append("desk", "note", Optional.empty(), SampleRecords.NOON, bytes("x"));
      assertThat(second).isGreaterThan(first);
    }
    try (Store store = reopen()) {
      List<StoredEdit> edits = store.edits().read("book:a");
      assertThat(edits).extracting(StoredEdit::kind).containsExactly("rate", "comment");
      assertThat(edits.get(1).payload()).isEqualTo(bytes("why"));
      assertThat(edits.get(0).question()).contains("1.1");
      assertThat(store.edits().logs()).containsExactly("book:a", "desk");
    }
  }

  @Test
  void givesRecordsBackByteForByte() throws Exception {
    List<Signed> bundle = sample.bundle(1);
    try (Store store = create()) {
      assertThat(store.records().add(bundle)).hasSize(3);
      assertThat(store.records().add(bundle)).isEmpty();
    }
    try (Store store = reopen()) {
      for (Signed record : bundle) {
        assertThat(store.records().get(record.id())).contains(record.envelope());
        assertThat(store.records().signed(record.id())).contains(record);
      }
      assertThat(store.records().signedOfAudit(SampleRecords.auditOf(1))).hasSize(2);
      assertThat(store.records().signedOfKind(RecordKind.MANIFEST)).hasSize(1);
      assertThat(store.records().signedAbout(bundle.get(0).id())).hasSize(1);
      assertThat(store.records().allIds()).hasSize(3).isSorted();
      assertThat(store.records().contains(new RecordId("sha256:" + "0".repeat(64)))).isFalse();
    }
  }

  @Test
  void keepsTheSignaturesOfBothWhenOneRecordArrivesTwice() throws Exception {
    Signed byAuthor = sample.revision(1, List.of(), 2);
    Signed byOfficer =
        new Signed(
            sample.officer.seal(byAuthor.envelope().payloadType(), byAuthor.envelope().payload()),
            byAuthor.payload(),
            Set.of(sample.officer.id()),
            true);
    try (Store store = create()) {
      store.records().add(List.of(byAuthor));
      assertThat(store.records().add(List.of(byOfficer))).isEmpty();
      Signed both = store.records().signed(byAuthor.id()).orElseThrow();
      assertThat(both.envelope().signatures()).hasSize(2);
      assertThat(both.signers()).containsExactlyInAnyOrder(sample.author.id(), sample.officer.id());
      assertThat(both.madeHere()).isTrue();
      assertThat(both.envelope().payload()).isEqualTo(byAuthor.envelope().payload());
    }
  }

  @Test
  void readsARecordAgainOnceTheProgramUnderstandsIt() throws Exception {
    Signed understood = sample.revision(1, List.of(), 2);
    Signed tooNew =
        new Signed(understood.envelope(), Optional.empty(), understood.signers(), false);
    try (Store store = create()) {
      store.records().add(List.of(tooNew));
      assertThat(store.records().audits()).isEmpty();
      assertThat(store.records().readAgain()).containsExactly(SampleRecords.auditOf(1));
      assertThat(store.records().signedOfAudit(SampleRecords.auditOf(1)))
          .containsExactly(understood);
      assertThat(store.records().readAgain()).isEmpty();
    }
  }

  @Test
  void saysWhichManifestsListARecord() throws Exception {
    List<Signed> bundle = sample.bundle(1);
    Signed alone = sample.revision(2, List.of(), 2);
    try (Store store = create()) {
      store.records().add(bundle);
      store.records().add(List.of(alone));
      Records records = store.records();
      assertThat(records.listing(bundle.get(0).id(), k -> true)).isEqualTo(Listing.LISTED);
      assertThat(records.listing(bundle.get(0).id(), k -> false))
          .isEqualTo(Listing.LISTED_BY_UNKNOWN);
      assertThat(records.listing(alone.id(), k -> true)).isEqualTo(Listing.UNLISTED);
      assertThat(records.auditsSignedBy(sample.officer.id()))
          .containsExactly(SampleRecords.auditOf(1));
      assertThat(records.auditsSignedBy(sample.author.id()))
          .containsExactly(SampleRecords.auditOf(1), SampleRecords.auditOf(2));
      assertThat(records.auditsSignedBy(sample.partnership.id())).isEmpty();
    }
  }

  @Test
  void rebuildsTheSameProjectionFromTheRecords() throws Exception {
    try (Store store = create()) {
      for (int agency = 0; agency < 4; agency++) {
        store.records().add(sample.bundle(agency));
      }
      SampleRecords.project(store, sample.facts(4));
      StoreInfo before = store.info();
      List<AuditRow> audits = store.projection().audits();
      assertThat(before.records()).isEqualTo(12);
      assertThat(before.audits()).isEqualTo(4);
      assertThat(before.counted()).isEqualTo(4);
      assertThat(audits.get(2).agency()).isEqualTo("agency-2");
      assertThat(store.projection().answers(SampleRecords.auditOf(2)))
          .hasSize(8)
          .allSatisfy(a -> assertThat(a.rating()).contains(2));
      store.projection().dropAll();
      assertThat(store.projection().audits()).isEmpty();
      SampleRecords.project(store, sample.facts(4));
      assertThat(store.info()).isEqualTo(before);
      assertThat(store.projection().audits()).isEqualTo(audits);
    }
  }

  @Test
  void findsTheAuditsToJudgeAgainWhenAToolArrives() throws Exception {
    try (Store store = create()) {
      store.records().add(sample.bundle(1));
      store.records().add(sample.bundle(2));
      SampleRecords.project(store, sample.factsWithoutTool(3));
      assertThat(store.projection().audits())
          .extracting(AuditRow::state)
          .containsOnly(AuditState.HELD);
      assertThat(store.projection().notes(RecordNote.Outcome.HELD)).hasSize(2);
      assertThat(store.records().heldAudits())
          .containsExactly(SampleRecords.auditOf(1), SampleRecords.auditOf(2));
      SampleRecords.project(store, sample.facts(3));
      assertThat(store.records().heldAudits()).isEmpty();
      assertThat(store.info().held()).isZero();
    }
  }

  @Test
  void hasTheSameDigestsInWhateverOrderRecordsCame() throws Exception {
    List<List<Signed>> bundles = List.of(sample.bundle(0), sample.bundle(1), sample.bundle(2));
    StoreInfo forwards;
    try (Store store = create()) {
      for (List<Signed> bundle : bundles) {
        store.records().add(bundle);
      }
      SampleRecords.project(store, sample.facts(3));
      forwards = store.info();
    }
    assertThat(Store.info(folder)).isEqualTo(forwards);
    try (Store other =
        Store.create(folder.resolve("other"), PASSPHRASE, SealStrength.TEST).store()) {
      for (List<Signed> bundle : bundles.reversed()) {
        other.records().add(bundle.reversed());
      }
      SampleRecords.project(other, sample.facts(3));
      assertThat(other.info()).isEqualTo(forwards);
    }
  }

  @Test
  void takesBackEverythingWhenTheWorkFails() throws Exception {
    try (Store store = create()) {
      assertThatThrownBy(
              () ->
                  store.inOneTransaction(
                      () -> {
                        store.records().add(sample.bundle(1));
                        store
                            .edits()
                            .append("desk", "a", Optional.empty(), SampleRecords.NOON, bytes("x"));
                        throw new IllegalStateException("stopped half-way");
                      }))
          .hasMessage("stopped half-way");
      assertThat(store.records().allIds()).isEmpty();
      assertThat(store.edits().logs()).isEmpty();
    }
  }

  @Test
  void takesBackOnlyTheInnerWorkWhenTheOuterGoesOn() throws Exception {
    try (Store store = create()) {
      store.inOneTransaction(
          () -> {
            store.records().add(sample.bundle(1));
            assertThatThrownBy(
                    () ->
                        store.inOneTransaction(
                            () -> {
                              store.records().add(sample.bundle(2));
                              throw new IllegalStateException("inner");
                            }))
                .hasMessage("inner");
            store.dryRun(() -> store.records().add(sample.bundle(3)));
            return true;
          });
      assertThat(store.records().audits()).containsExactly(SampleRecords.auditOf(1));
    }
  }

  @Test
  void leavesNoTraceOfADryRun() throws Exception {
    try (Store store = create()) {
      StoreInfo before = store.info();
      Set<RecordId> wouldBeNew = store.dryRun(() -> store.records().add(sample.bundle(1)));
      assertThat(wouldBeNew).hasSize(3);
      assertThat(store.info()).isEqualTo(before);
    }
  }

  @Test
  void opensWithTheRecoveryCodeAndANewPassphrase() throws Exception {
    Opening opening = Store.create(folder, PASSPHRASE, SealStrength.TEST);
    opening.store().edits().append("desk", "a", Optional.empty(), SampleRecords.NOON, bytes("x"));
    opening.store().close();
    String typed =
        String.join("  ", opening.recoveryCode().rows()).toLowerCase(java.util.Locale.ROOT);
    try (Store store = Store.openWithRecovery(folder, RecoveryCode.read(typed).orElseThrow())) {
      store.changePassphrase("new words".toCharArray());
    }
    assertThatThrownBy(this::reopen)
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> assertThat(e.problem()).isEqualTo(new StoreProblem.WrongPassphrase()));
    try (Store store = Store.open(folder, "new words".toCharArray())) {
      assertThat(store.edits().read("desk")).hasSize(1);
    }
  }

  @Test
  void keepsPrivateKeysAndLendsOutOnlyThoseWithoutAPassphraseOfTheirOwn() throws Exception {
    SigningKey second = SigningKey.generate(new java.security.SecureRandom());
    Person head = new Person("Head teacher", "Head");
    try (Store store = create()) {
      PersonKeys keys = store.keys();
      keys.add(
          KeyPurpose.PERSON,
          sample.author,
          head,
          Optional.of(KeyRole.AUTHOR),
          "a",
          Optional.empty());
      keys.add(
          KeyPurpose.PERSON,
          sample.author,
          head,
          Optional.of(KeyRole.SIGNOFF),
          "a",
          Optional.empty());
      keys.add(
          KeyPurpose.PERSON,
          second,
          head,
          Optional.of(KeyRole.SIGNOFF),
          "a",
          Optional.of("own".toCharArray()));
      keys.addIdentity(new Identity(KeyPurpose.DECRYPTION, "age1xyz", "AGE-SECRET-KEY-1"));
    }
    try (Store store = reopen()) {
      PersonKeys keys = store.keys();
      assertThat(keys.list()).hasSize(3).allSatisfy(k -> assertThat(k.person()).isEqualTo(head));
      assertThat(keys.signingKey(sample.author.id()).orElseThrow().seed())
          .isEqualTo(sample.author.seed());
      assertThat(keys.signingKey(second.id())).isEmpty();
      assertThat(keys.unlock(second.id(), "own".toCharArray()).seed()).isEqualTo(second.seed());
      assertThatThrownBy(() -> keys.unlock(second.id(), "other".toCharArray()))
          .isInstanceOf(StoreException.class);
      assertThat(keys.identities())
          .containsExactly(new Identity(KeyPurpose.DECRYPTION, "age1xyz", "AGE-SECRET-KEY-1"));
    }
  }

  @Test
  void chainsTheJournalSoThatARemovedLineShows() throws Exception {
    try (Store store = create()) {
      Journal journal = store.journal();
      assertThat(journal.head()).isEqualTo(Journal.BEGINNING);
      String head = "";
      for (int i = 0; i < 5; i++) {
        head =
            journal.append(
                SampleRecords.NOON, "import", "sha256:" + i, "accepted", Optional.empty());
      }
      assertThat(journal.head()).isEqualTo(head);
      assertThat(journal.verify()).isEmpty();
    }
    RawDatabase.change(folder, "DELETE FROM journal WHERE seq = 3");
    try (Store store = reopen()) {
      assertThat(store.journal().verify()).contains(3L);
      assertThat(store.check().isClean()).isFalse();
    }
  }

  @Test
  void checksCleanWhenNothingIsWrong() throws Exception {
    try (Store store = create()) {
      store.records().add(sample.bundle(1));
      store.publicKeys().add(sample.publicKeys());
      store.blobs().put(bytes("extract"));
      store.edits().append("desk", "a", Optional.empty(), SampleRecords.NOON, bytes("x"));
      store
          .journal()
          .append(SampleRecords.NOON, "import", "sha256:1", "accepted", Optional.empty());
      assertThat(store.check()).isEqualTo(new CheckReport(List.of(), 3, 3, 0, 1, 1, 1));
    }
  }

  @Test
  void backsUpAndRestoresTheWholeStore() throws Exception {
    Path copy = folder.resolve("backup.db");
    StoreInfo before;
    try (Store store = create()) {
      store.records().add(sample.bundle(1));
      store.settings().put("partnership", "northmoor");
      before = store.info();
      store.backup(copy);
      store.records().add(sample.bundle(2));
      assertThatThrownBy(() -> store.backup(copy))
          .isInstanceOfSatisfying(
              StoreException.class,
              e -> assertThat(e.problem()).isEqualTo(new StoreProblem.AlreadyThere()));
    }
    Path elsewhere = folder.resolve("elsewhere");
    Store.restore(copy, elsewhere);
    assertThat(Store.info(elsewhere)).isEqualTo(before);
    assertThat(Store.settingsOf(elsewhere)).containsEntry("partnership", "northmoor");
    try (Store store = Store.open(elsewhere, PASSPHRASE)) {
      assertThat(store.check().isClean()).isTrue();
      assertThat(store.records().signedOfAudit(SampleRecords.auditOf(1))).hasSize(2);
    }
    assertThat(Files.exists(folder.resolve("backup.db.new"))).isFalse();
  }
}
