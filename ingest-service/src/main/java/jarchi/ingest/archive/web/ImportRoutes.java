package jarchi.ingest.archive.web;

import jakarta.servlet.MultipartConfigElement;
import jarchi.ingest.request.RequestBound;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/** The page that takes a file of articles with a form, in parts as pictures come. */
@Configuration(proxyBeanMethods = false)
class ImportRoutes {
    @Bean
    ServletRegistrationBean<DispatcherServlet> importUploads(WebApplicationContext context) {
        var uploads = new ServletRegistrationBean<>(new DispatcherServlet(context), RequestBound.IMPORT_PAGE);
        uploads.setName("import-uploads");
        // What is sent waits on the disk, whatever its size
        uploads.setMultipartConfig(new MultipartConfigElement("", RequestBound.IMPORT, RequestBound.IMPORT, 0));
        return uploads;
    }
}
