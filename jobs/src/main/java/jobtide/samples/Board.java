package jobtide.samples;

import java.nio.file.Path;
import java.util.List;

/** Writes listings in the shape of one public format. */
interface Board {
  /**
   * Writes the dumps below the folder, and tells the truth which records are broken on purpose.
   *
   * @param listings of this board alone, oldest first
   */
  void write(Path folder, List<Listing> listings, Truth truth);
}
