package jobtide.publish;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobtide.model.UserError;
import jobtide.vocabulary.Nearest;
import org.postgresql.Driver;

/**
 * A schema of a PostgreSQL database, and who may read it, as a URI names them: {@code
 * postgresql://[USER@]HOST[:PORT]/DATABASE[?schema=NAME&reader=ROLE&sslmode=MODE&sslrootcert=FILE]}.
 *
 * <p>The password comes from {@code PGPASSWORD}, else the driver looks into {@code PGPASSFILE} or
 * {@code ~/.pgpass}. It is never part of the URI, which process lists and logs show.
 */
public final class PostgresTarget {
  private static final String FORM =
      "write postgresql://[USER@]HOST[:PORT]/DATABASE[?schema=NAME&reader=ROLE]";
  private static final List<String> PARAMETERS =
      List.of("schema", "reader", "sslmode", "sslrootcert");
  private static final Pattern SCHEME = Pattern.compile("postgres(?:ql)?://.+");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,62}");
  private static final Pattern PASSWORD = Pattern.compile("(?<=//)([^/?#:]*):.*@");
  private static final Pattern PASSWORD_PARAMETER =
      Pattern.compile("(?<=[?&])(password|passwd)=[^&]*");
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:([^@]*)@)?([\\w.-]*|\\[[0-9a-fA-F:.]+])(?::(\\d{1,5}))?");
  private static final String CONNECT_SECONDS = "10";

  private final String host;
  private final String port;
  private final String database;
  private final String user;
  private final String password;
  private final Map<String, String> parameters;

  private PostgresTarget(URI uri, Matcher authority, Map<String, String> environment) {
    this.host = authority.group(2).isEmpty() ? "localhost" : authority.group(2);
    this.port = authority.group(3) == null ? "5432" : authority.group(3);
    this.database = uri.getPath().substring(1);
    this.user =
        authority.group(1) == null
            ? environment.getOrDefault("PGUSER", System.getProperty("user.name"))
            : authority.group(1);
    this.password = environment.get("PGPASSWORD");
    this.parameters = parameters(uri);
  }

  /**
   * Reads a URI; throws {@link UserError} where it is none, or holds a password.
   *
   * @param environment may hold PGUSER and PGPASSWORD
   */
  public static PostgresTarget parse(String text, Map<String, String> environment) {
    String shown =
        PASSWORD_PARAMETER
            .matcher(PASSWORD.matcher(text).replaceFirst("$1:***@"))
            .replaceAll("$1=***");
    if (!shown.equals(text)) {
      throw new UserError(
          "--publish "
              + shown
              + " holds a password, which process lists and logs show: leave it out, and give it by"
              + " PGPASSWORD in the environment or in ~/.pgpass");
    }
    if (!SCHEME.matcher(text).matches()) {
      throw new UserError("--publish " + text + " is no address of PostgreSQL: " + FORM);
    }
    try {
      URI uri = new URI(text);
      // Not URI.getHost, which knows no host with an underscore.
      Matcher authority = AUTHORITY.matcher(uri.getAuthority() == null ? "" : uri.getAuthority());
      if (!authority.matches()) {
        throw new UserError("--publish " + text + " has no valid host: " + FORM);
      }
      if (uri.getPath().length() < 2 || uri.getPath().indexOf('/', 1) > 0) {
        throw new UserError("--publish " + text + " names no database: " + FORM);
      }
      return new PostgresTarget(uri, authority, environment);
    } catch (URISyntaxException e) {
      throw new UserError(
          "--publish " + text + " is no valid URI (" + e.getReason() + "): " + FORM, e);
    }
  }

  private static Map<String, String> parameters(URI uri) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("schema", "jobtide");
    parameters.put("reader", "jobtide_reader");
    if (uri.getRawQuery() != null) {
      for (String parameter : uri.getRawQuery().split("&")) {
        String[] parts = parameter.split("=", 2);
        parameters.put(
            known(parts[0]),
            parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    requireName("schema", parameters.get("schema"));
    requireName("reader", parameters.get("reader"));
    return parameters;
  }

  private static String known(String parameter) {
    if (!PARAMETERS.contains(parameter)) {
      List<String> nearest = Nearest.names(parameter, PARAMETERS, 1);
      throw new UserError(
          "--publish has an unknown parameter '%s': %s"
              .formatted(
                  parameter,
                  nearest.isEmpty()
                      ? "known are " + String.join(", ", PARAMETERS)
                      : "did you mean '" + nearest.get(0) + "'?"));
    }
    return parameter;
  }

  private static void requireName(String parameter, String name) {
    if (!NAME.matcher(name).matches() || name.startsWith("pg_")) {
      throw new UserError(
          "--publish: '%s' is no %s: letters, digits, _ and - are allowed, at most 63, and no pg_ in front"
              .formatted(name, parameter));
    }
  }

  String schema() {
    return parameters.get("schema");
  }

  /** The role that may read the marts and nothing else. */
  String reader() {
    return parameters.get("reader");
  }

  String user() {
    return user;
  }

  String host() {
    return host + ":" + port;
  }

  String database() {
    return database;
  }

  /** Connects; the caller closes. */
  Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    if (password != null) {
      properties.setProperty("password", password);
    }
    properties.setProperty("ApplicationName", "jobtide");
    properties.setProperty("connectTimeout", CONNECT_SECONDS);
    properties.setProperty("tcpKeepAlive", "true");
    for (String ssl : List.of("sslmode", "sslrootcert")) {
      if (parameters.containsKey(ssl)) {
        properties.setProperty(ssl, parameters.get(ssl));
      }
    }
    String name = URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
    // Not through DriverManager, which does not see drivers that spark-submit added.
    return new Driver().connect("jdbc:postgresql://" + host() + "/" + name, properties);
  }

  @Override
  public String toString() {
    return "postgresql://" + user + "@" + host() + "/" + database;
  }
}
