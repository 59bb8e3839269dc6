package jobtide.extract;

import jobtide.model.PayPeriod;

/** Amounts that are pay as far as the words around them tell. */
record PayCandidate(
    AmountRange range, String currency, PayPeriod period, PayCues.Verdict verdict) {}
