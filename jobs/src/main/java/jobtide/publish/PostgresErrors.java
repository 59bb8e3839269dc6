package jobtide.publish;

import java.net.UnknownHostException;
import java.sql.SQLException;
import jobtide.model.Causes;
import jobtide.model.UserError;

/** What PostgreSQL refused, as one line that says what to do. */
final class PostgresErrors {
  private PostgresErrors() {}

  /** A {@link UserError} where the user can put it right. */
  static RuntimeException of(PostgresTarget target, SQLException e) {
    String remedy = remedy(target, e);
    return remedy == null
        ? new IllegalStateException(target.toString(), e)
        : new UserError("--publish %s: %s; nothing was published".formatted(target, remedy), e);
  }

  /** The same for a commit: where the connection broke, nobody knows whether it took place. */
  static RuntimeException atCommit(PostgresTarget target, SQLException e) {
    return String.valueOf(e.getSQLState()).startsWith("08")
        ? new UserError(
            "--publish %s: the connection broke at the commit (%s): the table runs tells whether it took place; publish again"
                .formatted(target, said(e)),
            e)
        : of(target, e);
  }

  private static String remedy(PostgresTarget target, SQLException e) {
    String state = String.valueOf(e.getSQLState());
    String said = said(e);
    if (Causes.of(e).anyMatch(UnknownHostException.class::isInstance)) {
      return "there is no host of this name: check it, and the network";
    }
    if (said.contains("no password was provided")) {
      return "a password is asked for: give it by PGPASSWORD in the environment or in ~/.pgpass";
    }
    return switch (state) {
      case "28P01" ->
          "wrong password for %s: check PGPASSWORD or ~/.pgpass".formatted(target.user());
      case "28000" -> "%s may not log in (%s)".formatted(target.user(), said);
      case "3D000" ->
          "there is no database %s: create it, or name another".formatted(target.database());
      case "42501" ->
          "%s lacks a right (%s): see PostgreSQL in docs/OPERATIONS.md"
              .formatted(target.user(), said);
      case "25006" -> "the database is read-only (%s): name the primary server".formatted(said);
      case "2BP01" ->
          "this version has other columns, and something depends on an old one (%s): drop it, and publish again"
              .formatted(said);
      case "42P07", "42809" -> said + ": name another schema, or drop it";
      case "55P03" -> "a table was locked for too long (%s): publish again later".formatted(said);
      case "08001" -> "no connection (%s): check host, port and network".formatted(said);
      default -> byClass(state, said);
    };
  }

  private static String byClass(String state, String said) {
    return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
      case "08" -> "the connection broke (%s): check server and network".formatted(said);
      case "40", "53", "57", "58" ->
          "the server gave up (%s): see its log, then publish again".formatted(said);
      default -> null;
    };
  }

  private static String said(SQLException e) {
    return String.valueOf(e.getMessage())
        .lines()
        .map(line -> line.strip().replaceFirst("^(ERROR|FATAL): ", "").replaceFirst("\\.$", ""))
        .filter(line -> !line.startsWith("Where: "))
        .reduce((first, next) -> first + "; " + next)
        .orElse("");
  }
}
