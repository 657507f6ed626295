package kz.dalel.evidence.web;

import java.io.InputStream;
import kz.dalel.files.AttachedFile;
import kz.dalel.files.ReadFile;
import org.springframework.core.io.AbstractResource;

/** A file as Spring gives it out, in parts where a reader asks for parts. */
class FileResource extends AbstractResource {

    private final AttachedFile file;
    private final ReadFile readFile;

    FileResource(AttachedFile file, ReadFile readFile) {
        this.file = file;
        this.readFile = readFile;
    }

    @Override
    public String getDescription() {
        return "file " + file.id();
    }

    @Override
    public long contentLength() {
        return file.size();
    }

    @Override
    public InputStream getInputStream() {
        return readFile.handle(file);
    }
}
