package jarchi.ingest.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** How sessions are written to the table and read from it. */
@Configuration(proxyBeanMethods = false)
class KeptSessions {
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> inPostgres() {
        // Two requests of one browser may write the same attribute at once
        var upserts = new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
        var bytes = new GenericConversionService();
        bytes.addConverter(Object.class, byte[].class, new SerializingConverter());
        bytes.addConverter(byte[].class, Object.class, new SessionBytes());
        return sessions -> {
            upserts.customize(sessions);
            sessions.setConversionService(bytes);
        };
    }
}
