package jarchi.ingest.media.web;

import jakarta.servlet.MultipartConfigElement;
import jarchi.ingest.request.RequestBound;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/** Pictures and files come in parts; for what nobody names so, they are switched off. */
@Configuration(proxyBeanMethods = false)
class UploadRoutes {
    /** What is larger waits on the disk. */
    private static final int IN_MEMORY = 65_536;

    @Bean
    ServletRegistrationBean<DispatcherServlet> uploads(WebApplicationContext context) {
        var uploads = new ServletRegistrationBean<>(
                new DispatcherServlet(context), RequestBound.UPLOAD_PAGE, RequestBound.UPLOAD_API);
        uploads.setName("uploads");
        uploads.setMultipartConfig(new MultipartConfigElement("", RequestBound.UPLOAD, RequestBound.UPLOAD, IN_MEMORY));
        return uploads;
    }
}
