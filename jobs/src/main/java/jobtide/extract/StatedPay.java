package jobtide.extract;

import jobtide.model.Finding;
import jobtide.model.Salary;

/** Base pay that a posting states in words, null where it is implausible, and the words. */
record StatedPay(Salary salary, Finding finding) {}
