package kz.dalel.methodology.loader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.dalel.methodology.InvalidEditionException;
import kz.dalel.shared.Messages;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the data files of editions: those that come with the application and those of an outside directory. */
public final class EditionFiles {

    private static final String DELIVERED = "classpath*:methodology/*.yaml";
    private static final String ENDING = ".yaml";
    private static final Messages MESSAGES = Messages.of("methodology");

    private EditionFiles() {}

    /**
     * @param directory where further editions lie; empty = only the delivered ones
     * @throws InvalidEditionException if a file is not sound or the directory cannot be read
     */
    public static List<EditionFile> readAll(Optional<Path> directory) {
        List<EditionFile> editions = new ArrayList<>(delivered());
        directory.ifPresent(path -> editions.addAll(in(path)));
        return editions;
    }

    private static List<EditionFile> delivered() {
        try {
            List<EditionFile> editions = new ArrayList<>();
            for (Resource each : new PathMatchingResourcePatternResolver().getResources(DELIVERED)) {
                editions.add(EditionReader.readFile(each.getFilename(), each.getContentAsString(StandardCharsets.UTF_8)));
            }
            return editions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<EditionFile> in(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> found = files.filter(path -> path.getFileName().toString().endsWith(ENDING)).sorted().toList();
            List<EditionFile> editions = new ArrayList<>();
            for (Path each : found) {
                editions.add(EditionReader.readFile(each.getFileName().toString(), Files.readString(each)));
            }
            return editions;
        } catch (IOException e) {
            throw new InvalidEditionException(MESSAGES.text("methodology.directory", directory.toString()), e);
        }
    }
}
