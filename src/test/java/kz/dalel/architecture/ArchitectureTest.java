package kz.dalel.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Rules the compiler does not know. A rule that meets no class fails (ArchUnit's default), so none of them can outlive the
 * package it speaks of.
 */
@AnalyzeClasses(packages = "kz.dalel", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The free engine has had its last release; a move to one of its forks must touch few files. */
    @ArchTest
    static final ArchRule ENGINE_ONLY_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "..platform..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    /** Every point must be explainable from facts and edition alone, years later. */
    @ArchTest
    static final ArchRule SCORING_CORE_IS_PURE = classes()
            .that()
            .resideInAPackage("kz.dalel.scoring.core..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..", "java.math..", "java.util..", "kz.dalel.scoring.core..", "kz.dalel.methodology", "kz.dalel.shared");

    @ArchTest
    static final ArchRule NO_FLOATING_POINT_IN_SCORING = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("kz.dalel.scoring..", "kz.dalel.methodology..", "kz.dalel.rating..", "kz.dalel.shared..")
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(Double.class)
            .orShould()
            .haveRawType(Float.class);

    /** Otherwise deadlines could not be tested at their second, nor a past quarter be played. */
    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage("kz.dalel.platform..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(java.util.Date.class);

    /** A rehearsal that scored its file would prove nothing about the processes. */
    @ArchTest
    static final ArchRule REHEARSAL_DOES_NOT_SCORE = noClasses()
            .that()
            .resideInAnyPackage("kz.dalel.platform.rehearsal..", "kz.dalel.platform.play..", "kz.dalel.platform.demo..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("kz.dalel.scoring.core.Scorer")
            .orShould()
            .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("score"))
                    .and(JavaCall.Predicates.target(HasOwner.Predicates.With.owner(
                            HasName.Predicates.name("kz.dalel.scoring.FactsJson")))));

    /** A delegate is an edge: it reads variables, calls one use case, writes results. */
    @ArchTest
    static final ArchRule DELEGATES_DO_NOT_TOUCH_TABLES = noClasses()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..persistence..", "org.springframework.data..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule PERSISTENCE_DOES_NOT_KNOW_THE_EDGES = noClasses()
            .that()
            .resideInAPackage("..persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..process..", "..web..");

    @ArchTest
    static final ArchRule NOBODY_IMPORTS_PLATFORM = noClasses()
            .that()
            .resideOutsideOfPackage("kz.dalel.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("kz.dalel.platform..");
}
