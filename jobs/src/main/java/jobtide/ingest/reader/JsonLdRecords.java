package jobtide.ingest.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** JobPosting nodes among the records of a JSON document; nodes of other types are passed over. */
final class JsonLdRecords implements RecordSource {
  private final RecordSource values;
  private final Deque<JsonNode> postings = new ArrayDeque<>();
  private long count;

  JsonLdRecords(RecordSource values) {
    this.values = values;
  }

  @Override
  public DumpRecord next() throws IOException {
    while (postings.isEmpty()) {
      DumpRecord value = values.next();
      if (value == null) {
        return null;
      }
      if (value instanceof DumpRecord.Read read) {
        postings.addAll(JobPostingNodes.in(read.data()));
      } else if (value instanceof DumpRecord.Broken broken) {
        return new DumpRecord.Broken(++count, broken.reason(), broken.message(), broken.raw());
      }
    }
    JsonNode posting = postings.poll();
    return new DumpRecord.Read(++count, posting, posting::toString);
  }

  @Override
  public void close() throws IOException {
    values.close();
  }
}
