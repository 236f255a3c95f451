package sightline.model.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.model.bundle.Bundle;
import sightline.model.bundle.BundleReader;
import sightline.model.merge.SmallPartnership;

/** docs/bundle-format.md says what the program does, and its commands work. */
class BundleFormatDocumentTest {
  private static final Pattern COMMAND = Pattern.compile("```bash\n(.*?)\n```", Pattern.DOTALL);

  @TempDir private Path folder;

  private static String document() throws IOException {
    return Files.readString(Path.of("..", "docs", "bundle-format.md"));
  }

  @Test
  void publishesEveryLimit() throws IOException, IllegalAccessException {
    for (Field f : Limits.class.getDeclaredFields()) {
      if (Modifier.isPublic(f.getModifiers())) {
        assertThat(document()).contains("| `" + f.getName() + "` | " + f.getInt(null) + " |");
      }
    }
  }

  @Test
  void namesEveryCodeKindAndRole() throws IOException {
    for (Code code : Code.values()) {
      assertThat(document()).contains("| `" + code + "` |");
    }
    for (RecordKind kind : RecordKind.values()) {
      assertThat(document()).contains("### `" + kind.code() + "`");
    }
    for (AnnotationKind kind : AnnotationKind.values()) {
      assertThat(document()).contains(kind.code());
    }
    for (KeyRole role : KeyRole.values()) {
      assertThat(document()).contains("`" + role.code() + "`");
    }
  }

  @Test
  void describesEveryMemberThatIsWritten() throws IOException {
    for (Payload p : Samples.all()) {
      String about = document().split("### `" + p.kind().code() + "`\n")[1].split("\n### ")[0];
      for (Map.Entry<String, JsonNode> member : p.toJson().properties()) {
        assertThat(about).contains("| `" + member.getKey() + "` |");
      }
    }
  }

  @Test
  void itsCommandsReadAndVerifyABundle() throws IOException, InterruptedException {
    for (String program : List.of("bash", "jq", "openssl")) {
      assumeTrue(isThere(program), program + " is not on the path: install the package " + program);
    }
    Path file = folder.resolve("police.sightline.json");
    Files.write(file, Samples.bundle());
    List<String> said = new ArrayList<>();
    Matcher m = COMMAND.matcher(document());
    while (m.find()) {
      said.add(run(m.group(1), file));
    }
    assertThat(said).hasSize(6);
    Bundle bundle =
        ((Bundle.Reading.Opened) new BundleReader(List.of()).read(Files.readAllBytes(file)))
            .bundle();
    Envelope first = ((Bundle.Item.Readable) bundle.items().getFirst()).envelope();
    assertThat(said.get(0))
        .isEqualTo("0 " + first.payloadType() + "\n1 " + RecordKind.SIGNOFF.payloadType() + "\n");
    assertThat(new ObjectMapper().readTree(said.get(1)).path("agency").asText())
        .isEqualTo("police");
    assertThat(Files.readAllBytes(folder.resolve("pae.bin"))).isEqualTo(first.signedBytes());
    assertThat("sha256:" + said.get(3).strip()).isEqualTo(first.id().value());
    assertThat(PublicKey.ofPem(Files.readString(folder.resolve("key.pem"))))
        .contains(SmallPartnership.key("police.author").publicKey());
    assertThat(said.get(5)).contains("Signature Verified Successfully");
  }

  private String run(String command, Path bundle) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-euo", "pipefail", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().put("BUNDLE", bundle.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(command + "\n" + said).isZero();
    return said;
  }

  private static boolean isThere(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(p -> Files.isExecutable(Path.of(p, program)));
  }
}
