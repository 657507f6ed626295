package kz.dalel.platform.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Pages are HTML at every address. Thymeleaf goes by the address's ending otherwise: the page that says there is no
 * {@code package.json} would be sent as JSON, and no program could read it.
 */
@Configuration(proxyBeanMethods = false)
class HtmlPagesConfiguration {

    @Autowired
    void sendHtml(ObjectProvider<ThymeleafViewResolver> pages) {
        pages.ifAvailable(resolver -> resolver.setForceContentType(true));
    }
}
