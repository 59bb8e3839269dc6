#!/usr/bin/env python3
"""Writes many postings out of few: dumps of Hacker News, one a month, whose copies are other employers' posts.

  corpus.py HN OUT POSTINGS [REPEATS]    HN has the real dumps; e.g. corpus.py ../data/hn /tmp/million 1000000 20000

A copy has another employer (where the headline names one) and lacks about 15 % of the sentences: the
same ones in each re-post, so that re-posts stay alike. Of the postings REPEATS are one text of one
employer and title, in 200 towns over the last three months. The same arguments give the same bytes.
"""
import glob
import json
import os
import random
import re
import sys
import zlib

KEPT = 0.85
TOWNS = 200
REPEATED = (
    'Enormous Staffing | Java Developer | {town}, USA | Onsite<p>We look for a developer who builds services in Java'
    ' and Spring Boot on AWS for a client of ours. You have five years of experience with PostgreSQL and Kafka, you'
    ' write tests before you are asked to, and you explain what you did to people who do not program. The client'
    ' pays well, has a canteen and closes early on Fridays. Nice to have: Kubernetes, Terraform.'
)


def posts(folder):
    """Posts with a text by month, as the dumps have them."""
    months = {}
    for path in sorted(glob.glob(os.path.join(folder, '*.json'))):
        with open(path, encoding='utf-8') as file:
            comments = json.load(file)['comments']
        months[os.path.basename(path)[:7]] = [
            c for c in comments if c and c.get('text') and not c.get('deleted') and not c.get('dead')
        ]
    return months


def varied(post, k):
    """The k-th copy."""
    sentences = re.split(r'(?<=[.!?])\s+|(?=<p>)', post['text'])
    kept = [sentences[0]] + [
        s for s in sentences[1:] if zlib.crc32(f'{k} {s}'.encode()) < KEPT * 2**32
    ]
    text = re.sub(r'^([^|<]{2,60}?(?=\s*\|)|[A-Z][\w.&]*)', rf'\1 No{k}', ' '.join(kept), count=1)
    return dict(post, id=post['id'] * 1000 + k, text=text)


def main(folder, out, postings, repeats):
    months = posts(folder)
    every = [(month, i) for month, of_month in months.items() for i in range(len(of_month))]
    written = {month: [] for month in months}
    last = sorted(months)[-3:]
    for i in range(repeats):
        month = last[i * len(last) // repeats]
        time = months[month][0]['time']
        text = REPEATED.format(town=f'Town{i % TOWNS}')
        written[month].append({'id': 10**12 + i, 'parent': 1, 'time': time, 'type': 'comment', 'text': text})
    left = postings - repeats
    k = 0
    while left > 0:
        order = every[:]
        random.Random(k).shuffle(order)
        for month, i in order[:left]:
            post = months[month][i]
            written[month].append(varied(post, k) if k else post)
        left -= len(order)
        k += 1
    os.makedirs(out)
    size = 0
    for month, comments in written.items():
        path = os.path.join(out, f'{month}.json')
        with open(path, 'w', encoding='utf-8') as file:
            json.dump({'comments': comments}, file, ensure_ascii=False)
        size += os.path.getsize(path)
    print(f'{sum(map(len, written.values())):,} postings in {len(written)} dumps, {size / 1e6:,.0f} MB')


if len(sys.argv) not in (4, 5):
    sys.exit(__doc__)
main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]) if len(sys.argv) == 5 else 0)
