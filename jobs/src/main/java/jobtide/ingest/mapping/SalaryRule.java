package jobtide.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jobtide.model.PayPeriod;
import jobtide.model.Salary;

/**
 * How a mapping draws pay from a record. Where {@code from} finds several ranges (a tier for each
 * place), their span is taken over those in the first one's currency and period.
 *
 * @param from the elements that hold a range; null where the record itself does
 * @param currency may be null, as may period and basis
 */
record SalaryRule(
    FieldPath from,
    ValueRule min,
    NumberRule minNumber,
    ValueRule max,
    NumberRule maxNumber,
    ValueRule currency,
    ValueRule period,
    ValueRule basis,
    ValueRule kind) {
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  /** The pay, null where no amount is given. */
  Salary read(Scope scope, Reading reading) {
    List<JsonNode> elements = from == null ? List.of(scope.node()) : from.find(scope);
    Salary span = null;
    for (JsonNode element : elements) {
      Scope inner = from == null ? scope : new Scope(element, scope);
      Salary salary = one(inner, reading);
      if (salary != null) {
        span = span == null ? salary : spanned(span, salary);
      }
    }
    return span;
  }

  private Salary one(Scope scope, Reading reading) {
    Double low = amount(min, minNumber, scope, reading);
    Double high = amount(max, maxNumber, scope, reading);
    if (low == null && high == null) {
      return null;
    }
    String paid = term(ClosedTerms.PERIOD, period, scope, reading);
    // A figure of unknown origin must not reach a pay band.
    boolean structured = Objects.equals(term(ClosedTerms.KIND, kind, scope, reading), "structured");
    return new Salary(
        low,
        high,
        code(first(currency, scope, reading)),
        paid == null ? null : PayPeriod.valueOf(paid.toUpperCase(Locale.ROOT)),
        term(ClosedTerms.BASIS, basis, scope, reading),
        structured ? Salary.Kind.STRUCTURED : Salary.Kind.ESTIMATE);
  }

  private static Salary spanned(Salary span, Salary other) {
    boolean alike =
        Objects.equals(span.currency(), other.currency())
            && span.period() == other.period()
            && span.kind() == other.kind();
    if (!alike) {
      return span;
    }
    Double low =
        span.min() == null || other.min() == null ? null : Math.min(span.min(), other.min());
    Double high =
        span.max() == null || other.max() == null ? null : Math.max(span.max(), other.max());
    if (low == null && high == null) {
      return span; // "from" in one place and "up to" in another span nothing
    }
    return new Salary(low, high, span.currency(), span.period(), span.basis(), span.kind());
  }

  private static Double amount(ValueRule rule, NumberRule number, Scope scope, Reading reading) {
    String text = first(rule, scope, reading);
    return text == null ? null : number.read(text);
  }

  private static String term(ClosedTerms terms, ValueRule rule, Scope scope, Reading reading) {
    String text = first(rule, scope, reading);
    return text == null ? null : terms.term(text);
  }

  private static String first(ValueRule rule, Scope scope, Reading reading) {
    if (rule == null) {
      return null;
    }
    List<String> texts = rule.texts(scope, reading);
    return texts.isEmpty() ? null : texts.get(0);
  }

  private static String code(String text) {
    String code = text == null ? null : text.toUpperCase(Locale.ROOT);
    return CURRENCIES.contains(String.valueOf(code)) ? code : null;
  }
}
