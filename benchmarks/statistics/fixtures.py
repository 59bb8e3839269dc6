#!/usr/bin/env python3
"""Writes what scipy, statsmodels and numpy make of seeded inputs: the fixtures of jobtide.stats.

  python3 -m venv VENV && VENV/bin/pip install -r benchmarks/statistics/requirements.txt
  VENV/bin/python benchmarks/statistics/fixtures.py [jobs/src/test/resources/stats]

Each file holds cases with inputs and expected values. Nothing here shares code with Jobtide; where
no library has a method (jackknife over clusters, shift-share, indices), it is written out in numpy
in another way than in Java: with dummies instead of demeaning, by leaving out and fitting again, by
enumeration.
"""
import json, os, sys

import numpy as np
import pandas as pd
import statsmodels.formula.api as smf
from scipy import optimize, special, stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportions_ztest

OUT = sys.argv[1] if len(sys.argv) > 1 else os.path.join(
    os.path.dirname(__file__), '../../jobs/src/test/resources/stats')


def write(name, cases):
    with open(os.path.join(OUT, name + '.json'), 'w') as file:
        file.write('[\n' + ',\n'.join(json.dumps(case, allow_nan=False) for case in cases) + '\n]\n')


def generator(name):
    return np.random.default_rng(list(name.encode()))


def distributions():
    cases = [{'function': 'normal_two_sided', 'x': z, 'value': float(2 * stats.norm.sf(z))}
             for z in (0, 1e-3, .5, 1, 1.96, 2.12, 2.13, 3, 5, 8, 20, 37)]
    cases += [{'function': 'normal_below', 'x': z, 'value': float(stats.norm.cdf(z))}
              for z in (-8, -2.2, -1, 0, .3, 2, 5)]
    for freedom in (1, 1.5, 3, 4.7, 29, 99, 1e4):
        cases += [{'function': 't_two_sided', 'x': t, 'freedom': freedom,
                   'value': float(2 * stats.t.sf(t, freedom))} for t in (.1, 1, 2.5, 12)]
        cases += [{'function': 't_quantile', 'x': tail, 'freedom': freedom,
                   'value': float(stats.t.isf(tail / 2, freedom))} for tail in (.5, .05, 1e-4)]
    cases += [{'function': 'beta', 'x': x, 'a': a, 'b': b, 'value': float(special.betainc(a, b, x))}
              for x, a, b in ((.3, 2, 5), (.9, 2, 5), (.5, .5, .5), (.36, 700, 1200), (.02, .5, 40))]
    write('distributions', cases)


def two_proportions():
    cases = []
    for s1, t1, d1, s2, t2, d2 in ((20, 100, 1, 35, 110, 1), (20, 100, 1.7, 35, 110, 3.2),
                                   (500, 10000, 2.5, 650, 9000, 4), (0, 50, 1, 5, 60, 1.2),
                                   (30, 30, 1, 25, 30, 1), (40, 80, 1, 900, 1000, 1)):
        z, p = proportions_ztest([s2 / d2, s1 / d1], [t2 / d2, t1 / d1])
        cases.append({'input': [s1, t1, d1, s2, t2, d2], 'z': float(z), 'p': float(p)})
    write('two_proportions', cases)


def benjamini_hochberg():
    rng = generator('benjamini_hochberg')
    lists = [[.01, .02, .03, .04, .05], [.04, .04, .01, .9, .04, 1.0, 0.0], [.3],
             [round(float(p), 6) for p in rng.beta(.4, 1.5, 40)]]
    write('benjamini_hochberg',
          [{'p': ps, 'q': [float(q) for q in multipletests(ps, method='fdr_bh')[1]]} for ps in lists])


def clustered_shares():
    """Wilson on an effective n, from the residuals themselves instead of sums of powers."""
    rng = generator('clustered_shares')
    cases = []
    for employers, mean, share, icc in ((40, 4, .3, .2), (30, 9, .08, .3), (120, 3, .9, .05),
                                        (12, 6, .5, .6)):
        total = 1 + rng.geometric(1 / mean, employers)
        own = rng.beta(share * (1 / icc - 1), (1 - share) * (1 / icc - 1), employers)
        asks = rng.binomial(total, own)
        n, p = total.sum(), asks.sum() / total.sum()
        h = total / n
        residuals = asks - p * total
        effect = max(1, (residuals**2 * (1 + 2 * h + 3 * h**2)).sum() / (n * p * (1 - p)))
        squares = residuals**2
        freedom = 2 * squares.sum()**2 / ((squares - squares.mean())**2).sum()
        freedom = max(1, min(freedom, 1 / (h**2).sum() - 1))
        z, m = stats.t.isf(.025, freedom), n / effect
        # Wilson's bounds are the roots of (p − x)² = z²·x·(1 − x) ÷ m.
        low, high = sorted(np.roots([1 + z * z / m, -2 * p - z * z / m, p * p]).real)
        cases.append({'asks': asks.tolist(), 'total': total.tolist(), 'share': float(p),
                      'effect': float(effect), 'freedom': float(freedom),
                      'low': float(low), 'high': float(high)})
    write('clustered_shares', cases)


