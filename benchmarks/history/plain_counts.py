#!/usr/bin/env python3
"""Compares monthly shares of languages with what regular expressions find in the raw posts.

  plain_counts.py HN OUT [--differing LANGUAGE]    OUT is of a run that read HN; prints a table (Markdown)

Plain share: raw posts of a month that match ÷ raw posts. Mart: technology_demand of the source
hackernews, all requirements. --differing shows which posts one finds and the other does not.
"""
import argparse
import collections
import datetime
import glob
import html
import json
import os
import re

import duckdb

# The word alone, whole and in any case but where it is an ordinary word too.
WORDS = {
    'JavaScript': r'(?i)\bjava ?script\b',
    'Python': r'(?i)\bpython\b',
    'Java': r'(?i)\bjava\b(?! ?script)',
    'Ruby': r'(?i)\bruby\b',
    'PHP': r'(?i)\bphp\b',
    'Go': r'\b(?:Go|Golang|GoLang|golang)\b',
    'C++': r'(?i)(?<!\w)c\+\+',
    'SQL': r'(?i)\bsql\b',
    'Scala': r'(?i)\bscala\b',
    'C': r'(?<!\w)C(?![\w+#])',
    'C#': r'(?i)(?<!\w)c#',
    'Objective-C': r'(?i)\bobj(?:ective)?[- ]?c\b',
    'TypeScript': r'(?i)\btype ?script\b',
    'Clojure': r'(?i)\bclojure\b',
    'Swift': r'\bSwift\b',
    'R': r'(?<!\w)R(?!\w)',
    'Perl': r'(?i)\bperl\b',
    'Haskell': r'(?i)\bhaskell\b',
    'Erlang': r'(?i)\berlang\b',
    'Elixir': r'(?i)\belixir\b',
    'Kotlin': r'(?i)\bkotlin\b',
    'Rust': r'\bRust\b',
}

# What the mart means by the name, where the word alone is something else: other spellings, and not
# the names of other things that hold it.
MEANT = {
    'JavaScript': r'(?i)\bjava ?script\b|(?<![.\w])JS\b|\bES ?[5-8]\b|\bECMA ?Script\b',
    'Ruby': r'(?i)\bruby\b(?!(?: |-)on(?: |-)rails)',
    'SQL': r'(?i)(?<!ms[- ])(?<!no[- ])(?<!no)(?<!cloud )(?<!azure )(?<![tl][-/])(?<!\w)sql\b(?![- ]?(?:server|azure|alchemy|lite))',
    'C': r'(?<![\w.])(?<!bj[- ])(?<!bjective[- ])(?<!bjective-\xad)(?<!eries[- ])(?<!P&)(?<!P/)(?<!P & )C(?![\w+#\'’*]|[-.&]\w)',
    'R': r'(?<![\w&])(?<!Toys )R(?![\w&\'’])',
}


def plain(text):
    return html.unescape(re.sub(r'<[^>]+>', ' ', text))


def without_addresses(text):
    return re.sub(r'https?://\S+', ' ', text)


def raw_posts(folder):
    """Month, id and text of each post that has one."""
    for path in sorted(glob.glob(os.path.join(folder, '*.json'))):
        with open(path, encoding='utf-8') as file:
            for post in json.load(file)['comments']:
                if post and post.get('text') and not post.get('deleted') and not post.get('dead'):
                    month = datetime.datetime.fromtimestamp(post['time'], datetime.UTC).strftime('%Y-%m')
                    yield month, str(post['id']), plain(post['text'])


def marts(out):
    """Share by language and month."""
    rows = duckdb.sql(
        f"""
        SELECT technology, strftime(month, '%Y-%m'), share, total
        FROM read_parquet('{out}/marts/technology_demand.parquet')
        WHERE source = 'hackernews' AND country = 'All' AND role = 'All' AND level = 'All' AND requirement = 'All'
        """
    ).fetchall()
    shares = collections.defaultdict(dict)
    for technology, month, share, _ in rows:
        shares[technology][month] = share
    return shares


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('hn')
    parser.add_argument('out')
    parser.add_argument('--differing')
    args = parser.parse_args()
    posts = list(raw_posts(args.hn))
    if args.differing:
        differing(args, posts)
        return
    total = collections.Counter(month for month, _, _ in posts)
    months = sorted(total)
    shares = marts(args.out)
    print('| language | word alone | as meant | mart | mart against word alone | mart against as meant | bias | largest month |')
    print('|---|---:|---:|---:|---:|---:|---:|---:|')
    for language, word in WORDS.items():
        alone = by_month(posts, total, word)
        meant = by_month([(m, k, without_addresses(t)) for m, k, t in posts], total, MEANT.get(language, word))
        mart = {month: 100 * shares[language].get(month, 0) for month in months}
        off = {month: mart[month] - meant[month] for month in months}
        worst = max(months, key=lambda month: abs(off[month]))
        print(
            f'| {language} | {mean(alone.values()):.2f} | {mean(meant.values()):.2f} | {mean(mart.values()):.2f}'
            f' | {mean(abs(mart[m] - alone[m]) for m in months):.2f} | {mean(map(abs, off.values())):.2f}'
            f' | {mean(off.values()):+.2f} | {off[worst]:+.1f} ({worst}) |'
        )


def by_month(posts, total, expression):
    """Percentage of each month's posts that match."""
    found = re.compile(expression)
    matches = collections.Counter(month for month, _, text in posts if found.search(text))
    return {month: 100 * matches[month] / total[month] for month in sorted(total)}


def mean(values):
    values = list(values)
    return sum(values) / len(values)


def differing(args, posts):
    """Posts in which one of the two finds the language, by what stands around the word."""
    files = f"read_parquet('{args.out}/lake/jobtide/%s/data/*.parquet')"
    read = dict(
        duckdb.sql(
            f"""
            SELECT source_posting_id, list_contains([t.name FOR t IN technologies], '{args.differing}')
            FROM {files % 'facts'} JOIN {files % 'vacancies'} USING (posting_id) WHERE source = 'hackernews'
            """
        ).fetchall()
    )
    found = re.compile(MEANT.get(args.differing, WORDS[args.differing]))
    counts = collections.Counter()
    for month, key, text in posts:
        text = without_addresses(text)
        match = found.search(text)
        if key in read and bool(match) != read[key]:
            kind = 'plain only' if match else 'mart only'
            counts[kind] += 1
            around = text[max(0, match.start() - 50) : match.end() + 40].replace('\n', ' ') if match else text[:90]
            print(kind, month, key, around, sep='\t')
    print(dict(counts))


main()
