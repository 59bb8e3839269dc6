#!/usr/bin/env python3
"""Compares the pay that is read from texts with what employers typed into Ashby's pay fields.

  ashby_pay.py input BOARDS.. > jobs.jsonl        postings (id, title, text) for `jobtide facts`
  ashby_pay.py score FACTS.jsonl BOARDS.. [--errors N]

A posting counts where its field gives one range of base pay (components of type Salary whose
label says neither on-target earnings nor total, and whose figures the text does not call so either;
several tiers are one range, from the lowest to the highest, as Ashby's own summary has it) and its
text writes that pay: both ends stand in the
text as figures beside a sign or code of money. Then the extractor is exact (both ends, currency and period), wrong (another
value) or has missed it. Where the text does not write the field's figures, nothing can be
missed; what is found there is counted apart ("differs": the text names other figures than the
field, or the extractor is wrong). Postings of the same board with the same text count once.
Boards fall into two halves by the CRC of their names; errors are only shown for the open half.
"""
import argparse, collections, glob, json, os, re, sys, zlib

PERIODS = {'1 YEAR': 'year', '1 MONTH': 'month', '1 WEEK': 'week', '1 DAY': 'day', '1 HOUR': 'hour'}
NOT_BASE = re.compile(r'on[ -]target|\bOTE\b|\btotal\b|commission', re.I)


def jobs(boards):
    for path in boards:
        board = os.path.basename(path)[:-5]
        seen = set()
        for job in json.load(open(path))['jobs']:
            text = job.get('descriptionPlain') or ''
            if text not in seen:
                seen.add(text)
                yield board, job, text


def half(board):
    return 'open' if zlib.crc32(board.encode()) % 2 else 'unseen'


def field(job):
    """The fields' ranges of pay (one by currency and period) and whether they are base pay."""
    compensation = job.get('compensation') or {}
    tiers = [c for t in compensation.get('compensationTiers') or [] for c in t['components']
             if c['compensationType'] == 'Salary']
    found = {}
    for c in tiers or [c for c in compensation.get('summaryComponents') or []
                       if c['compensationType'] == 'Salary']:
        low, high = c.get('minValue'), c.get('maxValue')
        key = (c.get('currencyCode'), PERIODS.get(c.get('interval')))
        if (low is None and high is None) or key[1] is None:
            continue
        ends = found.setdefault(key, [[], []])
        ends[0].append(low if low is not None else high)
        ends[1].append(high if high is not None else low)
    base = not any(NOT_BASE.search(c.get('summary') or '') for c in tiers)
    return [(min(a), max(b), *key) for key, (a, b) in found.items()], base


NUMBER = re.compile(r"\d{1,3}(?:[,.'\u00a0\u202f ]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?")
MONEY = re.compile(r'[$€£¥₹]|\b(?:USD|EUR|GBP|CAD|AUD|CHF|SEK|DKK|NOK|PLN|INR|SGD)\b')


def figures(text):
    """The numbers of a text that stand near a sign of money, also with thousands expanded."""
    found = set()
    for match in NUMBER.finditer(text):
        if not MONEY.search(text, max(0, match.start() - 25), match.end() + 10):
            continue
        raw = match.group()
        plain = re.sub(r"[,'\u00a0\u202f ]", '', raw)
        for value in (plain, raw.replace(',', '.')):
            try:
                found.add(float(value))
                found.add(float(value) * 1000)
            except ValueError:
                pass
    return found


ON_TARGET = re.compile(r'\bOTE\b|on[ -]target (?:earning|compensation|pay)', re.I)
BASE = re.compile(r'\S+ base\b|\bbase\b', re.I)


def is_on_target(text, low, high):
    """Whether the text itself calls a field's figures on-target earnings, so that they are no base pay."""
    for sentence in re.split(r'(?<=[.!?;])\s|\n', text):
        for said in ON_TARGET.finditer(sentence):
            numbers = figures(BASE.split(sentence[said.end():])[0])
            if any(same(low, n) for n in numbers) and any(same(high, n) for n in numbers):
                return True
    return False


def same(one, other):
    return abs(one - other) < 0.01


def outcome(text, ranges, salary):
    """(class, exact field) of a posting."""
    numbers = figures(text)
    written = [r for r in ranges if any(same(r[0], n) for n in numbers) and any(same(r[1], n) for n in numbers)]
    if salary:
        said = (salary['min'] if salary['min'] is not None else salary['max'],
                salary['max'] if salary['max'] is not None else salary['min'],
                salary['currency'], salary['period'])
        for r in ranges:
            if same(said[0], r[0]) and same(said[1], r[1]) and said[2:] == r[2:]:
                return 'exact'
        return 'wrong' if written else 'differs'
    return 'missed' if written else 'silent'


JOBSPY = re.compile(r'\$(\d+(?:,\d+)?(?:\.\d+)?)([kK]?)\s*[-—–]\s*(?:\$)?(\d+(?:,\d+)?(?:\.\d+)?)([kK]?)')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('what', choices=['input', 'score'])
    parser.add_argument('paths', nargs='+')
    parser.add_argument('--errors', type=int, default=0)
    args = parser.parse_args()
    if args.what == 'input':
        for board, job, text in jobs(args.paths):
            print(json.dumps({'id': board + ':' + job['id'], 'title': job['title'], 'text': text}))
        return
    facts = {}
    for line in open(args.paths[0]):
        fact = json.loads(line)
        facts[fact['id']] = fact.get('salary')
    counts = collections.defaultdict(collections.Counter)
    boards = collections.defaultdict(set)
    shown = []
    for board, job, text in jobs(args.paths[1:]):
        ranges, base = field(job)
        base = base and not any(is_on_target(text, r[0], r[1]) for r in ranges)
        salary = facts.get(board + ':' + job['id'])
        side = half(board)
        if not ranges:
            counts[side, 'no field']['found' if salary else 'none'] += 1
            continue
        kind = 'base' if base else 'on target or total'
        result = outcome(text, ranges, salary)
        counts[side, kind][result] += 1
        boards[side].add(board)
        if side == 'open' and kind == 'base' and result in ('wrong', 'missed', 'differs'):
            shown.append((result, board + ':' + job['id'], ranges, salary))
    for side in ('open', 'unseen', 'both'):
        for kind in ('base', 'on target or total', 'no field'):
            total = (counts[side, kind] if side != 'both'
                     else counts['open', kind] + counts['unseen', kind])
            written = total['exact'] + total['wrong'] + total['missed']
            line = f'{side:7} {kind:19} {dict(total)}'
            if kind == 'base' and written:
                line += ' of %d written: exact %.3f wrong %.3f missed %.3f' % (
                    written, total['exact'] / written, total['wrong'] / written, total['missed'] / written)
            print(line)
    print({side: len(b) for side, b in boards.items()}, 'boards with pay fields')
    for error in sorted(shown, key=lambda e: e[0], reverse=True)[:args.errors]:
        print(*error, sep='\t')


main()
