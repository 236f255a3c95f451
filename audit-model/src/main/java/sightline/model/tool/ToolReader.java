package sightline.model.tool;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import sightline.model.audit.AgencyType;

/**
 * Reads a tool file: YAML 1.2, or JSON, which is YAML too. The format is published as a JSON Schema
 * ({@code sightline/model/tool/audit-tool.schema.json}); what a schema cannot say (ids unique
 * across the tool, a descriptor for every rating of the scale) is checked here as well, and every
 * problem is reported with its line.
 */
public final class ToolReader {

  /** Where the published schema lies on the class path. */
  public static final String SCHEMA = "sightline/model/tool/audit-tool.schema.json";

  public ToolReading read(byte[] yamlOrJson) {
    Problems problems = new Problems();
    Optional<Node> root = new ToolText(problems).read(yamlOrJson);
    if (root.isEmpty()) {
      return new ToolReading.Unreadable(problems.listed());
    }
    AuditTool tool = tool(root.get(), digest(yamlOrJson), problems);
    return problems.hasErrors()
        ? new ToolReading.Unreadable(problems.listed())
        : new ToolReading.Read(tool, problems.listed());
  }

  /** "sha256:" + hex digest, as pinned by {@link ToolRef}. */
  public static String digest(byte[] file) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(file);
      return "sha256:" + HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static AuditTool tool(Node root, String sha256, Problems problems) {
    Block block = Block.of(root, "", "the tool", ToolWords.TOOL, problems);
    format(block);
    HeadSection head = new HeadSection(problems);
    ToolRef ref = new ToolRef(block.id("id"), block.number("version", 1, 1_000_000), sha256);
    block.demand(
        "kind",
        "Add the line 'kind: ...' with one of: "
            + String.join(", ", ToolWords.KINDS.keySet())
            + ".");
    ToolKind kind = block.choice("kind", ToolWords.KINDS).orElse(ToolKind.SECTION_11);
    String title = block.line("title");
    String edition = block.line("edition");
    block.demand(
        "effectiveFrom", "Add the first day this edition holds: 'effectiveFrom: 2026-09-01'.");
    var effectiveFrom = block.date("effectiveFrom").orElse(java.time.LocalDate.EPOCH);
    Optional<String> supersedes = block.optionalLine("supersedes");
    Cover cover = head.cover(block);
    Set<AgencyType> essentialFor =
        Set.copyOf(block.choices("essentialFor", ToolWords.AGENCY_TYPES));
    ScoringRule scoring = head.scoring(block);
    Map<String, RatingScale> scales = new LinkedHashMap<>();
    for (RatingScale scale : new ScaleSection(problems).scales(block)) {
      scales.putIfAbsent(scale.id(), scale);
    }
    Conditions conditions = new Conditions(problems);
    ToolContext context = new ToolContext(essentialFor, scales, new HashMap<>(), conditions, 1);
    List<Detail> details = new DetailSection(problems, context).details(block);
    List<Standard> standards = new StandardSection(problems, context).standards(block);
    conditions.check(standards, context);
    OverallSection judged = new OverallSection(problems, context);
    Optional<Overall> overall = judged.overall(block, standards, scoring);
    TranslationSection languages = new TranslationSection(problems);
    AuditTool tool =
        new AuditTool(
            ref,
            kind,
            title,
            edition,
            effectiveFrom,
            supersedes,
            cover,
            essentialFor,
            scoring,
            List.copyOf(scales.values()),
            standards,
            head.signOffs(block),
            details,
            head.unableToDetermine(block),
            overall,
            new SurveySection(problems).rule(block, kind, details),
            languages.translations(block));
    languages.check(tool.translatable());
    return tool;
  }

  private static void format(Block block) {
    if (!block.demand("format", "Add the line 'format: " + ToolWords.FORMAT + "' at the top.")) {
      return;
    }
    Optional<String> format = block.optionalLine("format");
    if (format.isPresent() && !format.get().equals(ToolWords.FORMAT)) {
      block.error(
          "format",
          "The format '" + format.get() + "' is not known to this version of Sightline.",
          "Write 'format: " + ToolWords.FORMAT + "', or read the file with a newer Sightline.");
    }
  }
}
