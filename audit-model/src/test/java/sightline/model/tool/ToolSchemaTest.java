package sightline.model.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import sightline.model.audit.AgencyType;

class ToolSchemaTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private final JsonNode schema = schema();
  private final Validator validator =
      new ValidatorFactory().withJsonNodeFactory(new JacksonNode.Factory()).createValidator();
  private final URI published = validator.registerSchema(schema);

  static Stream<BrokenTools.Broken> broken() {
    return Stream.concat(BrokenTools.ALL.stream(), BrokenAdditions.ALL.stream());
  }

  @Test
  void acceptsTheShippedToolsAndGeneratedOnes() {
    for (AuditTool tool : new ShippedTools().tools()) {
      assertThat(errors(asJson(new ShippedTools().shipped(tool.ref().id()).orElseThrow().file())))
          .isEmpty();
    }
    for (long seed = 0; seed < 20; seed++) {
      assertThat(errors(asJson(GeneratedTools.file(seed, 2, 3)))).isEmpty();
    }
    assertThat(errors(asJson(BrokenTools.small().getBytes(UTF_8)))).isEmpty();
    assertThat(errors(asJson(BrokenTools.full().getBytes(UTF_8)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void agreesWithTheReaderOnBrokenTools(BrokenTools.Broken broken) {
    List<Error> errors = errors(asJson(broken.text().getBytes(UTF_8)));

    if (broken.schemaSees()) {
      String pointer = "/" + broken.path().replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
      String parent = pointer.substring(0, pointer.lastIndexOf('/'));
      assertThat(errors)
          .as(broken.path())
          .anyMatch(
              e ->
                  e.getInstanceLocation().startsWith(pointer)
                      || e.getInstanceLocation().equals(parent));
    } else {
      assertThat(errors).isEmpty();
    }
  }

  @Test
  void whatTheSchemaRefusesTheReaderRefuses() throws Exception {
    Random random = new Random(2026);
    List<JsonNode> sound =
        List.of(
            asJson(BrokenTools.small().getBytes(UTF_8)),
            asJson(BrokenTools.full().getBytes(UTF_8)));
    int refused = 0;
    for (int i = 0; i < 3000; i++) {
      ObjectNode damaged = sound.get(i % 2).deepCopy();
      String change = damage(damaged, random);

      boolean schemaAccepts = errors(damaged).isEmpty();
      boolean readerAccepts =
          new ToolReader().read(JSON.writeValueAsBytes(damaged)) instanceof ToolReading.Read;

      if (readerAccepts) {
        assertThat(schemaAccepts).as(change + " " + errors(damaged)).isTrue();
      } else if (!schemaAccepts) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(1000);
  }

  @Test
  void knowsTheSameWordsAsTheProgram() {
    assertThat(words("/$defs/agencyType/enum")).containsExactlyElementsOf(AgencyType.codes());
    assertThat(words("/$defs/role/enum")).containsExactlyElementsOf(ToolWords.ROLES.keySet());
    assertThat(words("/$defs/force/enum")).containsExactlyElementsOf(ToolWords.FORCES.keySet());
    assertThat(words("/properties/kind/enum")).containsExactlyElementsOf(ToolWords.KINDS.keySet());
    assertThat(words("/properties/scoring/properties/method/enum"))
        .containsExactlyElementsOf(ToolWords.METHODS.keySet());
    assertThat(words("/$defs/scale/properties/polarity/enum"))
        .containsExactlyElementsOf(ToolWords.POLARITIES.keySet());
    assertThat(keys("/properties")).containsExactlyElementsOf(ToolWords.TOOL);
    assertThat(keys("/properties/cover/properties")).containsExactlyElementsOf(ToolWords.COVER);
    assertThat(keys("/properties/scoring/properties")).containsExactlyElementsOf(ToolWords.SCORING);
    assertThat(keys("/$defs/standard/properties")).containsExactlyElementsOf(ToolWords.STANDARD);
    assertThat(keys("/$defs/question/properties")).containsExactlyElementsOf(ToolWords.QUESTION);
    assertThat(words("/$defs/scale/properties/mapsTo/items/properties/scale/enum"))
        .containsExactlyElementsOf(ToolWords.COMMON_SCALES.keySet());
    assertThat(
            words(
                "/$defs/scale/properties/mapsTo/items/properties/ratings/additionalProperties/enum"))
        .containsAll(
            Arrays.stream(CommonScale.values())
                .flatMap(c -> c.steps().stream())
                .map(CommonScale.Step::code)
                .toList());
    assertThat(keys("/$defs/scale/properties")).containsExactlyElementsOf(ToolWords.SCALE);
    assertThat(keys("/$defs/part/properties")).containsExactlyElementsOf(ToolWords.PART);
    assertThat(keys("/$defs/detail/properties")).containsExactlyElementsOf(ToolWords.DETAIL);
    assertThat(keys("/$defs/detail/properties/count/properties"))
        .containsExactlyElementsOf(ToolWords.COUNT);
    assertThat(keys("/properties/overall/properties")).containsExactlyElementsOf(ToolWords.OVERALL);
    assertThat(keys("/properties/overall/properties/limits/items/properties"))
        .containsExactlyElementsOf(ToolWords.LIMIT);
    assertThat(keys("/properties/unableToDetermine/properties"))
        .containsExactlyElementsOf(ToolWords.UNABLE);
    assertThat(keys("/$defs/references/items/properties"))
        .containsExactlyElementsOf(ToolWords.REFERENCE);
  }

  /** One change somewhere: a key gone, a value of another kind, or a key nobody knows. */
  private static String damage(ObjectNode tool, Random random) {
    List<ObjectNode> groups = new ArrayList<>();
    collect(tool, groups);
    ObjectNode group = groups.get(random.nextInt(groups.size()));
    List<String> keys = new ArrayList<>();
    group.fieldNames().forEachRemaining(keys::add);
    String key = keys.get(random.nextInt(keys.size()));
    return switch (random.nextInt(6)) {
      case 0 -> {
        group.remove(key);
        yield "without " + key;
      }
      case 1 -> {
        group.put(key, random.nextInt(5) - 2);
        yield key + " a number";
      }
      case 2 -> {
        group.put(key, random.nextBoolean() ? "Text" : " ");
        yield key + " a text";
      }
      case 3 -> {
        group.putArray(key).add("all").add(1);
        yield key + " a list";
      }
      case 4 -> {
        group.putNull(key);
        yield key + " nothing";
      }
      default -> {
        group.put("unknown-key", "x");
        yield "unknown key beside " + key;
      }
    };
  }

  private static void collect(JsonNode node, List<ObjectNode> groups) {
    switch (node) {
      case ObjectNode group -> {
        groups.add(group);
        group.forEach(n -> collect(n, groups));
      }
      case ArrayNode list -> list.forEach(n -> collect(n, groups));
      default -> {}
    }
  }

  private List<Error> errors(JsonNode tool) {
    return validator.validate(published, tool).getErrors();
  }

  private static JsonNode asJson(byte[] yaml) {
    return JSON.valueToTree(
        new Load(LoadSettings.builder().build()).loadFromString(new String(yaml, UTF_8)));
  }

  private List<String> words(String pointer) {
    List<String> words = new ArrayList<>();
    schema.at(pointer).forEach(n -> words.add(n.asText()));
    return words;
  }

  private List<String> keys(String pointer) {
    List<String> keys = new ArrayList<>();
    schema.at(pointer).fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static JsonNode schema() {
    try (InputStream in =
        ToolReader.class.getClassLoader().getResourceAsStream(ToolReader.SCHEMA)) {
      return JSON.readTree(in);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
