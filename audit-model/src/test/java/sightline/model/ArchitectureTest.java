package sightline.model;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** The model is values and pure functions: no screens, files, network, clock or threads. */
class ArchitectureTest {
  private static final JavaClasses MODEL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("sightline.model");

  @Test
  void knowsNoScreensDatabasesFilesOrNetwork() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "javafx..",
                    "java.sql..",
                    "javax.sql..",
                    "org.jooq..",
                    "java.nio.file..",
                    "java.net..")
                .or(nameMatching("java\\.io\\.(File|RandomAccessFile).*"))
                .or(resideInAnyPackage("sightline.app..", "sightline.db..")))
        .check(MODEL);
  }

  @Test
  void readsNoClock() {
    noClasses().should().callMethod(Instant.class, "now").check(MODEL);
    noClasses().should().callMethod(LocalDate.class, "now").check(MODEL);
    noClasses().should().callMethod(LocalDateTime.class, "now").check(MODEL);
    noClasses().should().callMethod(ZonedDateTime.class, "now").check(MODEL);
    noClasses().should().callMethod(Clock.class, "systemUTC").check(MODEL);
    noClasses().should().callMethod(Clock.class, "systemDefaultZone").check(MODEL);
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(MODEL);
    noClasses().should().callMethod(System.class, "nanoTime").check(MODEL);
    noClasses().should().callConstructor(Date.class).check(MODEL);
  }

  @Test
  void startsNoThreadsAndPrintsNothing() {
    noClasses()
        .should()
        .dependOnClassesThat(
            nameMatching("java\\.lang\\.Thread|java\\.util\\.concurrent\\.Executors?"))
        .check(MODEL);
    noClasses().should().accessField(System.class, "out").check(MODEL);
    noClasses().should().accessField(System.class, "err").check(MODEL);
  }

  @Test
  void hasNoCirclesBetweenItsRooms() {
    slices().assignedFrom(ROOMS).should().beFreeOfCycles().check(MODEL);
  }

  /**
   * One room a package, but for tool and audit: they hold the words of the field, and a round needs
   * its tool as a question needs the types of agency it is asked of.
   */
  private static final SliceAssignment ROOMS =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass c) {
          String room = c.getPackageName().replaceFirst("sightline\\.model\\.?", "");
          return room.equals("tool") || room.equals("audit")
              ? SliceIdentifier.of("words of the field")
              : SliceIdentifier.of(room);
        }

        @Override
        public String getDescription() {
          return "the rooms of the model";
        }
      };

  @Test
  void namesClassesForWhatTheyAre() {
    noClasses().should().haveSimpleNameEndingWith("Manager").check(MODEL);
    noClasses().should().haveSimpleNameEndingWith("Util").check(MODEL);
    noClasses().should().haveSimpleNameEndingWith("Utils").check(MODEL);
    noClasses().should().haveSimpleNameEndingWith("Helper").check(MODEL);
    noClasses().should().haveSimpleNameEndingWith("Impl").check(MODEL);
  }
}
