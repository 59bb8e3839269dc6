package jobtide.job;

import jobtide.model.Sha256;

/**
 * What figures are computed with. What one edition has read and linked, another reads and links
 * again.
 *
 * @param version of the code, for readers
 * @param vocabularySha256 hash of the files that facts are read by
 * @param codeSha256 hash of the code
 */
public record Edition(String version, String vocabularySha256, String codeSha256) {

  /** Hash of all that facts depend on beside the posting. */
  String rules() {
    return Sha256.hex(vocabularySha256 + "\n" + codeSha256);
  }
}
