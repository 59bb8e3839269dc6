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
import jobtide.model.Sha256;
import jobtide.vocabulary.Schemas;
import jobtide.vocabulary.Vocabulary;

/**
 * What facts are read with.
 *
 * @param vocabularySha256 hash of the vocabulary files
 * @param hash of vocabulary and code: with another one, all facts are read again
 */
record Rules(FactExtractor extractor, String vocabularySha256, String hash) {

  static Rules of(Schemas schemas) {
    Vocabulary vocabulary = Vocabulary.of(schemas);
    return new Rules(
        new FactExtractor(vocabulary),
        vocabulary.hash(),
        Sha256.hex(vocabulary.hash() + "\n" + codeSha256()));
  }

  /** The jar's hash: another build may read other facts and link otherwise. */
  static String codeSha256() {
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
