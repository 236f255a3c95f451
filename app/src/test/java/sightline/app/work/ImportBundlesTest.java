package sightline.app.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.model.audit.Answer;
import sightline.model.bundle.BundleWriter;
import sightline.model.merge.AuditState;
import sightline.model.merge.RecordNote.Outcome;
import sightline.model.record.AuditRevision;
import sightline.model.record.Code;
import sightline.model.record.Envelope;
import sightline.model.record.Limits;
import sightline.model.record.RecordKind;
import sightline.model.record.SigningKey;

/** What importing says of every kind of file, and what it leaves in the store. */
class ImportBundlesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Northshire northshire;

  @BeforeEach
  void open() throws ProblemException {
    northshire = Northshire.withRound(folder);
  }

  @AfterEach
  void close() {
    northshire.close();
  }

  @Test
  void countsAReturnWhoseKeysAreApproved() throws Exception {
    Path file = northshire.desk("police").complete().export();
    northshire.keys().approveProven(new OwnKeys(northshire.desk("police").workplace()).requests());

    ImportReport.FileResult result = northshire.take(file).files().getFirst();

    assertThat(result.leading()).isEqualTo(Outcome.NEW);
    assertThat(result.from()).contains("Northshire Police");
    assertThat(result.message()).matches("\\d+ answers, signed off\\.");
    assertThat(states()).containsExactly(AuditState.COUNTED);
  }

  @Test
  void aDryRunSaysTheSameAndKeepsNothing() throws Exception {
    Path file = northshire.desk("police").complete().export();
    Figures before = northshire.centre().figures();
    int lines = northshire.centre().store().journal().entries().size();

    ImportReport dry = northshire.tryOut(file);

    assertThat(northshire.centre().figures()).isEqualTo(before);
    assertThat(northshire.centre().store().journal().entries()).hasSize(lines);
    assertThat(northshire.keys().waiting()).isEmpty();
    ImportReport real = northshire.take(file);
    assertThat(dry.dryRun()).isTrue();
    assertThat(dry.files()).isEqualTo(real.files());
    assertThat(dry.storeDigest()).isEqualTo(real.storeDigest());
  }

  @Test
  void holdsWhatAnUnknownKeySignedAndReadsItOnceTheKeysAreApproved() throws Exception {
    Path file = northshire.desk("police").complete().export();

    ImportReport.FileResult result = northshire.take(file).files().getFirst();

    assertThat(result.leading()).isEqualTo(Outcome.HELD);
    assertThat(result.code()).contains(Code.UNKNOWN_KEY);
    assertThat(result.outcome()).isEqualTo(ImportReport.Outcome.HELD);
    assertThat(states()).containsExactly(AuditState.HELD);
    assertThat(northshire.keys().waiting()).hasSize(2).allMatch(w -> w.records() == 1);

    northshire.approveAll();

    assertThat(states()).containsExactly(AuditState.COUNTED);
    assertThat(northshire.centre().figures().held()).isZero();
  }

  @Test
  void importingAgainChangesNothing() throws Exception {
    Path file = northshire.desk("police").complete().export();
    northshire.take(file);
    northshire.approveAll();
    Figures before = northshire.centre().figures();

    ImportReport.FileResult again = northshire.take(file).files().getFirst();

    assertThat(again.leading()).isEqualTo(Outcome.ALREADY_HELD);
    assertThat(again.code()).contains(Code.ALREADY_HELD);
    assertThat(again.message()).isEqualTo("You already have exactly this. Nothing changes.");
    assertThat(again.bringsSomething()).isFalse();
    assertThat(northshire.centre().figures()).isEqualTo(before);
  }

  @Test
  void saysOfAHeldFileThatComesAgainThatItIsStillHeld() throws Exception {
    Path file = northshire.desk("police").complete().export();
    northshire.take(file);

    ImportReport.FileResult again = northshire.take(file).files().getFirst();

    assertThat(again.leading()).isEqualTo(Outcome.ALREADY_HELD);
    assertThat(again.message())
        .isEqualTo(
            "Here already, and still held. Signed by a key you have not approved. Call the sender and read the code back.");
  }

  @Test
  void theOrderOfFilesMakesNoDifference() throws Exception {
    List<Path> files = new ArrayList<>();
    for (String agency : List.of("police", "hospitals", "icb")) {
      files.add(northshire.desk(agency).complete().export());
    }
    files.add(northshire.desk("police").answer(1).finish().sign().export());
    List<Path> reversed = new ArrayList<>(files);
    Collections.reverse(reversed);

    ImportReport one = northshire.tryOut(files.toArray(Path[]::new));
    ImportReport other = northshire.tryOut(reversed.toArray(Path[]::new));
    assertThat(one.storeDigest()).isEqualTo(other.storeDigest());

    northshire.take(reversed.toArray(Path[]::new));
    Figures atOnce = northshire.centre().figures();
    assertThat(atOnce.storeDigest()).isEqualTo(one.storeDigest());
    for (Path file : files) {
      northshire.take(file);
    }
    assertThat(northshire.centre().figures()).isEqualTo(atOnce);
  }

  @Test
  void putsAnOlderRevisionIntoHistory() throws Exception {
    Northshire.Desk police = northshire.desk("police");
    Path older = police.complete().exportPlain();
    Path newer = police.answer(2).finish().sign().exportPlain();
    northshire.keys().approveProven(new OwnKeys(police.workplace()).requests());
    northshire.take(without(newer, parentsOf(newer)));

    ImportReport.FileResult result = northshire.take(older).files().getFirst();

    assertThat(result.leading()).isEqualTo(Outcome.SUPERSEDED);
    assertThat(result.code()).contains(Code.SUPERSEDED);
    assertThat(result.message())
        .isEqualTo("Older than the revision you hold. Goes into its history.");
    assertThat(states()).containsExactly(AuditState.COUNTED);
  }

  @Test
  void keepsBothOfTwoHeadsAndCountsNeither() throws Exception {
    Path one = northshire.desk("police").complete().export();
    Path other = northshire.secondDesk("police").answer(3).finish().sign().export();
    northshire.take(one);
    northshire.approveAll();
    northshire
        .keys()
        .approveProven(new OwnKeys(northshire.secondDesk("police").workplace()).requests());
    assertThat(states()).containsExactly(AuditState.COUNTED);

    northshire.take(other);
    northshire.approveAll();

    assertThat(states()).containsExactly(AuditState.CONFLICT);
    ImportReport.FileResult again = northshire.tryOut(other).files().getFirst();
    assertThat(again.leading()).isEqualTo(Outcome.ALREADY_HELD);
    NeedsAttention.Item item = new NeedsAttention(northshire.centre()).items().getFirst();
    assertThat(item.code()).isEqualTo(Code.FORKED);
    assertThat(item.agencyName()).isEqualTo("Northshire Police");
    assertThat(item.roundTitle()).isEqualTo("Section 11 2026");
  }

  @Test
  void marksBothFilesOfAForkInOneImport() throws Exception {
    Northshire.Desk first = northshire.desk("police");
    Northshire.Desk second = northshire.secondDesk("police");
    Path one = first.complete().export();
    Path other = second.answer(3).finish().sign().export();
    northshire.keys().approveProven(new OwnKeys(first.workplace()).requests());
    northshire.keys().approveProven(new OwnKeys(second.workplace()).requests());

    ImportReport report = northshire.take(one, other);

    assertThat(report.files()).allMatch(f -> f.leading() == Outcome.CONFLICT);
    assertThat(report.files()).allMatch(f -> f.code().equals(Optional.of(Code.FORKED)));
    assertThat(report.totals().isClean()).isFalse();
  }

  @Test
  void refusesARecordThatWasAlteredAfterSigningAndReadsTheOthers() throws Exception {
    Northshire.Desk police = northshire.desk("police");
    Path file = police.complete().exportPlain();
    northshire.keys().approveProven(new OwnKeys(police.workplace()).requests());
    ObjectNode bundle = (ObjectNode) JSON.readTree(file.toFile());
    for (var record : bundle.get("records")) {
      if (record.get("payloadType").textValue().contains("signoff")) {
        ObjectNode signOff = (ObjectNode) record;
        String payload = decoded(signOff).replace("Chief officer", "Deputy officer");
        signOff.put("payload", encoded(payload));
      }
    }
    Path altered = folder.resolve("altered.sightline.json");
    JSON.writeValue(altered.toFile(), bundle);

    ImportReport.FileResult result = northshire.take(altered).files().getFirst();

    assertThat(result.leading()).isEqualTo(Outcome.REFUSED);
    assertThat(result.outcome()).isEqualTo(ImportReport.Outcome.PARTLY);
    assertThat(result.bringsSomething()).isTrue();
    assertThat(records(result, Outcome.REFUSED))
        .singleElement()
        .satisfies(r -> assertThat(r.code()).contains(Code.BAD_SIGNATURE));
    assertThat(states()).containsExactly(AuditState.NOT_SIGNED);
  }

  @Test
  void refusesATruncatedFile() throws Exception {
    byte[] whole = Files.readAllBytes(northshire.desk("police").complete().exportPlain());
    Path cut = folder.resolve("cut.sightline.json");
    Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));

    refusedWhole(cut, Code.UNREADABLE);
  }

  @Test
  void refusesAnEncryptedFileThatWasCut() throws Exception {
    byte[] whole = Files.readAllBytes(northshire.desk("police").complete().export());
    Path cut = folder.resolve("cut.sightline.json.age");
    Files.write(cut, java.util.Arrays.copyOf(whole, whole.length - 40));

    ImportReport.FileResult result = northshire.take(cut).files().getFirst();

    assertThat(result.leading()).isEqualTo(Outcome.REFUSED);
    assertThat(result.message()).isNotBlank();
  }

  @Test
  void refusesWhatIsNotJson() throws Exception {
    Path file = Files.writeString(folder.resolve("letter.sightline.json"), "Dear colleague,");

    refusedWhole(file, Code.UNREADABLE);
  }

  @Test
  void refusesAPictureAndSaysWhatItIs() throws Exception {
    Path file =
        Files.write(
            folder.resolve("scan_0041.pdf"), "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));

    assertThat(refusedWhole(file, Code.WRONG_TYPE).message()).contains("a PDF");
  }

  @Test
  void refusesAFileThatIsTooBigWithoutReadingIt() throws Exception {
    Path file = folder.resolve("huge.sightline.json");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(Limits.FILE_BYTES + 1L);
    }

    refusedWhole(file, Code.TOO_BIG);
  }

  @Test
  void refusesBadText() throws Exception {
    byte[] good = Files.readAllBytes(northshire.desk("police").complete().exportPlain());
    byte[] withMark = new byte[good.length + 3];
    withMark[0] = (byte) 0xEF;
    withMark[1] = (byte) 0xBB;
    withMark[2] = (byte) 0xBF;
    System.arraycopy(good, 0, withMark, 3, good.length);
    refusedWhole(Files.write(folder.resolve("mark.sightline.json"), withMark), Code.BAD_TEXT);

    byte[] latin = ("{\"mediaType\":\"caf\u00e9\"}").getBytes(StandardCharsets.ISO_8859_1);
    refusedWhole(Files.write(folder.resolve("latin.sightline.json"), latin), Code.BAD_TEXT);
  }

  @Test
  void refusesARatingThatTheScaleDoesNotHave() throws Exception {
    Northshire.Desk police = northshire.desk("police");
    police.complete();
    northshire.keys().approveProven(new OwnKeys(police.workplace()).requests());
    AuditRevision said = police.invitation().view().orElseThrow().head().orElseThrow().content();
    var answers = new ArrayList<>(said.answers());
    var first = answers.getFirst();
    answers.set(
        0,
        new sightline.model.audit.Response(
            first.question(),
            new Answer.Rated(9),
            first.comment(),
            first.evidence(),
            first.themes(),
            first.goodPractice()));
    AuditRevision wrong =
        new AuditRevision(
            said.auditId(),
            List.of(),
            said.partnership(),
            said.round(),
            said.tool(),
            said.agency(),
            said.subject(),
            said.author(),
            answers,
            said.evidence(),
            said.actions(),
            0,
            true,
            false,
            said.authoredAt(),
            said.program());
    Path file =
        packed(
            "bad-value",
            police.authorKey(),
            "northshire",
            List.of(seal(police.authorKey(), wrong)));

    ImportReport.FileResult result = northshire.take(file).files().getFirst();

    assertThat(result.leading()).isEqualTo(Outcome.REFUSED);
    assertThat(result.code()).contains(Code.BAD_VALUE);
    assertThat(result.message()).matches("Question \\S+: 9 is not between 0 and \\d\\.");
    assertThat(states()).isEmpty();
  }

  @Test
  void refusesWhatWasMadeForAnotherPartnershipAndShowsNothingOfIt() throws Exception {
    Northshire.Desk police = northshire.desk("police");
    Path file = packed("elsewhere", police.authorKey(), "eastmarch", List.of());

    ImportReport.FileResult result = refusedWhole(file, Code.WRONG_PARTNERSHIP);

    assertThat(result.from()).isEmpty();
    assertThat(result.bundleId()).isEmpty();
    assertThat(result.message()).contains("data breach");
  }

  @Test
  void refusesWhatIsLockedForSomebodyElse() throws Exception {
    try (Northshire other = Northshire.withRound(Files.createDirectory(folder.resolve("other")))) {
      Path file = other.desk("police").complete().export();

      refusedWhole(file, Code.NOT_FOR_US);
    }
  }

  @Test
  void cancellingLeavesNothing() throws Exception {
    Path one = northshire.desk("police").complete().export();
    Path two = northshire.desk("icb").complete().export();
    Figures before = northshire.centre().figures();
    List<Integer> told = new ArrayList<>();
    ImportBundles.Progress stopping =
        new ImportBundles.Progress() {
          @Override
          public void at(int done, int of) {
            told.add(done);
            assertThat(of).isEqualTo(2);
          }

          @Override
          public boolean isCancelled() {
            return !told.isEmpty();
          }
        };

    assertThatThrownBy(() -> northshire.imports().run(List.of(one, two), false, stopping))
        .isInstanceOf(ProblemException.class)
        .hasMessage("Stopped. Nothing was imported.");

    assertThat(told).containsExactly(1);
    assertThat(northshire.centre().figures()).isEqualTo(before);
    assertThat(northshire.keys().waiting()).isEmpty();
  }

  @Test
  void cancellingAfterTheLastFileLeavesNothingEither() throws Exception {
    Path one = northshire.desk("police").complete().export();
    Figures before = northshire.centre().figures();
    List<Integer> told = new ArrayList<>();
    ImportBundles.Progress late =
        new ImportBundles.Progress() {
          @Override
          public void at(int done, int of) {
            told.add(done);
          }

          @Override
          public boolean isCancelled() {
            return told.contains(1);
          }
        };

    assertThatThrownBy(() -> northshire.imports().run(List.of(one), false, late))
        .isInstanceOf(ProblemException.class);

    assertThat(northshire.centre().figures()).isEqualTo(before);
  }

  @Test
  void takesFoldersAndPassesOverWhatSystemsLeaveInThem() throws Exception {
    Path file = northshire.desk("police").complete().export();
    Files.writeString(file.resolveSibling("Thumbs.db"), "x");
    Files.writeString(file.resolveSibling(".DS_Store"), "x");

    ImportReport report = northshire.tryOut(file.getParent());

    assertThat(report.files())
        .extracting(ImportReport.FileResult::name)
        .containsExactly(file.getFileName().toString());
  }

  @Test
  void saysWhichFileOrFolderIsNotThere() {
    assertThatThrownBy(() -> northshire.take(folder.resolve("gone")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("There is no file or folder");
  }

  @Test
  void anUnsignedReturnIsReadButNotCounted() throws Exception {
    Northshire.Desk police = northshire.desk("police");
    Path file = police.answer(0).finish().exportDraft();
    northshire.keys().approveProven(new OwnKeys(police.workplace()).requests());

    ImportReport.FileResult result = northshire.take(file).files().getFirst();

    assertThat(result.leading()).isEqualTo(Outcome.NEW);
    assertThat(result.message()).endsWith("not signed off.");
    assertThat(states()).containsExactly(AuditState.DRAFT);
  }

  @Test
  void totalsAddUp() throws Exception {
    Path good = northshire.desk("police").complete().export();
    Path bad = Files.writeString(folder.resolve("bad.sightline.json"), "{");

    ImportReport report = northshire.take(good, bad);
    ImportReport.Totals t = report.totals();

    assertThat(t.files()).isEqualTo(2);
    assertThat(t.refused()).isEqualTo(1);
    assertThat(t.held()).isEqualTo(2);
    assertThat(t.added()).as("the two requests for keys").isEqualTo(2);
  }

  private ImportReport.FileResult refusedWhole(Path file, Code code) throws ProblemException {
    Figures before = northshire.centre().figures();
    ImportReport.FileResult result = northshire.take(file).files().getFirst();
    assertThat(result.leading()).isEqualTo(Outcome.REFUSED);
    assertThat(result.outcome()).isEqualTo(ImportReport.Outcome.REFUSED);
    assertThat(result.code()).contains(code);
    assertThat(result.message()).endsWith(".");
    assertThat(result.bringsSomething()).isFalse();
    assertThat(result.records()).isEmpty();
    assertThat(northshire.centre().figures()).isEqualTo(before);
    return result;
  }

  private List<AuditState> states() {
    return new Audits(northshire.centre(), new Books(northshire.centre()))
        .rows().stream().map(Audits.Line::state).toList();
  }

  private static List<ImportReport.RecordResult> records(
      ImportReport.FileResult file, Outcome outcome) {
    return file.records().stream().filter(r -> r.outcome() == outcome).toList();
  }

  private static Envelope seal(SigningKey key, AuditRevision revision) {
    return key.seal(revision.kind().payloadType(), revision.toBytes());
  }

  private Path packed(String name, SigningKey key, String partnership, List<Envelope> records)
      throws Exception {
    BundleWriter.Address address =
        new BundleWriter.Address(
            "b-" + name,
            partnership,
            "police",
            partnership,
            1,
            northshire.centre().now(),
            0,
            "sha256:" + "0".repeat(64));
    Envelope manifest = BundleWriter.manifest(address, records, Map.of(), key);
    return Files.write(
        folder.resolve(name + ".sightline.json"),
        BundleWriter.write(manifest, records, List.of(key.publicKey()), Map.of()));
  }

  private static List<String> parentsOf(Path bundle) throws Exception {
    List<String> parents = new ArrayList<>();
    for (var record : JSON.readTree(bundle.toFile()).get("records")) {
      if (record.get("payloadType").textValue().equals(RecordKind.AUDIT_REVISION.payloadType())) {
        JSON.readTree(decoded((ObjectNode) record))
            .get("parents")
            .forEach(p -> parents.add(p.textValue()));
      }
    }
    return parents;
  }

  /** The same bundle, lost on the way: the records named did not arrive. */
  private Path without(Path bundle, List<String> ids) throws Exception {
    ObjectNode root = (ObjectNode) JSON.readTree(bundle.toFile());
    var kept = JSON.createArrayNode();
    for (var record : root.get("records")) {
      Envelope envelope =
          new Envelope(
              record.get("payloadType").textValue(),
              Base64.getDecoder().decode(record.get("payload").textValue()),
              List.of(
                  new Envelope.Signature(
                      record.get("signatures").get(0).get("keyid").textValue(),
                      record.get("signatures").get(0).get("sig").textValue())));
      if (!ids.contains(envelope.id().value())) {
        kept.add(record);
      }
    }
    root.set("records", kept);
    Path file = folder.resolve("in-part.sightline.json");
    JSON.writeValue(file.toFile(), root);
    return file;
  }

  private static String decoded(ObjectNode record) {
    return new String(
        Base64.getDecoder().decode(record.get("payload").textValue()), StandardCharsets.UTF_8);
  }

  private static String encoded(String payload) {
    return Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
  }
}
