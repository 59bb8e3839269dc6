package jobtide.vocabulary;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jobtide.model.Sha256;

/**
 * The terms that extraction looks for, as the files in {@code schemas/vocabulary/} give them.
 *
 * <p>Immutable. Serialized as the files' text, and parsed again where it arrives.
 */
public final class Vocabulary implements Serializable {
  private static final String FOLDER = "vocabulary/";
  private static final String CLOUD_PLATFORMS = "cloud_platforms.csv";
  private static final String CURRENCIES = "currencies.csv";
  private static final String TECHNOLOGIES = "technologies.csv";

  private final transient List<Technology> technologies;
  private final transient Map<String, String> cloudPlatforms;
  private final transient Map<String, Currency> currencies;
  private final transient Map<PhraseFile, List<Phrase>> phrases;
  private final TreeMap<String, String> texts; // sorted, for the hash
  private final String folder;

  private Vocabulary(Map<String, String> texts, String folder) {
    this.texts = new TreeMap<>(texts);
    this.folder = folder;
    this.cloudPlatforms = parseCloudPlatforms();
    this.currencies = Currency.parse(describe(CURRENCIES), texts.get(CURRENCIES));
    this.technologies =
        TechnologyFile.parse(
            describe(TECHNOLOGIES), texts.get(TECHNOLOGIES), cloudPlatforms.keySet());
    // In parallel: every start waits for them.
    this.phrases =
        Arrays.stream(PhraseFile.values())
            .parallel()
            .collect(Collectors.toConcurrentMap(Function.identity(), this::parse));
  }

  /**
   * Reads the vocabulary's files.
   *
   * @throws jobtide.model.UserError where a file is missing or broken; it names file and line
   */
  public static Vocabulary of(Schemas schemas) {
    String described = schemas.describe(FOLDER + TECHNOLOGIES);
    return new Vocabulary(texts(schemas), described.substring(0, described.indexOf(TECHNOLOGIES)));
  }

  /** The {@link #hash} of files as they are, whether or not they can be read as a vocabulary. */
  public static String hash(Schemas schemas) {
    return hash(texts(schemas));
  }

  private static TreeMap<String, String> texts(Schemas schemas) {
    TreeMap<String, String> texts = new TreeMap<>();
    for (String file : List.of(CLOUD_PLATFORMS, CURRENCIES, TECHNOLOGIES)) {
      texts.put(file, schemas.read(FOLDER + file));
    }
    for (PhraseFile file : PhraseFile.values()) {
      texts.put(file.fileName(), schemas.read(FOLDER + file.fileName()));
    }
    return texts;
  }

  /** All technologies, in the file's order. */
  public List<Technology> technologies() {
    return technologies;
  }

  /** What facts call the provider of a technology: AWS, Google Cloud, …, Other. */
  public Map<String, String> cloudPlatforms() {
    return cloudPlatforms;
  }

  /** The currencies of which many make a dollar, by ISO 4217 code. */
  public Map<String, Currency> currencies() {
    return currencies;
  }

  /** The phrases of a file, in its order. */
  public List<Phrase> phrases(PhraseFile file) {
    return phrases.get(file);
  }

  /** SHA-256 of all files' text: facts made with another hash are out of date. */
  public String hash() {
    return hash(texts);
  }

  private static String hash(TreeMap<String, String> texts) {
    MessageDigest digest = Sha256.digest();
    texts.forEach(
        (file, text) -> {
          digest.update(file.getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
          digest.update(text.getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
        });
    return Sha256.hex(digest.digest());
  }

  private Object readResolve() {
    return new Vocabulary(texts, folder);
  }

  private List<Phrase> parse(PhraseFile file) {
    return file.parse(describe(file.fileName()), texts.get(file.fileName()));
  }

  private Map<String, String> parseCloudPlatforms() {
    Map<String, String> platforms = new LinkedHashMap<>();
    CsvTable.parse(describe(CLOUD_PLATFORMS), texts.get(CLOUD_PLATFORMS), "provider", "reported_as")
        .unique("provider")
        .rows()
        .forEach(row -> platforms.put(row.get("provider"), row.get("reported_as")));
    return platforms;
  }

  private String describe(String file) {
    return folder + file;
  }
}
