package jarchi.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jarchi.house.broken.delivery.MailsAndSearchesOnItsOwn;
import jarchi.house.broken.delivery.ThingManager;
import jarchi.house.broken.unmarked.InAPackageWithoutNullMarks;
import jarchi.ingest.brokenhouse.ReachesIntoNotify;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("jarchi");

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(HouseRules.KAFKA_STAYS_AT_THE_EDGE, MailsAndSearchesOnItsOwn.class),
                arguments(HouseRules.ELASTICSEARCH_STAYS_BEHIND_THE_READERS, MailsAndSearchesOnItsOwn.class),
                arguments(HouseRules.MAIL_STAYS_IN_ITS_CHANNEL, MailsAndSearchesOnItsOwn.class),
                arguments(HouseRules.NOTHING_DEPENDS_ON_WEB, MailsAndSearchesOnItsOwn.class),
                arguments(HouseRules.SERVICES_MEET_IN_THE_LOG_ALONE, ReachesIntoNotify.class),
                arguments(HouseRules.NAMES_SAY_WHAT_A_THING_IS, ThingManager.class),
                arguments(HouseRules.TIME_COMES_FROM_A_CLOCK, MailsAndSearchesOnItsOwn.class),
                arguments(HouseRules.EVERY_PACKAGE_IS_NULL_MARKED, InAPackageWithoutNullMarks.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKeptByTheProduct(ArchRule rule, Class<?> breaker) {
        rule.check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isSeenWhenBroken(ArchRule rule, Class<?> breaker) {
        JavaClasses broken = new ClassFileImporter().importClasses(breaker);

        assertThat(rule.evaluate(broken).hasViolation()).isTrue();
    }
}
