package sightline.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The rules of the house, as tests. An opt-out is {@link ArchitectureOptOut} on the class, with its
 * reason.
 */
class ArchitectureTest {
  private static JavaClasses app;

  @BeforeAll
  static void readTheProgram() {
    app =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("sightline.app");
  }

  private static DescribedPredicate<JavaClass> optedOut() {
    return DescribedPredicate.describe(
        "opted out",
        c ->
            c.isAnnotatedWith(ArchitectureOptOut.class)
                || c.getEnclosingClass()
                    .map(e -> e.isAnnotatedWith(ArchitectureOptOut.class))
                    .orElse(false));
  }

  private static void holds(ArchRule rule) {
    rule.check(app);
  }

  @Test
  void onlyTheStoreKnowsSql() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("sightline.app.store..")
            .and(DescribedPredicate.not(optedOut()))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.sql..", "org.jooq..", "org.sqlite..", "org.flywaydb..", "sightline.db.."));
  }

  @Test
  void screensAndCommandsDoNotSeeTheStore() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage("sightline.app.ui..", "sightline.app.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("sightline.app.store.."));
  }

  @Test
  void oneScreenAreaDoesNotKnowAnother() {
    holds(
        slices()
            .matching("sightline.app.ui.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                DescribedPredicate.alwaysTrue(),
                JavaClass.Predicates.resideInAPackage("sightline.app.ui.kit..")));
  }

  @Test
  void roomsDoNotDependOnEachOtherInCircles() {
    holds(slices().matching("sightline.app.(*)..").should().beFreeOfCycles());
  }

  @Test
  void useCasesKnowNoScreenAndNoCommand() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage(
                "sightline.app.work..", "sightline.app.store..", "sightline.app.document..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "sightline.app.ui..", "sightline.app.cli.."));
  }

  @Test
  void viewModelsKnowNoNodes() {
    holds(
        noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene.."));
  }

  @Test
  void nobodyOpensAConnection() {
    holds(
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.Socket")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.ServerSocket")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.URLConnection")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "java.nio.channels.spi..", "javax.net.."));
  }

  @Test
  void nobodyMakesBareThreads() {
    holds(
        noClasses()
            .that(DescribedPredicate.not(optedOut()))
            .should()
            .callConstructor(Thread.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class, String.class));
  }

  @Test
  void onlyCommandsPrint() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("sightline.app.cli..")
            .and(DescribedPredicate.not(optedOut()))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err"));
  }

  @Test
  void namesBearIntent() {
    holds(classes().should().haveNameNotMatching(".*(Manager|Util|Utils|Helper|Impl)(\\$.*)?"));
  }
}
