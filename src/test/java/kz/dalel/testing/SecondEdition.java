package kz.dalel.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kz.dalel.methodology.EditionId;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Lays a second methodology edition beside the delivered one, as an authority would: a file in the editions' directory, no
 * Java touched. Shares of organisations earn a point for every quarter reached instead of 0,2 for every tenth.
 */
public class SecondEdition implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final EditionId ID = EditionId.of("tbn4-second");

    private static final String DELIVERED = "/methodology/tbn4-2024.yaml";
    private static final Path DIRECTORY = Path.of("target", "editions");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try (InputStream delivered = SecondEdition.class.getResourceAsStream(DELIVERED)) {
            String second = new String(delivered.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("edition: tbn4-2024", "edition: " + ID)
                    .replace(
                            "{kind: step-ladder, step: 10 %, per-step: 0.2, cap: 2}",
                            "{kind: step-ladder, step: 25 %, per-step: 1, cap: 4}");
            Files.createDirectories(DIRECTORY);
            Files.writeString(DIRECTORY.resolve(ID + ".yaml"), second);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("second-edition", Map.of("dalel.methodology.directory", DIRECTORY.toString())));
    }
}
