package kz.dalel.files;

import java.io.InputStream;
import kz.dalel.shared.Download;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * A file as an answer over HTTP, the same wherever it is given out: to be saved and never to be shown by the browser itself, whole
 * or in parts, and not kept on a machine that several people use.
 */
@Component
public class FileDownload {

    /** Nothing in it may run or load anything, should a browser open it after all. */
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final ReadFile readFile;

    FileDownload(ReadFile readFile) {
        this.readFile = readFile;
    }

    public ResponseEntity<Resource> of(AttachedFile file) {
        return Download.begun(file.name(), MediaType.parseMediaType(file.type().mediaType()))
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("Content-Security-Policy", NOTHING_RUNS)
                .body(new Content(file));
    }

    private final class Content extends AbstractResource {

        private final AttachedFile file;

        private Content(AttachedFile file) {
            this.file = file;
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
}
