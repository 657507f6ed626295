package kz.dalel.methodology;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.dalel.methodology.loader.EditionFile;
import kz.dalel.methodology.loader.EditionFiles;
import kz.dalel.methodology.loader.EditionReader;
import kz.dalel.shared.Messages;
import kz.dalel.shared.UserError;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * All editions of the methodology: those delivered under {@code methodology/} and those of the directory that the
 * property {@code dalel.methodology.directory} names.
 */
@Component
public class Editions {

    private final SortedMap<EditionId, EditionFile> byId = new TreeMap<>();

    @Autowired
    Editions(@Value("${dalel.methodology.directory:}") String directory) {
        this(EditionFiles.readAll(
                Optional.of(directory).filter(path -> !path.isBlank()).map(Path::of)));
    }

    private Editions(Collection<EditionFile> editions) {
        for (EditionFile each : editions) {
            EditionId id = each.edition().id();
            if (byId.put(id, each) != null) {
                throw new InvalidEditionException(Messages.of("methodology").text("methodology.twice", id.value()));
            }
        }
    }

    /**
     * The same editions where there is no Spring.
     *
     * @param directory where further editions lie; empty = only the delivered ones
     * @throws InvalidEditionException if an edition is not sound
     */
    public static Editions load(Optional<Path> directory) {
        return new Editions(EditionFiles.readAll(directory));
    }

    /** All editions in the order of their names. */
    public List<Edition> all() {
        return byId.values().stream().map(EditionFile::edition).toList();
    }

    /**
     * @throws UserError {@code NOT_FOUND} if there is no such edition
     */
    public Edition byId(EditionId id) {
        return file(id).edition();
    }

    /**
     * An edition as its file writes it, so that it can be given to others as a whole: maps, lists and texts, numbers as they are written.
     *
     * @throws UserError {@code NOT_FOUND} if there is no such edition
     */
    public Map<?, ?> dataOf(EditionId id) {
        return file(id).data();
    }

    /**
     * The edition that somebody else gives out.
     *
     * @param data as {@link #dataOf} gives them
     * @throws InvalidEditionException at the first fault
     */
    public static Edition ofData(Map<?, ?> data) {
        return EditionReader.read(data);
    }

    private EditionFile file(EditionId id) {
        EditionFile edition = byId.get(id);
        if (edition == null) {
            throw new UserError(UserError.Kind.NOT_FOUND, "methodology.unknownEdition", id.value());
        }
        return edition;
    }
}
