#!/usr/bin/env python3
"""Compares links with a reader's verdicts on real pairs of postings: benchmarks/labels/links.csv.

  links.py OUT    OUT is of a run, or of ingest and link, that read Ashby's boards and nyc

A pair that is one job should be linked; a pair that is two (wrong as a link, right as a doubt) should not.
"""
import collections
import csv
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SQL = "select source, source_posting_id, vacancy_id, link_reason from vacancies where source in ('ashby', 'nyc')"


def vacancies(out):
    answer = subprocess.run(
        [f'{HERE}/../jobtide', 'query', SQL, '--out', out, '--format', 'csv'], check=True, capture_output=True, text=True
    )
    return {(r['source'], r['source_posting_id']): r for r in csv.DictReader(answer.stdout.splitlines())}


def main(out):
    found = vacancies(out)
    reasons = collections.Counter((r['source'], r['link_reason']) for r in found.values())
    for (source, reason), count in sorted(reasons.items()):
        print(f'{source} {reason}: {count:,}')
    table = collections.Counter()
    with open(f'{HERE}/labels/links.csv', encoding='utf-8') as file:
        for row in csv.DictReader(file):
            first, second = (found[row['source'], row[key]]['vacancy_id'] for key in ('first', 'second'))
            apart = row['linked_as'].startswith('doubt')
            one_job = {'right': not apart, 'wrong': apart}.get(row['verdict'])
            table[one_job, first == second] += 1
    print()
    print('| a reader says | linked | apart |')
    print('|---|---:|---:|')
    for name, one_job in (('one job', True), ('two jobs', False), ('cannot tell', None)):
        print(f'| {name} | {table[one_job, True]} | {table[one_job, False]} |')


if len(sys.argv) != 2:
    sys.exit(__doc__)
main(sys.argv[1])
