package jarchi.index.site.web;

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
}
