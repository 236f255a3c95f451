package sightline.model.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/audit-tools.md counts what the shipped tools hold. */
class ToolsDocumentTest {

  static Stream<AuditTool> tools() {
    return new ShippedTools().tools().stream();
  }

  @ParameterizedTest
  @MethodSource("tools")
  void saysHowManyReferencesAwaitANamedPerson(AuditTool tool) throws IOException {
    List<Reference> all =
        Stream.concat(
                tool.standards().stream().flatMap(s -> s.references().stream()),
                tool.questions().flatMap(q -> q.references().stream()))
            .toList();
    long awaiting = all.stream().filter(r -> r.toCheck().isPresent()).count();

    assertThat(Files.readString(Path.of("..", "docs", "audit-tools.md")))
        .contains("| `%s` | %d | %d |".formatted(tool.ref().id(), all.size(), awaiting));
  }
}
