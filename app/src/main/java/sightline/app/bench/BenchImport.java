package sightline.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import sightline.app.ArchitectureOptOut;
import sightline.app.work.ImportBundles;
import sightline.app.work.ImportReport;
import sightline.app.work.KeepRegister;
import sightline.app.work.KeyRequests;
import sightline.app.work.ProblemException;
import sightline.app.work.Workplace;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;
import sightline.model.audit.Person;
import sightline.model.audit.Response;
import sightline.model.bundle.Bundle;
import sightline.model.bundle.BundleWriter;
import sightline.model.record.AuditRevision;
import sightline.model.record.Digests;
import sightline.model.record.Envelope;
import sightline.model.record.KeyRequest;
import sightline.model.record.KeyRole;
import sightline.model.record.PublicKey;
import sightline.model.record.SignOff;
import sightline.model.record.SigningKey;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.ShippedTools;

/**
 * Importing 1,000 bundles of 60 answers, against a plain loop that does the unavoidable: read,
 * hash, verify each signature, parse, insert in batches.
 */
@ArchitectureOptOut(reason = "times the bare driver beside the store")
final class BenchImport {
  private static final int BUNDLES = 1_000;
  private static final int ANSWERS = 60;
  private static final int ROUNDS = 3;
  private static final String ROUND = "bench-round";
  private static final Person PERSON = new Person("Safeguarding lead", "Safeguarding lead");
  private static final Person OFFICER = new Person("Chief officer", "Chief officer");
  private static final Instant AT = Instant.parse("2026-10-08T09:30:00Z");

  /** Every agency's key pair, kept for approving them in each fresh store. */
  private record Signers(Agency agency, SigningKey author, SigningKey officer) {}

  List<Figure> run() throws IOException, ProblemException, SQLException {
    Path folder = BenchWorkplaces.folder();
    try {
      List<Signers> signers = signers();
      Path bundles = Files.createDirectories(folder.resolve("bundles"));
      writeBundles(bundles, signers);
      double[] ours = new double[ROUNDS];
      double[] limit = new double[ROUNDS];
      // one of each uncounted: the first is the compiler's
      plainLoop(bundles, folder.resolve("warm.db"));
      importAll(bundles, folder.resolve("warm"), signers);
      resetPeak();
      for (int i = 0; i < ROUNDS; i++) {
        ours[i] = importAll(bundles, folder.resolve("centre" + i), signers);
        limit[i] = plainLoop(bundles, folder.resolve("plain" + i + ".db"));
      }
      return List.of(
          new Figure(
              "import of 1,000 bundles x 60 answers",
              "s",
              Figure.median(ours),
              Figure.median(limit),
              "plain loop: read, SHA-256, Ed25519 verify, parse, JDBC batch",
              2),
          new Figure("peak memory while importing", "MiB of heap", peakMiB(), 0, "", 0));
    } finally {
      BenchWorkplaces.remove(folder);
    }
  }

  private static List<Signers> signers() {
    SecureRandom random = new SecureRandom();
    List<Signers> signers = new ArrayList<>();
    for (int i = 0; i < BUNDLES; i++) {
      signers.add(
          new Signers(
              new Agency("agency-" + i, "Agency " + i, AgencyType.LOCAL_AUTHORITY),
              SigningKey.generate(random),
              SigningKey.generate(random)));
    }
    return signers;
  }

  private static void writeBundles(Path folder, List<Signers> signers) throws IOException {
    AuditTool tool = new ShippedTools().find("section-11").orElseThrow();
    List<Question> questions =
        tool.questionsFor(AgencyType.LOCAL_AUTHORITY).stream().limit(ANSWERS).toList();
    Random random = new Random(1);
    for (Signers s : signers) {
      String partnership = BenchWorkplaces.PARTNERSHIP.code();
      List<Response> answers = new ArrayList<>();
      for (Question q : questions) {
        String comment =
            "Reviewed in the last quarter; "
                + random.nextInt(40)
                + " of 40 records sampled met the standard.";
        answers.add(
            new Response(
                q.id(), new Answer.Rated(random.nextInt(3)), comment, List.of(), Set.of(), false));
      }
      AuditRevision revision =
          new AuditRevision(
              AuditRevision.auditId(partnership, ROUND, s.agency().code(), Optional.empty()),
              List.of(),
              partnership,
              ROUND,
              tool.ref(),
              s.agency().code(),
              Optional.empty(),
              PERSON,
              answers,
              List.of(),
              List.of(),
              0,
              true,
              false,
              AT,
              "bench");
      Envelope first = s.author().seal(revision.kind().payloadType(), revision.toBytes());
      SignOff signOff =
          new SignOff(
              partnership,
              first.id(),
              revision.auditId(),
              s.agency().code(),
              "True and complete.",
              true,
              OFFICER,
              AT);
      Envelope second = s.officer().seal(signOff.kind().payloadType(), signOff.toBytes());
      BundleWriter.Address address =
          new BundleWriter.Address(
              "b-" + s.agency().code(),
              partnership,
              s.agency().code(),
              partnership,
              1,
              AT,
              0,
              Digests.sha256(""));
      List<Envelope> records = List.of(first, second);
      Envelope manifest = BundleWriter.manifest(address, records, Map.of(), s.author());
      Files.write(
          folder.resolve(s.agency().code() + Bundle.FILE_ENDING),
          BundleWriter.write(
              manifest,
              records,
              List.of(s.author().publicKey(), s.officer().publicKey()),
              Map.of()));
    }
  }

