package kz.dalel.scoring.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import kz.dalel.methodology.Editions;

/** The core is handed its edition and calculates exactly. */
@AnalyzeClasses(packages = "kz.dalel.scoring.core", importOptions = ImportOption.DoNotIncludeTests.class)
class CorePurityTest {

    private static final DescribedPredicate<JavaClass> BINARY_FRACTION = DescribedPredicate.describe(
            "double or float",
            type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float").contains(type.getName()));

    @ArchTest
    static final ArchRule NEVER_LOADS_EDITIONS =
            noClasses().should().dependOnClassesThat().areAssignableTo(Editions.class);

    @ArchTest
    static final ArchRule NEVER_KEEPS_BINARY_FRACTIONS =
            noFields().should().haveRawType(BINARY_FRACTION);

    @ArchTest
    static final ArchRule NEVER_TAKES_OR_GIVES_BINARY_FRACTIONS = noCodeUnits()
            .should()
            .haveRawReturnType(BINARY_FRACTION)
            .orShould()
            .haveRawParameterTypes(DescribedPredicate.anyElementThat(BINARY_FRACTION));

    @ArchTest
    static final ArchRule NEVER_CALLS_FOR_BINARY_FRACTIONS = noClasses()
            .should()
            .callCodeUnitWhere(DescribedPredicate.describe(
                    "takes or gives a binary fraction",
                    call -> BINARY_FRACTION.test(call.getTarget().getRawReturnType())
                            || call.getTarget().getRawParameterTypes().stream().anyMatch(BINARY_FRACTION)));
}
