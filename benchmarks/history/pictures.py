#!/usr/bin/env python3
"""Draws monthly shares of languages, frameworks and clouds on Hacker News: docs/images/history-*.png.

  pictures.py OUT    OUT is of a run that read the monthly threads; needs duckdb and matplotlib

A dot is a month's share. The line is the share of three months together, its band the 95 % Wilson
interval on their effective n. A dashed line is a release that its label names.
"""
import collections
import datetime
import io
import math
import os
import sys

import duckdb
import matplotlib

matplotlib.use('Agg')
import matplotlib.dates as mdates  # noqa: E402
import matplotlib.pyplot as plt  # noqa: E402
from PIL import Image  # noqa: E402

IMAGES = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'docs', 'images')
# Okabe and Ito's blue and vermilion, which colour-blind readers tell apart.
BLUE, VERMILION, GREY = '#0072B2', '#D55E00', '#999999'
Z = 1.959964

# Panels in the order of their names' use; with the month of a release that a reader would look for.
LANGUAGES = {
    'JavaScript': None, 'Python': None, 'Java': None, 'Ruby': None,
    'PHP': None, 'C++': None, 'Objective-C': None, 'Swift': ('2014-06', 'announced'),
    'Go': ('2012-03', 'Go 1'), 'TypeScript': ('2012-10', '0.8'), 'Scala': None, 'Rust': ('2015-05', '1.0'),
}
FRAMEWORKS = {
    'jQuery': None, 'Backbone.js': ('2010-10', ''), 'AngularJS': ('2012-06', '1.0'), 'Angular': ('2016-09', 'Angular 2'),
    'React': ('2013-05', 'opened'), 'Vue.js': ('2015-10', '1.0'), 'Ember.js': ('2013-08', '1.0'), 'Node.js': None,
    'Ruby on Rails': None, 'Django': None, 'Flask': None, 'React Native': ('2015-03', 'opened'),
}
CLOUDS = {
    ('cloud', 'AWS'): None, ('cloud', 'Google Cloud'): None, ('cloud', 'Microsoft Azure'): None, ('cloud', 'Heroku'): None,
    ('technology', 'Docker'): ('2013-03', 'opened'), ('technology', 'Kubernetes'): ('2015-07', '1.0'),
    ('technology', 'Terraform'): ('2014-07', '0.1'), ('technology', 'Ansible'): ('2012-02', ''),
    ('technology', 'Chef'): None, ('technology', 'Puppet'): None,
    ('technology', 'Linux'): None, ('technology', 'Apache Hadoop'): None,
}
ALL = "source = 'hackernews' AND country = 'All' AND role = 'All' AND level = 'All'"


def asked(out):
    """(type, name) to month to (vacancies, total, design effect)."""
    rows = duckdb.sql(
        f"""
        SELECT 'technology', technology, month, vacancies, total, design_effect
        FROM read_parquet('{out}/marts/technology_demand.parquet') WHERE {ALL} AND requirement = 'All'
        UNION ALL
        SELECT 'cloud', provider, month, vacancies, total, design_effect
        FROM read_parquet('{out}/marts/cloud_demand.parquet')
        WHERE {ALL} AND requirement = 'All' AND service = 'All'
        """
    ).fetchall()
    found = collections.defaultdict(dict)
    for kind, name, month, *figures in rows:
        found[kind, name][month] = figures
    return found


def totals(out):
    return dict(
        duckdb.sql(f"SELECT month, described FROM read_parquet('{out}/marts/cells.parquet') WHERE {ALL}").fetchall()
    )


def wilson(y, n, effective):
    p = y / n
    center = (p + Z * Z / (2 * effective)) / (1 + Z * Z / effective)
    half = Z / (1 + Z * Z / effective) * math.sqrt(p * (1 - p) / effective + Z * Z / (4 * effective**2))
    return max(0, center - half), min(1, center + half)


def before(month):
    return (month - datetime.timedelta(days=1)).replace(day=1)


def smoothed(of_months, total):
    """Month, share of three months and its interval, where all three are there."""
    for month in sorted(total):
        three = [month, before(month), before(before(month))]
        if all(m in total for m in three):
            figures = [of_months.get(m, (0, total[m], 1)) for m in three]
            n = sum(total[m] for m in three)
            y = sum(f[0] for f in figures)
            yield month, y / n, *wilson(y, n, sum(f[1] / f[2] for f in figures))


def draw(name, panels, found, total):
    rows = (len(panels) + 3) // 4
    figure, axes = plt.subplots(rows, 4, figsize=(11, 2.1 * rows + 0.5), sharex=True)
    for axis, (key, release) in zip(axes.flat, panels.items()):
        key = key if isinstance(key, tuple) else ('technology', key)
        of_months = found[key]
        months = sorted(total)
        axis.plot(months, [100 * of_months[m][0] / of_months[m][1] if m in of_months else 0 for m in months],
                  '.', color=GREY, markersize=2.5, alpha=0.8)
        line = list(smoothed(of_months, total))
        axis.fill_between([m for m, *_ in line], [100 * low for _, _, low, _ in line],
                          [100 * high for _, _, _, high in line], color=BLUE, alpha=0.25, linewidth=0)
        axis.plot([m for m, *_ in line], [100 * share for _, share, _, _ in line], color=BLUE, linewidth=1.3)
        top = 1.15 * max(100 * high for _, _, _, high in line)
        axis.set_ylim(0, top)
        if release and release[1]:
            day = datetime.date.fromisoformat(release[0] + '-01')
            axis.axvline(day, color=VERMILION, linewidth=0.9, linestyle='--')
            axis.text(day, top * 0.99, ' ' + release[1], color=VERMILION, fontsize=7, va='top')
        axis.set_title(key[1], fontsize=9, loc='left', fontweight='bold', pad=3)
        axis.set_xlim(datetime.date(2011, 1, 1), datetime.date(2019, 12, 31))
        axis.xaxis.set_major_locator(mdates.YearLocator(2))
        axis.xaxis.set_major_formatter(mdates.DateFormatter('%Y'))
        axis.yaxis.set_major_locator(plt.MaxNLocator(4, integer=top > 3))
        axis.tick_params(labelsize=7, length=2)
        axis.grid(axis='y', color='#dddddd', linewidth=0.5)
        for side in ('top', 'right'):
            axis.spines[side].set_visible(False)
    for axis in axes.flat[len(panels):]:
        axis.set_visible(False)
    figure.supylabel('% of the vacancies with a text (each panel its own scale)', fontsize=8)
    figure.text(0.99, 0.005, 'Ask HN: Who is hiring? · dots: months · line: three months together, 95 % interval',
                fontsize=7, ha='right', color='#555555')
    figure.tight_layout(rect=(0.005, 0.02, 1, 1), h_pad=0.6, w_pad=0.8)
    path = os.path.join(IMAGES, f'history-{name}.png')
    buffer = io.BytesIO()
    figure.savefig(buffer, dpi=110)
    plt.close(figure)
    # Few colours are used: a palette makes the file a third.
    Image.open(buffer).convert('RGB').quantize(96).save(path, optimize=True)
    print(os.path.relpath(path), os.path.getsize(path) // 1000, 'kB')


def main(out):
    found, total = asked(out), totals(out)
    os.makedirs(IMAGES, exist_ok=True)
    for name, panels in (('languages', LANGUAGES), ('frameworks', FRAMEWORKS), ('clouds', CLOUDS)):
        draw(name, panels, found, total)


if len(sys.argv) != 2:
    sys.exit(__doc__)
main(sys.argv[1])
