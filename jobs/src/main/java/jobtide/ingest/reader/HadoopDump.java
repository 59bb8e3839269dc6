package jobtide.ingest.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;

/**
 * A dump in any file system that Hadoop knows.
 *
 * @param path such as {@code s3a://bucket/dump.csv}; one without scheme is a local file
 * @param settings of Hadoop over its defaults, such as credentials' providers
 */
public record HadoopDump(String path, TreeMap<String, String> settings) implements DumpInput {
  /** Making one reads Hadoop's XML files, which takes longer than reading a small dump. */
  private static final Map<TreeMap<String, String>, Configuration> CONFIGURATIONS =
      new ConcurrentHashMap<>();

  public HadoopDump {
    settings = new TreeMap<>(settings);
  }

  public HadoopDump(String path, Map<String, String> settings) {
    this(path, new TreeMap<>(settings));
  }

  @Override
  public String name() {
    return path;
  }

  @Override
  public long size() {
    try {
      return fileSystem().getFileStatus(location()).getLen();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStream open() throws IOException {
    return fileSystem().open(location());
  }

  @Override
  public InputFile parquet() throws IOException {
    return isLocal()
        ? new LocalInputFile(java.nio.file.Path.of(location().toUri()))
        : HadoopInputFile.fromPath(location(), configuration());
  }

  private FileSystem fileSystem() throws IOException {
    FileSystem files = location().getFileSystem(configuration());
    // Without the checksums that dumps have not, whose names could hold no colon.
    return files instanceof LocalFileSystem local ? local.getRaw() : files;
  }

  private boolean isLocal() {
    return "file".equals(location().toUri().getScheme());
  }

  private Path location() {
    Path given = new Path(path);
    // Not fs.defaultFS: a plain path means the same to the user whatever the cluster's default is.
    return given.toUri().getScheme() == null
        ? new Path(java.nio.file.Path.of(path).toAbsolutePath().toUri())
        : given;
  }

  private Configuration configuration() {
    return CONFIGURATIONS.computeIfAbsent(settings, HadoopDump::configuration);
  }

  private static Configuration configuration(TreeMap<String, String> settings) {
    Configuration configuration = new Configuration();
    settings.forEach(configuration::set);
    return configuration;
  }
}
