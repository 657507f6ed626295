package kz.dalel.platform.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import kz.dalel.platform.database.PersonData;
import kz.dalel.shared.PersonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dalel person-data}: what is held about one person, for whoever has the right to know it. */
@Command(name = "person-data")
final class PersonDataCommand extends ApplicationCommand {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "--login", required = true, paramLabel = "LOGIN", descriptionKey = "personData.login")
    private String login;

    @Option(names = "--out", required = true, paramLabel = "FILE.json", descriptionKey = "personData.out")
    private Path out;

    @Override
    void execute() {
        PersonId person = AdminCommand.login(login);
        if (Files.exists(out)) {
            throw Refusals.invalid("cli.fileExists", out);
        }
        Map<String, List<String>> found = inApplication(application -> application.getBean(PersonData.class).of(person));
        write(text(person, found));
        int rows = found.values().stream().mapToInt(List::size).sum();
        out().println(MESSAGES.text("cli.personData.written", Integer.toString(found.size()), Integer.toString(rows), out));
    }

    private static String text(PersonId person, Map<String, List<String>> found) {
        try {
            ObjectNode all = JSON.createObjectNode().put("login", person.value());
            ObjectNode tables = all.putObject("tables");
            for (Map.Entry<String, List<String>> table : found.entrySet()) {
                ArrayNode rows = tables.putArray(table.getKey());
                for (String row : table.getValue()) {
                    rows.add(JSON.readTree(row));
                }
            }
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL writes JSON", e);
        }
    }

    private void write(String text) {
        try {
            Files.createFile(out, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(out, text);
        } catch (FileAlreadyExistsException e) {
            throw Refusals.invalid("cli.fileExists", out);
        } catch (IOException e) {
            throw Refusals.invalid("cli.unwritable", out);
        }
    }
}
