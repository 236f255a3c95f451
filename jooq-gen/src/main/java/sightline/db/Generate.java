package sightline.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/**
 * Migrates an empty SQLite file with the project's own migrations and lets jOOQ generate tables
 * from what SQLite then says of itself. jOOQ's own reader of SQL files is not used: it cannot read
 * STRICT tables.
 *
 * <p>Arguments: the folder of migrations, the folder to write to. Nothing is generated when neither
 * the migrations nor this program changed since the last run.
 */
public final class Generate {
  private static final String GENERATOR_EDITION = "1";

  private Generate() {}

  public static void main(String[] args) throws Exception {
    Path migrations = Path.of(args[0]);
    Path output = Path.of(args[1]);
    Path stamp = output.resolve(".stamp");
    String current = digestOf(migrations);
    if (Files.exists(stamp) && Files.readString(stamp).equals(current)) {
      return;
    }
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    Logger.getLogger("").setLevel(Level.WARNING);
    Files.createDirectories(output);
    Path empty =
        Files.createTempDirectory(output.toAbsolutePath().getParent(), "schema")
            .resolve("schema.db");
    String url = "jdbc:sqlite:" + empty;
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("filesystem:" + migrations.toAbsolutePath())
        .load()
        .migrate();
    GenerationTool.generate(
        new Configuration()
            .withJdbc(new Jdbc().withDriver("org.sqlite.JDBC").withUrl(url))
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withName("org.jooq.meta.sqlite.SQLiteDatabase")
                            .withExcludes("flyway_schema_history|sqlite_.*")
                            // SQLite's INTEGER holds 64 bits; jOOQ would read it as 32
                            .withForcedTypes(
                                new ForcedType()
                                    .withName("BIGINT")
                                    .withIncludeTypes("(?i:INTEGER)")))
                    .withTarget(
                        new Target()
                            .withPackageName("sightline.db")
                            .withDirectory(output.toString()))));
    Files.deleteIfExists(empty);
    Files.deleteIfExists(empty.getParent());
    Files.writeString(stamp, current);
  }

  private static String digestOf(Path migrations) throws IOException, NoSuchAlgorithmException {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    sha256.update(GENERATOR_EDITION.getBytes(StandardCharsets.UTF_8));
    List<Path> files;
    try (Stream<Path> all = Files.list(migrations)) {
      files = all.filter(f -> f.toString().endsWith(".sql")).sorted().toList();
    }
    for (Path file : files) {
      sha256.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
      sha256.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(sha256.digest());
  }
}
