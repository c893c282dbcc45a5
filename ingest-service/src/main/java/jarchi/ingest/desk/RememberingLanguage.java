package jarchi.ingest.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Remembers in a cookie which language somebody chose. */
@Component
class RememberingLanguage implements HandlerInterceptor, WebMvcConfigurer {
    private final DeskLanguage language;

    RememberingLanguage(DeskLanguage language) {
        this.language = language;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/desk/api/**", "/desk/assets/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        DeskLanguage.chosen(request).ifPresent(chosen -> language.setLocale(request, response, chosen.locale()));
        return true;
    }
}
