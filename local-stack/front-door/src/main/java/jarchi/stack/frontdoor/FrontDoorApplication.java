package jarchi.stack.frontdoor;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The one address of a local run; which path goes where stands in application.yaml. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class FrontDoorApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(FrontDoorApplication.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
