package jarchi.index.site.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the choice of language before every page. */
@Configuration(proxyBeanMethods = false)
class SiteWeb implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RememberedLanguage()).addPathPatterns("/", "/search");
    }

    /** Tomcat would end an answer with a forward, before {@link WholeAnswers} has written what it holds of it. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> answersOutliveForwards() {
        return tomcat -> tomcat.addContextCustomizers(context -> context.setSuspendWrappedResponseAfterForward(false));
    }
}