def ratio_intervals():
    """The ratios whose line θ1 − x·θ2 just leaves the recovered interval of the difference."""
    cases = []
    for top, low, high, bottom, bottom_low, bottom_high in (
            (.6, .5, .69, .3, .27, .34), (.05, .01, .2, .5, .3, .7), (1, .8, 1, .9, .85, .93),
            (.2, .05, .6, .02, .005, .08), (0, 0, .1, .4, .3, .55)):
        x = top / bottom
        below = lambda r: top - r * bottom - np.hypot(top - low, r * (bottom_high - bottom))
        above = lambda r: top - r * bottom + np.hypot(high - top, r * (bottom - bottom_low))
        cases.append({'input': [top, low, high, bottom, bottom_low, bottom_high],
                      'low': float(optimize.brentq(below, 0, x, xtol=1e-15)) if low else 0.0,
                      'high': float(optimize.brentq(above, x, 1e3 * (x + 1), xtol=1e-14))})
    write('ratio_intervals', cases)


def fixed_effects():
    rng = generator('fixed_effects')
    cases = []
    for n, employers, groups, share in ((80, 12, 4, .4), (150, 40, 9, .2), (60, 60, 3, .5)):
        employer = rng.integers(0, employers, n)
        group = rng.integers(0, groups, n)
        trait = (rng.random(n) < share).astype(int)
        pay = (11 + .1 * group + .08 * trait + rng.normal(0, .15, employers)[employer]
               + rng.normal(0, .2, n)).round(6)
        data = pd.DataFrame({'pay': pay, 'trait': trait, 'grp': group, 'employer': employer})
        fit = smf.ols('pay ~ trait + C(grp)', data).fit(
            cov_type='cluster', cov_kwds={'groups': data.employer, 'use_correction': True}, use_t=True)
        beta = fit.params['trait']
        names = sorted(set(employer.tolist()))
        # Leaves out an employer at a time and fits again, with dummies.
        others = []
        for name in names:
            rest = data[data.employer != name]
            others.append(smf.ols('pay ~ trait + C(grp)', rest).fit().params['trait'])
        count = len(names)
        jackknife = np.sqrt((count - 1) / count * ((np.array(others) - beta)**2).sum())
        within = data.trait - data.groupby('grp').trait.transform('mean')
        h = (within**2).groupby(data.employer).sum() / (within**2).sum()
        freedom = max(1, 1 / (h**2).sum() - 1)
        half = stats.t.isf(.025, freedom) * jackknife
        cases.append({'group': group.tolist(), 'employer': employer.tolist(),
                      'trait': trait.tolist(), 'pay': pay.tolist(), 'coefficient': float(beta),
                      'error': float(fit.bse['trait']), 'jackknife': float(jackknife),
                      'freedom': float(freedom),
                      'p': float(2 * stats.t.sf(abs(beta) / jackknife, freedom)),
                      'low': float(beta - half), 'high': float(beta + half),
                      'clusters': count})
    write('fixed_effects', cases)


def mixes():
    """Herfindahl, total variation and JLH."""
    rng = generator('mixes')
    cases = []
    for size in (1, 3, 12):
        before, after = rng.integers(0, 50, size) + 1, rng.integers(0, 50, size)
        after[0] += 1
        a, b = before / before.sum(), after / after.sum()
        cases.append({'before': before.tolist(), 'after': after.tolist(),
                      'herfindahl': float(a @ a), 'breadth': float(1 / (a @ a)),
                      # The largest difference that any set of sources shows.
                      'distance': float(max((a - b)[list(s)].sum() for s in subsets(size)))})
    write('mixes', cases)


def subsets(size):
    for mask in range(2**size):
        yield [i for i in range(size) if mask >> i & 1]


