package sightline.model.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sightline.model.bundle.BadBundles;

/** The published schemas agree with the readers. */
class RecordSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Validator validator =
      new ValidatorFactory().withJsonNodeFactory(new JacksonNode.Factory()).createValidator();
  private final Map<String, URI> schemas = new HashMap<>();

  private boolean isValid(String schema, JsonNode json) throws IOException {
    if (!schemas.containsKey(schema)) {
      try (InputStream in = Limits.class.getResourceAsStream("schema/" + schema + ".schema.json")) {
        schemas.put(schema, validator.registerSchema(JSON.readTree(in)));
      }
    }
    return validator.validate(schemas.get(schema), json).isValid();
  }

  @Test
  void acceptsEverythingTheProgramWrites() throws IOException {
    for (Payload p : Samples.all()) {
      assertThat(isValid(p.kind().code(), JSON.readTree(p.toBytes()))).as(p.toString()).isTrue();
    }
    assertThat(isValid("bundle", JSON.readTree(Samples.bundle()))).isTrue();
  }

  @Test
  void refusesAPayloadThatLacksAMemberTheReaderNeeds() throws IOException {
    for (Payload p : Samples.all()) {
      for (Map.Entry<String, JsonNode> member : p.toJson().properties()) {
        if (isPointedAt(p, member.getKey())) {
          continue;
        }
        var without = p.toJson();
        without.remove(member.getKey());
        assertThat(isValid(p.kind().code(), without))
            .as(p.kind() + " without " + member.getKey())
            .isEqualTo(isRead(p.kind(), without.toString()));
      }
    }
  }

  @Test
  void refusesAMemberOfTheWrongTypeAsTheReaderDoes() throws IOException {
    for (Payload p : Samples.all()) {
      for (Map.Entry<String, JsonNode> member : p.toJson().properties()) {
        if (member.getKey().equals("schema") || isPointedAt(p, member.getKey())) {
          continue;
        }
        for (JsonNode other :
            List.of(
                JSON.readTree("7000000000"),
                JSON.readTree("\"?\""),
                JSON.readTree("[1]"),
                JSON.readTree("{}"))) {
          var changed = p.toJson();
          changed.set(member.getKey(), other);
          assertThat(isValid(p.kind().code(), changed))
              .as(p.kind() + "." + member.getKey() + " = " + other)
              .isEqualTo(isRead(p.kind(), changed.toString()));
        }
      }
    }
  }

  /** A schema cannot say that the evidence an answer names must be there; the reader does. */
  private static boolean isPointedAt(Payload p, String member) {
    return p.kind() == RecordKind.AUDIT_REVISION && member.equals("evidence");
  }

  private static boolean isRead(RecordKind kind, String json) {
    try {
      Payload.read(
          new Envelope(kind.payloadType(), json.getBytes(StandardCharsets.UTF_8), List.of()));
      return true;
    } catch (RefusedException refused) {
      return false;
    }
  }

  @Test
  void refusesTheValuesAndShapesTheReaderRefuses() throws IOException {
    List<String> seen =
        List.of(
            "fraction",
            "rating is text",
            "rating of what does not apply",
            "no reason why it does not apply",
            "time that does not exist",
            "audit id spelled by slashes",
            "too many answers",
            "text too long");
    int checked = 0;
    for (BadBundles.Case c : new BadBundles().all()) {
      if (seen.contains(c.name())) {
        JsonNode bundle = JSON.readTree(c.file());
        byte[] payload = bundle.path("records").get(0).path("payload").binaryValue();
        assertThat(isValid("audit-revision", JSON.readTree(payload))).as(c.name()).isFalse();
        checked++;
      }
      if (List.of(
              "too many records",
              "too many keys",
              "too many attachments",
              "too many signatures",
              "manifest missing",
              "payload is a number",
              "record of no kind")
          .contains(c.name())) {
        assertThat(isValid("bundle", JSON.readTree(c.file()))).as(c.name()).isFalse();
        checked++;
      }
    }
    assertThat(checked).isEqualTo(seen.size() + 7);
  }
}
