package jobtide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageErrorsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a misspelt command           | rnu dumps               | unknown command 'rnu': did you mean 'run'?
          a command like none          | xyzzy                   | unknown command 'xyzzy': see 'jobtide --help'
          help of a misspelt command   | help rnu                | unknown command 'rnu': did you mean 'run'?
          a misspelt option            | run --otu out dumps     | unknown option '--otu': did you mean '--out'?
          an option after arguments    | run dumps --sorce ashby | unknown option '--sorce': did you mean '--source'?
          an option with its value     | run dumps --sinse=2024  | unknown option '--sinse=2024': did you mean '--since'?
          an option like none          | check dump --zzz        | unknown option '--zzz': see 'jobtide check --help'
          an option before its command | --out market run dumps  | option '--out' belongs after the command: 'jobtide run --out'
          an argument too many         | check a.csv b.csv       | unknown argument 'b.csv': see 'jobtide check --help'
          no argument                  | run                     | missing required parameter: 'DUMPS': see 'jobtide run --help'
          an option without its value  | run dumps --out         | missing required parameter for option '--out' (OUT): see 'jobtide run --help'
          a month that is none         | run dumps --since 2024-13 | '2024-13' is no value for --since: give a month as YYYY-MM, such as 2024-01
          a day that is none           | run dumps --dump-date 1/2/24 | '1/2/24' is no value for --dump-date: give a day as YYYY-MM-DD, such as 2024-01-31
          a day to come                | run dumps --dump-date 2199-01-01 | --dump-date 2199-01-01 is yet to come: give the day that the dumps stand for
          an unknown option and no file | facts -x               | unknown option '-x': see 'jobtide facts --help'
          a setting without its name   | query x --out . --conf =x | --conf =x names no setting: give KEY=VALUE, such as spark.driver.memory=4g
          a number that is none        | samples --seed many     | 'many' is no value for --seed: give a whole number
          a format that is none        | query x --format xml    | 'xml' is no value for --format: use one of table, csv, json
          """)
  void whatWasTypedWrongIsToldInOneLine(String description, String typed, String line) {
    Cli cli = Cli.run(typed.split(" +"));

    assertThat(cli.error()).as(description).isEqualTo(line);
    assertThat(cli.exitCode()).isEqualTo(ExitCode.USER_ERROR);
    assertThat(cli.out()).isEmpty();
  }

  @Test
  void whatIsGivenAsNothingIsRefused() {
    assertThat(Cli.run("run", "dumps", "--out", "").error()).isEqualTo("--out is empty: give OUT");
    assertThat(Cli.run("run", "a", "").error()).isEqualTo("an argument is empty: give DUMPS");
    assertThat(Cli.run("facts", "").error()).isEqualTo("an argument is empty: give FILE");
    assertThat(Cli.run("explain", "f", "--id=").error()).isEqualTo("--id is empty: give ID");
    assertThat(Cli.run("samples", "--into", "").error()).isEqualTo("--into is empty: give DIR");
  }

  @Test
  void noCommandAtAllTellsWhatToTry() {
    assertThat(Cli.run().error())
        .isEqualTo("no command given: try 'jobtide run DUMPS' or 'jobtide --help'");
  }
}
