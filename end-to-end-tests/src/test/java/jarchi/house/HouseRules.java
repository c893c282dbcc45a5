package jarchi.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.mail.Message;
import jarchi.index.IndexApplication;
import jarchi.ingest.IngestApplication;
import jarchi.notify.NotifyApplication;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.NullMarked;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;
import org.springframework.kafka.core.KafkaTemplate;

/** What a compiler cannot say. Rules are anchored on classes, so that a name that moves stops the build. */
final class HouseRules {
    /** The servers themselves and what starts them are technology, all of it. */
    private static final String LOCAL_STACK = "jarchi.stack..";

    private static final Set<Class<?>> CLOCKS =
            Set.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class);
    private static final List<String> BANNED_ENDINGS =
            List.of("Impl", "Manager", "Helper", "Util", "Utils", "Dto", "Base", "Abstract");

    static final ArchRule KAFKA_STAYS_AT_THE_EDGE = only("jarchi..kafka..", "jarchi..outbox..")
            .mayUse(TopicPartition.class, 3)
            .andUse(KafkaTemplate.class, 3);

    static final ArchRule ELASTICSEARCH_STAYS_BEHIND_THE_READERS = only(
                    "jarchi..document..", "jarchi..search..", "jarchi..rebuild..")
            .mayUse(ElasticsearchClient.class, 3)
            .andUse(ElasticsearchOperations.class, 4);

    static final ArchRule MAIL_STAYS_IN_ITS_CHANNEL =
            only("jarchi..delivery.email..").andUse(Message.class, 2);

    static final ArchRule NOTHING_DEPENDS_ON_WEB = noClasses()
            .that(resideOutsideOfPackage("jarchi..web.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jarchi..web..");

    static final ArchRule SERVICES_MEET_IN_THE_LOG_ALONE = classes()
            .that(resideInAnyPackage("jarchi.."))
            .should(notReachIntoAnotherService(
                    Set.of(IngestApplication.class, IndexApplication.class, NotifyApplication.class)));

    static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
            noClasses().should(haveABannedEnding()).as("no class should end in one of " + BANNED_ENDINGS);

    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .callMethodWhere(
                    describe("now() without a " + Clock.class.getSimpleName(), HouseRules::readsTheSystemsClock));

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes().should(liveInANullMarkedPackage());

    private HouseRules() {}

    private static boolean readsTheSystemsClock(JavaCall<?> call) {
        return call.getTarget().getName().equals("now")
                && call.getTarget().getRawParameterTypes().isEmpty()
                && CLOCKS.stream().anyMatch(call.getTarget().getOwner()::isEquivalentTo);
    }

    private static ArchCondition<JavaClass> haveABannedEnding() {
        return ArchCondition.from(describe(
                "have a banned ending", type -> BANNED_ENDINGS.stream().anyMatch(type.getSimpleName()::endsWith)));
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return ArchCondition.from(describe(
                "live in a package with @NullMarked", type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
    }

    private static ArchCondition<JavaClass> notReachIntoAnotherService(Set<Class<?>> applications) {
        return new ArchCondition<>("not reach into another service") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> applications.stream()
                                .map(Class::getPackageName)
                                .anyMatch(service -> within(service, use.getTargetClass())
                                        && belongsToAnother(service, type, applications)))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        };
    }

    private static boolean belongsToAnother(String service, JavaClass type, Set<Class<?>> applications) {
        return !within(service, type)
                && applications.stream().map(Class::getPackageName).anyMatch(other -> within(other, type));
    }

    private static boolean within(String packageName, JavaClass type) {
        return type.getPackageName().equals(packageName)
                || type.getPackageName().startsWith(packageName + ".");
    }

    private static Technology only(String... folders) {
        return new Technology(folders, DescribedPredicate.alwaysFalse());
    }

    /** A technology that only some folders may touch, named by classes of its own and how deep its root package is. */
    private record Technology(String[] folders, DescribedPredicate<JavaClass> types) {
        Technology mayUse(Class<?> anchor, int depth) {
            return new Technology(folders, types.or(resideInAnyPackage(root(anchor, depth) + "..")));
        }

        ArchRule andUse(Class<?> anchor, int depth) {
            return mayUse(anchor, depth).rule();
        }

        private ArchRule rule() {
            return noClasses()
                    .that(resideOutsideOfPackages(folders).and(resideOutsideOfPackage(LOCAL_STACK)))
                    .should()
                    .dependOnClassesThat(types);
        }

        private static String root(Class<?> anchor, int depth) {
            return String.join(
                    ".", List.of(anchor.getPackageName().split("\\.")).subList(0, depth));
        }
    }
}
