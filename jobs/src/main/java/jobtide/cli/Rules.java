package jobtide.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import jobtide.extract.FactExtractor;
import jobtide.job.Edition;
import jobtide.model.Sha256;
import jobtide.vocabulary.Schemas;
import jobtide.vocabulary.Vocabulary;

/** What facts are read with. */
record Rules(FactExtractor extractor, Edition edition) {

  static Rules of(Schemas schemas) {
    Vocabulary vocabulary = Vocabulary.of(schemas);
    return new Rules(new FactExtractor(vocabulary), edition(vocabulary.hash()));
  }

  /** The edition that this jar and these files make; they are not read for it. */
  static Edition edition(Schemas schemas) {
    return edition(Vocabulary.hash(schemas));
  }

  static Edition edition(String vocabularySha256) {
    return new Edition(Version.number(), vocabularySha256, jarSha256());
  }

  /** The jar's hash: another build may read other facts and link otherwise. */
  private static String jarSha256() {
    try {
      Path code =
          Path.of(FactExtractor.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!Files.isRegularFile(code)) {
        return "development";
      }
      MessageDigest digest = Sha256.digest();
      try (InputStream in = new DigestInputStream(Files.newInputStream(code), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return Sha256.hex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
