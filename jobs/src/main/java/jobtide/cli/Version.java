package jobtide.cli;

import picocli.CommandLine.IVersionProvider;

/** The version, as the jar's manifest says. */
final class Version implements IVersionProvider {
  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"jobtide " + number()};
  }
}