def shift_share():
    """Parts by swapping whole factors, averaged over both orders (Shapley), per level."""
    rng = generator('shift_share')
    cases = []
    for sources, roles in ((1, 3), (3, 4), (5, 6)):
        n = rng.integers(1, 60, (2, sources, roles))
        k = rng.binomial(n, rng.random((2, sources, roles)))
        a = n.sum(2) / n.sum((1, 2))[:, None]
        b = n / n.sum(2, keepdims=True)
        p = k / n
        inner = lambda i, j: (b[i] * p[j]).sum(1)
        within = (inner(0, 1) - inner(0, 0) + inner(1, 1) - inner(1, 0)) / 2
        roles_moved = (inner(1, 0) - inner(0, 0) + inner(1, 1) - inner(0, 1)) / 2
        outer = lambda i, values: float((a[i] * values).sum())
        mean = lambda values: (outer(0, values) + outer(1, values)) / 2
        moved = ((outer(1, inner(0, 0)) - outer(0, inner(0, 0)))
                 + (outer(1, inner(1, 1)) - outer(0, inner(1, 1)))) / 2
        change = k[1].sum() / n[1].sum() - k[0].sum() / n[0].sum()
        assert abs(mean(within) + mean(roles_moved) + moved - change) < 1e-14
        cells = [[s, r, int(k[0, s, r]), int(n[0, s, r]), int(k[1, s, r]), int(n[1, s, r])]
                 for s in range(sources) for r in range(roles)]
        cases.append({'cells': cells, 'change': float(change), 'within': mean(within),
                      'roles': mean(roles_moved), 'sources': moved})
    write('shift_share', cases)


def matched_index():
    rng = generator('matched_index')
    cases = []
    for units, months in ((2, 6), (15, 10)):
        counts = rng.poisson(8, (months, units)) * (rng.random((months, units)) < .8)
        counts[:, 0] += 1
        frame = pd.DataFrame(counts).where(counts > 0)
        both = frame.notna() & frame.shift().notna()
        ratio = frame.where(both).sum(axis=1) / frame.shift().where(both).sum(axis=1)
        ratio[0] = 1
        cases.append({'counts': counts.tolist(), 'index': (100 * ratio.cumprod()).tolist(),
                      'units': both.sum(axis=1).tolist()})
    write('matched_index', cases)


def wage_trend():
    rng = generator('wage_trend')
    months = pd.period_range('2022-11', periods=22, freq='M')
    frame = pd.DataFrame((60000 * np.exp(rng.normal(0, .1, (22, 7)) + .004 * np.arange(22)[:, None]))
                         .round(2), index=months)
    frame = frame.where(rng.random(frame.shape) < .8)
    frame.iloc[17] = np.nan
    growth = (frame / frame.shift(12) - 1)
    median = growth.median(axis=1)
    smoothed = median.rolling(3).mean()
    none = lambda value: None if np.isnan(value) else float(value)
    write('wage_trend', [{
        'month': str(month), 'medians': [none(v) for v in frame.loc[month]],
        'growth': none(median[month]), 'smoothed': none(smoothed[month]),
        'cells': int(growth.loc[month].notna().sum())} for month in months])


def woodruff():
    """Interval of a percentile of clustered pay without capped weights, by the interval of a share."""
    rng = generator('woodruff')
    cases = []
    for employers, mean in ((14, 4), (35, 3)):
        total = 1 + rng.geometric(1 / mean, employers)
        assert total.max() / total.sum() <= .25
        employer = np.repeat(np.arange(employers), total)
        pay = np.exp(11.5 + rng.normal(0, .2, employers)[employer]
                     + rng.normal(0, .2, len(employer))).round(2)
        n = len(pay)
        for q in (.25, .5, .75):
            at = np.quantile(pay, q)
            below = np.bincount(employer, pay <= at, employers)
            p, h = below.sum() / n, total / n
            squares = (below - p * total)**2
            effect = max(1, (squares * (1 + 2 * h + 3 * h**2)).sum() / (n * p * (1 - p)))
            freedom = 2 * squares.sum()**2 / ((squares - squares.mean())**2).sum()
            freedom = max(1, min(freedom, 1 / (h**2).sum() - 1))
            z, m = stats.t.isf(.025, freedom), n / effect
            low, high = sorted(np.roots([1 + z * z / m, -2 * q - z * z / m, q * q]).real)
            cases.append({'employer': employer.tolist(), 'pay': pay.tolist(), 'q': q,
                          'low': float(np.quantile(pay, low)),
                          'high': float(np.quantile(pay, high))})
    write('woodruff', cases)


if __name__ == '__main__':
    os.makedirs(OUT, exist_ok=True)
    for make in (distributions, two_proportions, benjamini_hochberg,
                 clustered_shares, ratio_intervals, fixed_effects, mixes, shift_share,
                 matched_index, wage_trend, woodruff):
        make()
