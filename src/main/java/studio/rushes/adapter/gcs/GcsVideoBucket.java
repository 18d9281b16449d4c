package studio.rushes.adapter.gcs;

import com.google.cloud.storage.Blob;
import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.Storage.BlobListOption;
import com.google.cloud.storage.StorageException;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.FileReason;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.settings.Secret;
import studio.rushes.sharing.VideoBucket;

/** The pipeline's files in Google Cloud Storage, asked over HTTP. Connects at the first use. */
public final class GcsVideoBucket implements VideoBucket {
    private static final Logger LOG = LoggerFactory.getLogger(GcsVideoBucket.class);

    /** A line that falls often shall not end a long upload. */
    private static final int TRIES = 6;

    /** Whoever looks under a prefix looks for one video's files. */
    private static final int MOST_LISTED = 20_000;

    /** Where anything may be replaced, and others replace it at the same time. */
    private static final int MOST_RACES = 5;

    private final GcsConnection connection;
    private final String bucket;

    /**
     * @param accessToken instead of the sign-in kept on this computer
     * @param host instead of Google's own, which then is asked without a sign-in unless a token is
     *     given
     * @param patience for one answer
     */
    public GcsVideoBucket(
            String project,
            String bucket,
            Optional<Secret> accessToken,
            Optional<URI> host,
            Duration patience) {
        connection = new GcsConnection(project, accessToken, host, patience, TRIES);
        this.bucket = bucket;
    }

    @Override
    public String name() {
        return bucket;
    }

    @Override
    public List<Entry> list(String prefix) throws InterruptedException {
        List<Entry> found = new ArrayList<>();
        try {
            for (Blob blob :
                    connection.storage().list(bucket, BlobListOption.prefix(prefix)).iterateAll()) {
                if (found.size() == MOST_LISTED) {
                    LOG.warn(
                            "more than {} objects under {}, the rest is left", MOST_LISTED, prefix);
                    break;
                }
                found.add(entry(blob));
            }
            return List.copyOf(found);
        } catch (StorageException e) {
            throw told(e);
        }
    }

    @Override
    public Optional<Entry> find(String object) throws InterruptedException {
        try {
            return look(object);
        } catch (StorageException e) {
            throw told(e);
        }
    }

    @Override
    public void fetch(String object, Path target, Progress progress) throws InterruptedException {
        ObjectFetch.fetch(connection.storage(), BlobId.of(bucket, object), target, progress);
    }

    @Override
    public Optional<Entry> send(
            Path source,
            String object,
            String contentType,
            OptionalLong expected,
            Progress progress)
            throws InterruptedException {
        try {
            Sending sending =
                    new Sending(source, object, contentType, Files.size(source), Sum.of(source));
            return send(sending, expected, progress);
        } catch (ClosedByInterruptException _) {
            Thread.interrupted();
            throw new InterruptedException("while reading a file for its bucket");
        } catch (IOException e) {
            Problem unread = Problem.of("BUCKET-FILE").with("file", source.getFileName());
            throw new StudioException(unread.with("reason", FileReason.of(e)), e);
        } catch (StorageException e) {
            throw told(e);
        }
    }

    private record Sending(
            Path source, String object, String contentType, long bytes, String crc32c) {
        boolean isAlready(Entry entry) {
            return entry.bytes() == bytes && entry.crc32c().equals(Optional.of(crc32c));
        }

        BlobInfo in(String bucket) {
            return BlobInfo.newBuilder(bucket, object)
                    .setContentType(contentType)
                    .setCrc32c(crc32c)
                    .build();
        }
    }

    private Optional<Entry> send(Sending sending, OptionalLong expected, Progress progress)
            throws IOException, InterruptedException {
        for (int race = 1; ; race++) {
            Optional<Entry> there = look(sending.object());
            if (there.filter(sending::isAlready).isPresent()) {
                progress.at(1);
                return there;
            }
            long now = there.map(Entry::generation).orElse(0L);
            if (expected.isPresent() && expected.getAsLong() != now) {
                return Optional.empty();
            }
            try {
                new ObjectUpload(
                                connection.storage(),
                                sending.source(),
                                sending.bytes(),
                                sending.in(bucket))
                        .send(now, progress);
                return look(sending.object()).filter(sending::isAlready);
            } catch (StorageException e) {
                // It may be an answer to a repetition of what was done already: look again.
                if (e.getCode() != 412 || race == MOST_RACES) {
                    throw e;
                }
                LOG.info("{} was written meanwhile", sending.object());
            }
        }
    }

    private Optional<Entry> look(String object) {
        return Optional.ofNullable(connection.storage().get(BlobId.of(bucket, object)))
                .map(GcsVideoBucket::entry);
    }

    private static Entry entry(Blob blob) {
        OffsetDateTime updated = blob.getUpdateTimeOffsetDateTime();
        return new Entry(
                blob.getName(),
                blob.getSize() == null ? 0 : blob.getSize(),
                blob.getGeneration() == null ? 0 : blob.getGeneration(),
                Optional.ofNullable(blob.getCrc32c()),
                updated == null ? Instant.EPOCH : updated.toInstant());
    }

    /** A library that was interrupted between two tries says that the tries failed. */
    private StudioException told(StorageException e) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("while asking a bucket");
        }
        return Refusals.told(e, bucket);
    }
}