  private static double importAll(Path bundles, Path store, List<Signers> signers)
      throws ProblemException {
    try (Workplace centre = BenchWorkplaces.centre(store)) {
      KeepRegister register = new KeepRegister(centre);
      register.put(signers.stream().map(Signers::agency).toList());
      register.createRound(
          ROUND, "Bench", "section-11", LocalDate.of(2026, 10, 30), List.of(), false);
      List<KeyRequest> requests = new ArrayList<>();
      for (Signers s : signers) {
        requests.add(request(s.agency(), s.author(), KeyRole.AUTHOR));
        requests.add(request(s.agency(), s.officer(), KeyRole.SIGNOFF));
      }
      new KeyRequests(centre).approveProven(requests);
      long start = System.nanoTime();
      ImportReport report =
          new ImportBundles(centre).run(List.of(bundles), false, ImportBundles.Progress.NONE);
      double seconds = (System.nanoTime() - start) / 1e9;
      if (report.totals().added() != 2 * BUNDLES || centre.figures().counted() != BUNDLES) {
        throw new IllegalStateException("the import did not do its work: " + report.totals());
      }
      return seconds;
    }
  }

  private static KeyRequest request(Agency agency, SigningKey key, KeyRole role) {
    return new KeyRequest(
        BenchWorkplaces.PARTNERSHIP.code(),
        agency.code(),
        key.publicKey(),
        role,
        role == KeyRole.AUTHOR ? PERSON : OFFICER,
        Optional.empty(),
        AT);
  }

  private static double plainLoop(Path bundles, Path database) throws IOException, SQLException {
    ObjectMapper mapper = new ObjectMapper();
    long start = System.nanoTime();
    List<Path> files;
    try (Stream<Path> all = Files.list(bundles)) {
      files = all.sorted().toList();
    }
    try (BareSqlite bare = new BareSqlite(database)) {
      bare.begin();
      for (Path file : files) {
        JsonNode bundle = mapper.readTree(Files.readAllBytes(file));
        plainRecord(mapper, bundle.get("manifest"), bundle, bare);
        for (JsonNode record : bundle.get("records")) {
          plainRecord(mapper, record, bundle, bare);
        }
        bare.flush();
      }
      bare.commit();
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static void plainRecord(
      ObjectMapper mapper, JsonNode record, JsonNode bundle, BareSqlite bare)
      throws IOException, SQLException {
    byte[] payload = Base64.getDecoder().decode(record.get("payload").asText());
    String type = record.get("payloadType").asText();
    byte[] signed = Envelope.preAuthenticationEncoding(type, payload);
    String id = Digests.sha256(signed);
    JsonNode signature = record.get("signatures").get(0);
    PublicKey key =
        PublicKey.ofSpki(
                Base64.getDecoder()
                    .decode(bundle.get("keys").get(signature.get("keyid").asText()).asText()))
            .orElseThrow();
    if (!key.verifies(signed, Base64.getDecoder().decode(signature.get("sig").asText()))) {
      throw new IllegalStateException("a bench bundle does not verify");
    }
    JsonNode content = mapper.readTree(payload);
    bare.record(id, type, payload);
    for (JsonNode answer : content.path("answers")) {
      bare.answer(
          content.get("auditId").asText(),
          answer.get("q").asText(),
          answer.get("state").asText(),
          answer.path("rating").asInt());
    }
  }

  private static void resetPeak() {
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      pool.resetPeakUsage();
    }
  }

  private static double peakMiB() {
    long bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        bytes += pool.getPeakUsage().getUsed();
      }
    }
    return bytes / 1024.0 / 1024.0;
  }
}
